import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '#core/access/caller';
import { UnitOfWork } from '#core/database/unit-of-work';
import { AccountsService } from '#rooms/accounts';
import { FirstAdministrator } from '#rooms/first-administrator';
import { strongLevels, SessionsService } from '#rooms/sessions';
import { IdentityRecognition } from './identity-recognition.service';
import type { OpenidAttempt } from './openid-attempt.repository';
import { OpenidProvider, type VouchedIdentity } from './openid-provider';
import { OpenidRefusal } from './openid-refusal';
import { VouchedAddresses } from './vouched-addresses.service';

/** What the operator reads of those who were not let in: nothing that tells who they are. */
const reasons = {
  'not-admitted': 'not one of those who are let in',
  'approval-asked': 'waits for an administrator',
  'approval-refused': 'an administrator said no',
} as const;

/** Where those come in for whom a provider vouches. */
@Injectable()
export class OpenidEntrance {
  constructor(
    private readonly provider: OpenidProvider,
    private readonly recognition: IdentityRecognition,
    private readonly addresses: VouchedAddresses,
    private readonly accounts: AccountsService,
    private readonly sessions: SessionsService,
    private readonly firstAdministrator: FirstAdministrator,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Opens a session, in the place of the one that the browser had, and answers its secret. Throws an
   * {@link OpenidRefusal} for whoever does not come in.
   */
  async enter(
    identity: VouchedIdentity,
    { browserHash, openingHash }: Pick<OpenidAttempt, 'browserHash' | 'openingHash'>,
    { caller, device }: { caller: Caller | null; device: string },
  ): Promise<string> {
    const entered = await this.work.run(async (manager) => {
      const recognition =
        openingHash === null
          ? await this.recognition.of(manager, identity, browserHash)
          : await this.firstOf(manager, identity, openingHash);
      if (!('accountId' in recognition)) return recognition;
      await this.requireActive(manager, recognition.accountId);
      await this.requireLevel(manager, recognition.accountId, identity.acr);
      await this.addresses.follow(manager, identity);
      const { acr, idToken } = identity;
      return {
        token: await this.sessions.open(manager, recognition.accountId, { method: 'openid', device, acr, idToken }),
      };
    });
    if ('kept' in entered) throw new OpenidRefusal(entered.kept, reasons[entered.kept]);
    if ('pendingFor' in entered) {
      throw new OpenidRefusal('address-taken', 'the address has another account', entered.pendingFor);
    }
    // A sign-in never goes on with the session that was there before it.
    if (caller) await this.sessions.end(caller, caller.sessionId);
    return entered.token;
  }

  /** Whoever followed the link of the first administrator: it is used up, whatever the installation lets in otherwise. */
  private async firstOf(
    manager: EntityManager,
    identity: VouchedIdentity,
    openingHash: Buffer,
  ): Promise<{ accountId: string }> {
    const first = { accountId: await this.recognition.ofFirst(manager, identity) };
    if (!(await this.firstAdministrator.make(manager, openingHash, first.accountId))) {
      throw new OpenidRefusal('expired', 'the link of the first administrator opens nothing any more');
    }
    return first;
  }

  private async requireActive(manager: EntityManager, accountId: string): Promise<void> {
    const account = await this.accounts.findActive(accountId, manager);
    if (account === null) throw new OpenidRefusal('disabled', 'account disabled', accountId);
  }

  /** Administrators come in with a second factor, where the provider can tell. */
  private async requireLevel(manager: EntityManager, accountId: string, acr: string | null): Promise<void> {
    if (this.provider.settings.profile !== 'proconnect' || strongLevels.includes(acr ?? '')) return;
    const grants = await this.accounts.grants(accountId, manager);
    if (grants.some(({ role }) => role === 'administrator')) {
      throw new OpenidRefusal('level', 'an administrator without a second factor', accountId);
    }
  }
}
