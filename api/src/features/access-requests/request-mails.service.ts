import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountsService } from '#rooms/accounts';
import { MailService } from '#rooms/mail';
import { AccessRequestRepository } from './access-request.repository';

/** Tells those who decide that somebody waits. */
@Injectable()
export class RequestMails {
  constructor(
    private readonly requests: AccessRequestRepository,
    private readonly accounts: AccountsService,
    private readonly mail: MailService,
  ) {}

  /** One mail to each administrator when nothing waited before: a crowd that asks fills no mailbox. */
  async tell(manager: EntityManager, requestId: string): Promise<void> {
    if (await this.requests.othersWait(manager, requestId)) return;
    for (const { id: accountId, email: recipient, name } of await this.accounts.administrators(manager)) {
      const key = `access-waiting:${requestId}:${accountId}`;
      await this.mail.tell(manager, { kind: 'access-waiting', key, recipient, accountId, facts: { name } });
    }
  }
}
