import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccessRequestView } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { AccountInvitations, type Inviter } from '#rooms/account-invitations';
import { providerName } from '#rooms/admission';
import { MailService } from '#rooms/mail';
import { AccessRequestRepository } from './access-request.repository';
import { AccessRequests } from './access-requests.service';
import { VouchedRequests } from './vouched-requests.service';

/** What an administrator says to those who wait. */
@Injectable()
export class AccessDecisions {
  constructor(
    private readonly stored: AccessRequestRepository,
    private readonly requests: AccessRequests,
    private readonly invitations: AccountInvitations,
    private readonly vouched: VouchedRequests,
    private readonly mail: MailService,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Those that wait for an administrator. */
  async waiting(): Promise<AccessRequestView[]> {
    const rows = await this.stored.waiting();
    return rows.map(({ provenAt, decision: _, issuer, subject: __, ...row }) => ({
      ...row,
      provenAt: provenAt?.toISOString() ?? '',
      provider: issuer && providerName(issuer, this.config.oidc),
    }));
  }

  /**
   * Lets the person in: they are invited, or come in by the identity with which they asked. Answers the account. Throws
   * `conflict` once somebody has decided.
   */
  async accept(manager: EntityManager, id: string, by: Inviter): Promise<{ accountId: string; link: string }> {
    const request = await this.requests.decide(manager, id, 'accepted', by.id);
    const { email, name, service, issuer, subject } = request;
    if (issuer !== null && subject !== null) {
      return this.vouched.letIn(manager, request, { issuer, subject }, by.id);
    }
    return this.invitations.invite(manager, { email, name, service }, by);
  }

  /** Tells the person that they are not let in. Throws `conflict` once somebody has decided. */
  async refuse(manager: EntityManager, id: string, by: Inviter): Promise<void> {
    const { email, name } = await this.requests.decide(manager, id, 'refused', by.id);
    const mail = { kind: 'access-refused' as const, key: `access-refused:${id}`, recipient: email, accountId: null };
    await this.mail.tell(manager, { ...mail, facts: { name } });
  }
}
