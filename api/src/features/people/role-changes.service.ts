import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RoleGiven } from '@recueil/contracts';
import { can, type AccountFacts, type Actor } from '@recueil/domain';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { notFound } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { AccountClosing, AccountsService, isActive } from '#rooms/accounts';
import { noLongerAdministrator, requireWellFormed, roleDifference } from './given-roles';
import { PeopleRepository } from './people.repository';
import { accountFacts } from './person.rows';
import { RoleGrantRepository } from './role-grant.repository';

/** Gives roles and takes them away, one person at a time: the only way that they change. */
@Injectable()
export class RoleChanges {
  constructor(
    private readonly people: PeopleRepository,
    private readonly grants: RoleGrantRepository,
    private readonly accounts: AccountsService,
    private readonly closing: AccountClosing,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Held until the transaction ends, before anything that could leave nobody to administer: of two administrators who
   * remove each other, the second finds that they are none any more. Throws `conflict` for the last one.
   */
  async holdAdministration(manager: EntityManager, actor: Actor, accountId: string): Promise<void> {
    await this.closing.requireOtherAdministrator(manager, accountId);
    const account = actor.id === null ? null : await this.accounts.find(actor.id, manager);
    const roles = actor.id === null ? [] : await this.accounts.grants(actor.id, manager);
    const stillOne = account !== null && isActive(account) && roles.some(({ role }) => role === 'administrator');
    if (!stillOne) throw noLongerAdministrator();
  }

  /**
   * Makes these the person's roles. Each one given or taken is asked of the policy. Answers whether anything changed;
   * throws `invalid` for a role without its committee or side. The account is locked by the caller.
   */
  async set(manager: EntityManager, actor: Actor, accountId: string, after: RoleGiven[]): Promise<boolean> {
    const before = await this.rolesOf(manager, accountId);
    const { given, taken } = roleDifference(before, after);
    if (given.length === 0 && taken.length === 0) return false;
    const committees = after.flatMap(({ committeeId }) => committeeId ?? []);
    requireWellFormed(after, await this.grants.existing(manager, committees));
    if (taken.some(({ role }) => role === 'administrator')) await this.holdAdministration(manager, actor, accountId);
    const person = await this.people.find(accountId, manager);
    if (person === null) throw notFound();
    requireAllowedChanges(actor, accountFacts(person), given, taken);
    await this.grants.take(manager, accountId, taken);
    await this.grants.give(manager, accountId, given, this.clock.now());
    await this.grants.bumpVersion(manager, accountId);
    await this.events.append(manager, [
      {
        action: 'account.roles-changed',
        actorId: actor.id,
        sheetId: null,
        facts: { accountId, added: given.map(({ role }) => role), removed: taken.map(({ role }) => role) },
        details: { before, after },
      },
    ]);
    return true;
  }

  /** What the person was given themselves. */
  async rolesOf(manager: EntityManager, accountId: string): Promise<RoleGiven[]> {
    const rows = await this.accounts.grants(accountId, manager);
    return rows.map(({ role, committeeId, side }) => ({ role, committeeId, side }));
  }
}

/** Nobody gives themselves a role; whoever has one may give it up. */
function requireAllowedChanges(actor: Actor, facts: AccountFacts, given: RoleGiven[], taken: RoleGiven[]): void {
  const self = actor.id === facts.accountId;
  for (const { role } of taken) {
    const giveUp = role === 'administrator' ? 'give-up-administration' : 'give-up-role';
    requireAllowed(can(actor, self ? giveUp : 'revoke-role', facts));
  }
  if (given.length > 0) requireAllowed(can(actor, 'grant-role', facts));
}
