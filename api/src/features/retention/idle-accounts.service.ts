import { Inject, Injectable, Logger } from '@nestjs/common';
import { retentionDays } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { AccountClosing } from '#rooms/accounts';
import { MailService } from '#rooms/mail';
import { RetentionRepository } from './retention.repository';

const day = 86_400_000;

/** Accounts that nobody uses any more: their people are warned, then the accounts are closed. */
@Injectable()
export class IdleAccounts {
  private readonly logger = new Logger(IdleAccounts.name);

  constructor(
    private readonly retention: RetentionRepository,
    private readonly closing: AccountClosing,
    private readonly mail: MailService,
    private readonly work: UnitOfWork,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Tells those who have not come since then when their account will be closed. */
  async warn(now: Date, idleSince: Date): Promise<void> {
    const closedOn = new Date(now.getTime() + retentionDays.idleWarning * day);
    const date = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: this.config.timeZone }).format(closedOn);
    for (const { id, name, email } of await this.retention.idleUnwarned(idleSince)) {
      await this.work.run(async (manager) => {
        await this.retention.markWarned(manager, id, now);
        const key = `idle-warning:${id}:${String(now.getTime())}`;
        await this.mail.tell(manager, {
          kind: 'idle-warning',
          key,
          recipient: email,
          accountId: id,
          facts: { name, date },
        });
      });
    }
  }

  /** Closes the accounts of those who were warned, and did not come. */
  async close(idleSince: Date, warnedBefore: Date): Promise<void> {
    for (const id of await this.retention.idleWarned(idleSince, warnedBefore)) {
      try {
        await this.work.run((manager) => this.closing.close(manager, id, null));
      } catch (error) {
        // The last administrator stays; the others are not kept for that.
        if (!(error instanceof ProblemError)) throw error;
        this.logger.warn(`an idle account is not closed: ${error.code}`);
      }
    }
  }
}
