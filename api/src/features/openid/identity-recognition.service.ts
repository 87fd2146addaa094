import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { VouchedRequests } from '#rooms/access-requests';
import { AccountsService } from '#rooms/accounts';
import { AdmissionService } from '#rooms/admission';
import { Identities } from './identities.service';
import { OpenidRefusal } from './openid-refusal';
import type { VouchedIdentity } from './openid-provider';
import { PendingIdentities } from './pending-identities.service';
import { claimedPerson, type ClaimedPerson } from './person-claims';

/**
 * Whom an identity leads to; or whose account has its address, which is to be proven; or why it is kept out.
 */
export type Recognition =
  { accountId: string } | { pendingFor: string } | { kept: 'not-admitted' | 'approval-asked' | 'approval-refused' };

/** Whose account it is, when somebody comes with an identity. */
@Injectable()
export class IdentityRecognition {
  constructor(
    private readonly identities: Identities,
    private readonly pending: PendingIdentities,
    private readonly accounts: AccountsService,
    private readonly admission: AdmissionService,
    private readonly requests: VouchedRequests,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * The account of this identity, created where there is none and the installation lets such people in. Where its
   * address has an account already, nothing is merged: the identity waits for its owner's proof. Throws an
   * {@link OpenidRefusal} where no account can be made.
   */
  async of(manager: EntityManager, identity: VouchedIdentity, browserHash: Buffer): Promise<Recognition> {
    const known = await this.identities.known(manager, identity);
    if (known) return known;
    const person = claimedPerson(identity.claims, this.config.oidc?.profile ?? 'generic');
    const kept = await this.keptOut(manager, identity, person);
    if (kept) return kept;
    const created = await this.created(manager, identity, person);
    if (created !== null) return { accountId: created };
    // Another tab may have just created it.
    const since = await this.identities.known(manager, identity);
    if (since) return since;
    const owner = await this.accounts.findByEmail(person.email, manager);
    if (owner === null) throw new OpenidRefusal('refused', 'the account went away meanwhile');
    await this.pending.wait(manager, identity, owner.id, browserHash);
    return { pendingFor: owner.id };
  }

  /** The account of whoever opens the administration, whomever the installation lets in. Throws an {@link OpenidRefusal}. */
  async ofFirst(manager: EntityManager, identity: VouchedIdentity): Promise<string> {
    const known = await this.identities.known(manager, identity);
    if (known) return known.accountId;
    const person = claimedPerson(identity.claims, this.config.oidc?.profile ?? 'generic');
    const created = await this.created(manager, identity, person);
    if (created === null) throw new OpenidRefusal('refused', 'the address of the first administrator has an account');
    return created;
  }

  /** Null where the address has an account already. */
  private async created(
    manager: EntityManager,
    identity: VouchedIdentity,
    person: ClaimedPerson,
  ): Promise<string | null> {
    const accountId = await this.accounts.create(manager, person, null);
    if (accountId !== null) {
      await this.identities.add(manager, identity, accountId, this.identities.addressOf(identity));
    }
    return accountId;
  }

  /** Null for whoever is let in, and for whoever has an account already. */
  private async keptOut(
    manager: EntityManager,
    { issuer, subject }: VouchedIdentity,
    person: ClaimedPerson,
  ): Promise<Extract<Recognition, { kept: string }> | null> {
    if ((await this.accounts.findByEmail(person.email, manager)) !== null) return null;
    const admission = await this.admission.of(manager, person);
    if (admission === 'admit') return null;
    if (admission === 'refuse') return { kept: 'not-admitted' };
    const decision = await this.requests.ask(manager, { ...person, issuer, subject });
    return { kept: decision === 'refused' ? 'approval-refused' : 'approval-asked' };
  }
}
