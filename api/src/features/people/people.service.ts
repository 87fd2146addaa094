import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PeoplePage, PeopleSearch, PersonCorrection, PersonDetail, RoleGiven } from '@recueil/contracts';
import { can, type Actor, type ActionOf } from '@recueil/domain';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { versionPassed, type SeenRecord } from '#core/http/if-match';
import { AccountsService } from '#rooms/accounts';
import { SessionsService } from '#rooms/sessions';
import { AbsenceRepository } from './absences/absence.repository';
import { PeopleRepository } from './people.repository';
import { permitted, personDetail, personSummary } from './person.rows';
import { RoleChanges } from './role-changes.service';

const pageSize = 50;

/** People, and what administrators change of them. Every change is asked with the version that was seen. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly absences: AbsenceRepository,
    private readonly accounts: AccountsService,
    private readonly roles: RoleChanges,
    private readonly sessions: SessionsService,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async search(actor: Actor, asked: PeopleSearch): Promise<PeoplePage> {
    requireAllowed(can(actor, 'list', { record: 'account', collection: true }));
    const page = asked.page ?? 1;
    const found = await this.people.search(asked, { size: pageSize, skipped: (page - 1) * pageSize });
    return { ...found, people: found.people.map(personSummary), page, pageSize };
  }

  /** Throws `not-found`, also for whoever closed their account. */
  async find(actor: Actor, id: string, manager?: EntityManager): Promise<PersonDetail> {
    const person = permitted(await this.people.find(id, manager), actor, 'read');
    return personDetail(person, await this.absences.upcoming(id, this.clock.now(), manager), actor);
  }

  /** Throws `invalid` for an organisation that is gone. */
  correct(actor: Actor, seen: SeenRecord, correction: PersonCorrection): Promise<PersonDetail> {
    return this.change(actor, seen, 'edit-profile', async (manager) => {
      const account = await this.accounts.find(seen.id, manager);
      const { requests = 'at-once', news = 'never' } = account?.notifications ?? {};
      const after = { ...correction, notifications: { requests, news } };
      await this.accounts.correct(manager, seen.id, seen.version, after, actor.id);
    });
  }

  /** Works at the next request of whoever it is. Throws `conflict` where nobody would be left to administer. */
  setRoles(actor: Actor, seen: SeenRecord, roles: RoleGiven[]): Promise<PersonDetail> {
    return this.change(actor, seen, 'read', async (manager) => {
      await this.roles.set(manager, actor, seen.id, roles);
    });
  }

  /** The person cannot come in any more, and every session of theirs ends. */
  disable(actor: Actor, seen: SeenRecord): Promise<PersonDetail> {
    return this.change(actor, seen, 'disable', async (manager) => {
      await this.people.setDisabled(manager, seen.id, this.clock.now());
      await this.sessions.endAll(manager, seen.id);
      await this.write(manager, 'account.disabled', actor, seen.id);
    });
  }

  enable(actor: Actor, seen: SeenRecord): Promise<PersonDetail> {
    return this.change(actor, seen, 'enable', async (manager) => {
      await this.people.setDisabled(manager, seen.id, null);
      await this.write(manager, 'account.enabled', actor, seen.id);
    });
  }

  /** Ends every session of the person: who may disable an account may do this lesser thing. */
  async signOut(actor: Actor, id: string): Promise<void> {
    await this.work.run(async (manager) => {
      permitted(await this.people.find(id, manager), actor, 'disable');
      await this.sessions.endAll(manager, id);
      await this.write(manager, 'session.all-ended', actor, id);
    });
  }

  /** One change to one account: locked, at the version that was seen, allowed by the policy. Answers what it is then. */
  private change(
    actor: Actor,
    { id, version }: SeenRecord,
    action: ActionOf<'account'>,
    work: (manager: EntityManager) => Promise<void>,
  ): Promise<PersonDetail> {
    return this.work.run(async (manager) => {
      await this.roles.holdAdministration(manager, actor, action === 'disable' ? id : '');
      const locked = await this.people.lock(manager, id);
      const person = await this.people.find(id, manager);
      if (locked === null || person === null) throw notFound();
      if (locked !== version) throw versionPassed(await this.find(actor, id, manager));
      permitted(person, actor, action);
      await work(manager);
      return this.find(actor, id, manager);
    });
  }

  private write(
    manager: EntityManager,
    action: 'account.disabled' | 'account.enabled' | 'session.all-ended',
    actor: Actor,
    accountId: string,
  ): Promise<void> {
    return this.events.append(manager, [{ action, actorId: actor.id, sheetId: null, facts: { accountId } }]);
  }
}
