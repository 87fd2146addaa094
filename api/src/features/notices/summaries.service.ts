import { Injectable } from '@nestjs/common';
import { pagePaths } from '@recueil/contracts';
import { UnitOfWork } from '#core/database/unit-of-work';
import { JobQueue } from '#core/jobs/job-queue';
import { MailService } from '#rooms/mail';
import { NoticeRepository, type UnmailedNotice } from './notice.repository';

/** One mail for several things: the summary of the day, and the reminders of a morning. */
@Injectable()
export class Summaries {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly mail: MailService,
    private readonly jobs: JobQueue,
    private readonly work: UnitOfWork,
  ) {}

  /** Has a mail sent to each person of whom something is asked that no mail has told. */
  async sendWhatIsAsked(): Promise<void> {
    await this.work.run(async (manager) => {
      for (const accountId of await this.notices.awaitingMail(manager)) {
        await this.jobs.add(manager, 'send-summary', { accountId }, `asked:${accountId}`);
      }
    });
  }

  async send(accountId: string): Promise<void> {
    await this.work.run(async (manager) => {
      const notices = await this.notices.takeUnmailed(manager, accountId);
      const person = await this.notices.recipient(manager, accountId);
      const [first] = notices;
      if (first === undefined || person === null) return;
      await this.mail.tell(manager, {
        kind: 'summary',
        key: `summary:${accountId}:${first.id}`,
        recipient: person.email,
        accountId,
        facts: {
          name: person.name,
          subject: subjectOf(notices),
          lines: notices.map(line).join('\n'),
          path: notices.length === 1 ? first.path : placeOf(notices),
        },
      });
    });
  }
}

/** « À vous » only when something is asked. */
function subjectOf(notices: readonly UnmailedNotice[]): string {
  const asked = notices.filter(({ asks }) => asks);
  const [only] = notices;
  if (notices.length === 1 && only !== undefined) return only.subject;
  return asked.length > 1
    ? `À vous\u202f: ${String(asked.length)}\u00a0fiches vous attendent`
    : 'Vos fiches, en résumé';
}

function line({ subject, dueOn }: UnmailedNotice): string {
  return `– ${subject}${dueOn === null ? '' : ` (à faire avant le ${day.format(new Date(`${dueOn}T12:00:00Z`))})`}`;
}

const day = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** The list in which all of them are found. */
function placeOf(notices: readonly UnmailedNotice[]): string {
  return notices.some(({ path }) => path.startsWith(pagePaths.committee)) ? pagePaths.committee : pagePaths.mySheets;
}
