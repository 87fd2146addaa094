import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { peopleImportBounds, type Invited, type PeopleImported, type PersonInvitation } from '@recueil/contracts';
import { can, type Actor } from '@recueil/domain';
import { requireAllowed } from '#core/access/require-allowed';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { AccountsService } from '#rooms/accounts';
import { AccountInvitations, type Inviter } from '#rooms/account-invitations';
import { OrganisationsService } from '#rooms/organisations';
import { refusedField } from '#core/errors/refused-field';
import { PeopleRepository } from './people.repository';
import { readPeople, type ListedPerson } from './people-list';
import { accountFacts } from './person.rows';
import { RoleChanges } from './role-changes.service';

/** Lets people in, one by one or by the list. */
@Injectable()
export class PeopleInvitations {
  private readonly logger = new Logger('People');

  constructor(
    private readonly people: PeopleRepository,
    private readonly invitations: AccountInvitations,
    private readonly organisations: OrganisationsService,
    private readonly accounts: AccountsService,
    private readonly roles: RoleChanges,
    private readonly work: UnitOfWork,
  ) {}

  /** The account, its roles and its mail, or nothing of it. Throws `conflict` when the address has an account. */
  async invite(actor: Actor, invitation: PersonInvitation): Promise<Invited> {
    requireAllowed(can(actor, 'invite', { record: 'account', collection: true }));
    const { roles, ...newcomer } = invitation;
    return this.work.run(async (manager) => {
      const { organisationId } = newcomer;
      if (organisationId !== null && !(await this.people.organisationExists(manager, organisationId))) {
        throw refusedField('organisationId', 'Cet organisme n’existe plus. Choisissez-en un autre.');
      }
      const { accountId: id, link } = await this.invitations.invite(manager, newcomer, await this.inviter(actor));
      await this.roles.set(manager, actor, id, roles);
      return { id, link };
    });
  }

  /** A new link for whoever has not come in yet; the former one opens nothing any more. */
  async inviteAgain(actor: Actor, id: string): Promise<Invited> {
    return this.work.run(async (manager) => {
      const person = await this.people.find(id, manager);
      if (person === null) throw notFound();
      requireAllowed(can(actor, 'renew-invitation', accountFacts(person)));
      return { id, link: await this.invitations.inviteAgain(manager, id, await this.inviter(actor)) };
    });
  }

  /** Each line by itself: what cannot be taken is refused with its reason and stops nobody else. */
  async import(actor: Actor, bytes: Buffer): Promise<PeopleImported> {
    requireAllowed(can(actor, 'import', { record: 'account', collection: true }));
    const { people, refused } = readPeople(bytes, peopleImportBounds.lines);
    const report: PeopleImported = { invited: 0, known: 0, refused };
    const inviter = await this.inviter(actor);
    for (const person of people) await this.importOne(actor, inviter, person, report);
    report.refused.sort((one, other) => one.line - other.line);
    return report;
  }

  private async importOne(
    actor: Actor,
    inviter: Inviter,
    { line, organisation, ...person }: ListedPerson,
    report: PeopleImported,
  ): Promise<void> {
    try {
      const known = await this.work.run(async (manager) => {
        if ((await this.accounts.findByEmail(person.email, manager)) !== null) return true;
        const organisationId = await this.organisationNamed(manager, actor, organisation);
        await this.invitations.invite(manager, { ...person, organisationId }, inviter);
        return false;
      });
      if (known) report.known += 1;
      else report.invited += 1;
    } catch (error) {
      const isProblem = error instanceof ProblemError;
      if (!isProblem) this.logger.error({ err: error, line }, 'could not take a line of a list of people');
      const message = isProblem ? error.detail : 'Cette ligne n’a pas pu être enregistrée. Réessayez.';
      report.refused.push({ line, message });
    }
  }

  private async organisationNamed(manager: EntityManager, actor: Actor, name: string): Promise<string | null> {
    return name === '' ? null : this.organisations.findOrCreate(manager, actor, name);
  }

  private async inviter(actor: Actor): Promise<Inviter> {
    const account = actor.id === null ? null : await this.accounts.find(actor.id);
    return { id: actor.id, name: account?.name ?? '' };
  }
}
