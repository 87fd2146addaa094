import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { committeeSubmissionPath } from '@recueil/contracts';
import { can, factsOf, secretariatOf } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { MailSender, type RefusedMail } from '#rooms/mail';
import { CircumstancesService, submissionOf, Submissions } from '#rooms/submissions';
import { NoticeRepository } from './notice.repository';

/** A mail about a submission reached nobody: its secretariat is told, in the application, and can call the person. */
@Injectable()
export class UndeliveredNotices implements OnModuleInit {
  constructor(
    private readonly sender: MailSender,
    private readonly notices: NoticeRepository,
    private readonly submissions: Submissions,
    private readonly circumstances: CircumstancesService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sender.afterRefusal((manager, mail) => this.tell(manager, mail));
  }

  /**
   * Once for each mail. Tells nobody of mails that are about no submission, or of a submission that the secretariat may
   * not see.
   */
  async tell(manager: EntityManager, { id, key, kind, recipient, facts }: RefusedMail): Promise<void> {
    const submissionId = kind === 'notice' ? await this.notices.submissionOf(manager, key) : null;
    if (submissionId === null) return;
    const name = facts.name ?? '';
    const subject = `Un message n’a pas pu être remis à ${name === '' ? recipient : name}`;
    for (const accountId of await this.secretariat(manager, submissionId)) {
      await this.notices.insert(manager, {
        id: newId(),
        key: `undelivered:${id}:${accountId}`,
        accountId,
        submissionId,
        kind: 'undelivered',
        asks: false,
        subject,
        path: committeeSubmissionPath(submissionId),
        at: this.clock.now(),
        // No mail about mails that fail.
        mailed: true,
        dueOn: null,
      });
    }
  }

  private async secretariat(manager: EntityManager, submissionId: string): Promise<string[]> {
    const row = await this.submissions.row(manager, submissionId);
    if (row === null) return [];
    const now = this.clock.now();
    const submission = submissionOf(row);
    const circumstances = (await this.circumstances.ofAll(manager, [row])).get(row.id);
    if (circumstances === undefined) return [];
    const facts = factsOf(submission, circumstances, now);
    const told = secretariatOf(submission, circumstances);
    return circumstances.people
      .filter((person) => told.includes(person.id) && can(person, 'read', facts).allowed)
      .map(({ id }) => id);
  }
}
