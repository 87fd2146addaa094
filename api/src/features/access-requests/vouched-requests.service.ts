import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pagePaths } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { ProblemError } from '#core/errors/problem';
import { AccountsService } from '#rooms/accounts';
import { MailService } from '#rooms/mail';
import {
  AccessRequestRepository,
  type AccessRequestRow,
  type VouchedKey,
  type VouchedPerson,
} from './access-request.repository';
import { AccessRequests } from './access-requests.service';
import { RequestMails } from './request-mails.service';

/** Makes an identity lead to an account; throws where it leads to another one. */
type KeepIdentity = (manager: EntityManager, identity: VouchedKey, accountId: string) => Promise<void>;

/** Requests of people whom a provider vouches for: accepted, they come in by the identity with which they asked. */
@Injectable()
export class VouchedRequests {
  private keepIdentity: KeepIdentity | null = null;

  constructor(
    private readonly stored: AccessRequestRepository,
    private readonly requests: AccessRequests,
    private readonly accounts: AccountsService,
    private readonly toDecide: RequestMails,
    private readonly mail: MailService,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Identities are kept by whoever knows providers. */
  onAdmission(keep: KeepIdentity): void {
    this.keepIdentity = keep;
  }

  /** Asks an administrator, once however often the person comes; answers what became of it. */
  async ask(manager: EntityManager, person: VouchedPerson): Promise<'waiting' | 'refused'> {
    if ((await this.stored.lastDecision(manager, person)) === 'refused') return 'refused';
    const id = await this.requests.askVouched(manager, person);
    if (id !== null) await this.toDecide.tell(manager, id);
    return 'waiting';
  }

  /** The identity leads to an account by another way: nothing waits any more. */
  drop(manager: EntityManager, identity: VouchedKey): Promise<void> {
    return this.stored.dropWaiting(manager, identity);
  }

  /** Makes the account of somebody who was accepted. Throws `conflict` when they have one, or their address does. */
  async letIn(
    manager: EntityManager,
    { id, email, name, service, siret }: AccessRequestRow,
    identity: VouchedKey,
    by: string | null,
  ): Promise<{ accountId: string; link: string }> {
    const accountId = await this.accounts.create(manager, { email, name, service, siret }, by);
    if (accountId === null) {
      const detail = 'Cette adresse a déjà un compte. Refusez la demande\u202f: la personne y rattachera son identité.';
      throw new ProblemError('conflict', detail);
    }
    if (this.keepIdentity === null) throw new Error('nobody keeps identities');
    await this.keepIdentity(manager, identity, accountId);
    const told = { recipient: email, accountId, facts: { name } };
    await this.mail.tell(manager, { kind: 'access-opened', key: `access-opened:${id}`, ...told });
    return { accountId, link: `${this.config.publicUrl}${pagePaths.signIn}` };
  }
}
