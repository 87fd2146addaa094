import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { committeeFilePath, mySheetPath, sheetPath, validationPath } from '@recueil/contracts';
import { instantAt, noticeSubject, secretariatOf, type Notice, type Submission } from '@recueil/domain';
import { calendarDay } from '../../../core/clock/calendar-day';
import { Clock } from '../../../core/clock/clock';
import { JobQueue } from '../../../core/jobs/job-queue';
import { MailService } from '../../mail/mail.service';
import type { Given } from '../actions/submission-actions.service';
import type { ActivePerson } from '../circumstances.repository';
import type { KnownCircumstances } from '../circumstances.service';
import { NoticeRepository } from './notice.repository';

/** The hour at which summaries of the day are sent. */
const summaryHour = 7;

/** What is told of a file, whoever did it and why. */
export interface Occasion {
  /** One thing that happened: told twice, it is written once to each person. */
  key: string;
  actorId: string | null;
  reason: string;
  title: string;
  circumstances: KnownCircumstances;
}

/** Tells people what happened to a file: in the application, and by mail, in the transaction of what happened. */
@Injectable()
export class Notifications {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly mail: MailService,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  /** What an action tells. */
  tell(manager: EntityManager, given: Given, after: Submission, notices: readonly Notice[]): Promise<void> {
    const { action, performer, request, circumstances, text } = given;
    const key = `submission:${after.id}:${String(after.version)}:${action}`;
    const reasons = [request.reason ?? '', ...Object.values(request.sectionReasons ?? {})].filter((one) => one !== '');
    return this.tellOf(manager, after, notices, {
      key,
      actorId: performer.id,
      reason: action === 'object' || action === 'overrule' ? '' : reasons.join('\n\n'),
      title: text.content.title,
      circumstances,
    });
  }

  async tellOf(
    manager: EntityManager,
    submission: Submission,
    notices: readonly Notice[],
    occasion: Occasion,
  ): Promise<void> {
    for (const notice of notices) {
      const person = occasion.circumstances.people.find(({ id }) => id === notice.personId);
      if (person !== undefined) await this.tellOne(manager, submission, notice, person, occasion);
    }
  }

  private async tellOne(
    manager: EntityManager,
    submission: Submission,
    notice: Notice,
    person: ActivePerson,
    occasion: Occasion,
  ): Promise<void> {
    const { kind, asks } = notice;
    const key = `${occasion.key}:${kind}:${person.id}`;
    const atOnce = asks || person.notifications.requests !== 'daily';
    const subject = noticeSubject(kind, occasion.title === '' ? 'sans titre' : occasion.title);
    const path = await this.pathFor(manager, submission, notice);
    const written = await this.notices.insert(manager, {
      id: newId(),
      key,
      accountId: person.id,
      submissionId: submission.id,
      kind,
      asks,
      subject,
      path,
      at: this.clock.now(),
      mailed: atOnce,
    });
    if (!written) return;
    if (!atOnce) {
      await this.planSummary(manager, person.id, occasion.circumstances.settings.timeZone);
      return;
    }
    await this.mail.tell(manager, {
      kind: 'notice',
      key,
      recipient: person.email,
      accountId: person.id,
      facts: {
        notice: kind,
        name: person.name,
        subject,
        title: occasion.title,
        actor: occasion.circumstances.people.find(({ id }) => id === occasion.actorId)?.name ?? '',
        reason: occasion.reason,
        due: asks ? (submission.dueOn ?? '') : '',
        path,
        replyTo: this.secretariatAddress(submission, occasion.circumstances),
      },
    });
  }

  /** One link, to the page on which the person does what is asked, or sees what happened. */
  private async pathFor(
    manager: EntityManager,
    { id, sheetId, authorId, coAuthorIds, delegateIds }: Submission,
    { personId, kind }: Notice,
  ): Promise<string> {
    if (kind === 'published') {
      const slug = await this.notices.slugOf(manager, sheetId);
      if (slug !== null) return sheetPath(slug);
    }
    const onTeam = personId === authorId || coAuthorIds.includes(personId) || delegateIds.includes(personId);
    if (kind === 'to-validate' || kind === 'to-validate-instead') return validationPath(id);
    if (kind === 'to-accept') return '/mes-fiches';
    return onTeam ? mySheetPath(id) : committeeFilePath(id);
  }

  private secretariatAddress(submission: Submission, circumstances: KnownCircumstances): string {
    const [first] = secretariatOf(submission, circumstances, this.clock.now());
    return circumstances.people.find(({ id }) => id === first)?.email ?? '';
  }

  /** The next morning at seven, once for all that waits until then. */
  private async planSummary(manager: EntityManager, accountId: string, timeZone: string): Promise<void> {
    const now = this.clock.now();
    const today = instantAt(calendarDay(now, timeZone), summaryHour, timeZone);
    const tomorrow = calendarDay(new Date(now.getTime() + 24 * 3_600_000), timeZone);
    const at = today > now ? today : instantAt(tomorrow, summaryHour, timeZone);
    await this.jobs.plan(manager, 'send-summary', { accountId }, { key: `summary:${accountId}`, at });
  }
}
