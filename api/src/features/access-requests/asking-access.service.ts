import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { AccessRequestForm } from '@recueil/contracts';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound } from '#core/errors/problem';
import { AccountsService } from '#rooms/accounts';
import { MailService } from '#rooms/mail';
import { AccessRequests } from './access-requests.service';

/** Mails that one address can be made to get, and that one place can have sent. */
const perRecipient: Limit = { name: 'mail-to', most: 3, window: 3_600 };
const perSender: Limit = { name: 'mail-from', most: 30, window: 3_600 };

/** « Demander un accès »: what is asked is written down, and a mail goes to the address. */
@Injectable()
export class AskingAccess {
  constructor(
    private readonly requests: AccessRequests,
    private readonly accounts: AccountsService,
    private readonly mail: MailService,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Writes the request down and has the address proven. Says nothing of whether the address has an account. */
  async ask(form: AccessRequestForm, address: string): Promise<void> {
    if (!this.config.localAccounts) throw notFound();
    await this.attempts.count(perSender, address, tooMany);
    await this.attempts.count(perRecipient, form.email.toLowerCase(), tooMany);
    await this.work.run(async (manager) => {
      const known = await this.accounts.findByEmail(form.email, manager);
      const told = { recipient: known?.email ?? form.email, accountId: known?.id ?? null };
      if (known) {
        const facts = { name: known.name };
        return this.mail.tell(manager, { kind: 'access-known', key: `access-known:${newId()}`, ...told, facts });
      }
      const id = await this.requests.ask(manager, form);
      const facts = { requestId: id, name: form.name };
      await this.mail.tell(manager, { kind: 'access-proof', key: `access-proof:${id}`, ...told, facts });
    });
  }
}

function tooMany(wait: string): string {
  return `Trop de demandes pour le moment. Réessayez dans ${wait}.`;
}
