import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#core/clock/clock';
import { notFound, ProblemError } from '#core/errors/problem';
import { ErasureLog } from '#core/erasures/erasure-log';
import { EventLog } from '#core/events/event-log';
import { AccountClosingRepository } from './account-closing.repository';

/** What somebody leaves is looked after by whoever keeps it. */
type Step = (manager: EntityManager, accountId: string) => Promise<void>;

/** People leave: nothing personal stays, what they wrote does. */
@Injectable()
export class AccountClosing {
  private readonly steps: Step[] = [];

  constructor(
    private readonly accounts: AccountClosingRepository,
    private readonly events: EventLog,
    private readonly erasures: ErasureLog,
    private readonly clock: Clock,
  ) {}

  /** Has something more done in the transaction that closes an account, before anything of it is gone. */
  beforeClosing(step: Step): void {
    this.steps.push(step);
  }

  /**
   * Throws `conflict` when nobody would be left to administer without that person. Whoever takes away an administrator
   * asks first, in the same transaction.
   */
  async requireOtherAdministrator(manager: EntityManager, accountId: string): Promise<void> {
    const administrators = await this.accounts.lockAdministrators(manager);
    if (!administrators.includes(accountId) || administrators.length > 1) return;
    const detail = 'C’est la seule personne qui administre Recueil. Donnez d’abord ce rôle à quelqu’un d’autre.';
    throw new ProblemError('conflict', detail);
  }

  /** Closes an account for good. Throws `not-found` when there is none, `conflict` for the last administrator. */
  async close(manager: EntityManager, accountId: string, by: string | null): Promise<void> {
    await this.requireOtherAdministrator(manager, accountId);
    if (!(await this.takeAway(manager, accountId, by))) throw notFound();
    await this.erasures.append(manager, { kind: 'account-closed', subjectId: accountId, facts: { by } });
  }

  /**
   * One that was closed in a database of before comes back with a back-up: closed again, whoever is left to administer.
   * Nothing where it is not there, or closed.
   */
  async closeAgain(manager: EntityManager, accountId: string, by: string | null): Promise<void> {
    if (await this.accounts.lockOpen(manager, accountId)) await this.takeAway(manager, accountId, by);
  }

  private async takeAway(manager: EntityManager, accountId: string, by: string | null): Promise<boolean> {
    for (const step of this.steps) await step(manager, accountId);
    if (!(await this.accounts.close(manager, accountId, this.clock.now()))) return false;
    await this.events.append(manager, [{ action: 'account.closed', actorId: by, sheetId: null, facts: { accountId } }]);
    return true;
  }
}
