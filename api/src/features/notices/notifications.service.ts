import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { committeeSubmissionPath, mySheetPath, sheetPath, validationPath } from '@recueil/contracts';
import {
  factsOf,
  isOnTeam,
  noticeSubject,
  secretariatOf,
  sightOf,
  type Notice,
  type SheetContent,
  type Submission,
} from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import type { ActivePerson, KnownCircumstances } from '#rooms/submissions';
import { NoticeDelivery } from './notice-delivery.service';
import { NoticeRepository } from './notice.repository';
import { readableText } from './readable-text';

/** What is told of a submission, whoever did it and why. */
export interface Occasion {
  /** One thing that happened: told twice, it is written once to each person. */
  key: string;
  actorId: string | null;
  reason: string;
  title: string;
  /** What one must see of the submission to be told who did it: `events` unless said. */
  actorPart?: 'events' | 'deliberations';
  /** The text that somebody is asked to validate, to be read in the mail itself where mails carry it. */
  proposedText: SheetContent | null;
  circumstances: KnownCircumstances;
  /** Several submissions are told of at once: one mail to each person, which the caller has sent. */
  together?: boolean;
}

/** Tells people what happened to a submission: in the application, and by mail, in the transaction of what happened. */
@Injectable()
export class Notifications {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly delivery: NoticeDelivery,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** One mail at most to each of the people noticed, in the words of what happened. */
  async tell(
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
    const title = await this.titleFor(manager, submission, person, occasion);
    const subject = noticeSubject(kind, title === '' ? 'sans titre' : title);
    const path = await this.pathFor(manager, submission, notice);
    await this.delivery.deliver(manager, person, {
      key,
      submissionId: submission.id,
      kind,
      asks,
      subject,
      path,
      dueOn: asks ? submission.dueOn : null,
      together: occasion.together ?? false,
      mail: {
        kind: 'notice',
        facts: {
          notice: kind,
          text: kind === 'to-validate' || kind === 'to-validate-instead' ? this.textIn(occasion) : '',
          name: person.name,
          subject,
          title,
          actor: this.actorFor(submission, person, occasion),
          reason: occasion.reason,
          due: asks ? (submission.dueOn ?? '') : '',
          path,
          replyTo: this.secretariatAddress(submission, occasion.circumstances),
        },
      },
    });
  }

  private textIn({ proposedText }: Occasion): string {
    return proposedText !== null && this.config.editorial.proposedTextInMails ? readableText(proposedText) : '';
  }

  /** The title under which the person knows the submission. Of one that is to become theirs, it is the team's. */
  private async titleFor(
    manager: EntityManager,
    submission: Submission,
    person: ActivePerson,
    { title, circumstances }: Occasion,
  ): Promise<string> {
    const { text } = sightOf(person, factsOf(submission, circumstances, this.clock.now()));
    const isNewcomer = text === null && submission.state !== 'withdrawn';
    if (text !== 'team' && !isNewcomer) return title;
    return (await this.notices.sentTitle(manager, submission.sheetId)) ?? title;
  }

  /** Who did it, for those who may know; '' for the others. */
  private actorFor(submission: Submission, person: ActivePerson, occasion: Occasion): string {
    const { actorId, actorPart = 'events', circumstances } = occasion;
    const { parts } = sightOf(person, factsOf(submission, circumstances, this.clock.now()));
    if (actorPart === 'deliberations' && !parts.has('deliberations')) return '';
    return circumstances.people.find(({ id }) => id === actorId)?.name ?? '';
  }

  /** One link, to the page on which the person does what is asked, or sees what happened. */
  private async pathFor(manager: EntityManager, submission: Submission, { personId, kind }: Notice): Promise<string> {
    const { id, sheetId } = submission;
    if (kind === 'published') {
      const slug = await this.notices.slugOf(manager, sheetId);
      if (slug !== null) return sheetPath(slug);
    }
    if (kind === 'to-validate' || kind === 'to-validate-instead') return validationPath(id);
    if (kind === 'to-accept') return '/mes-fiches';
    return isOnTeam(submission, personId) ? mySheetPath(id) : committeeSubmissionPath(id);
  }

  private secretariatAddress(submission: Submission, circumstances: KnownCircumstances): string {
    const [first] = secretariatOf(submission, circumstances);
    return circumstances.people.find(({ id }) => id === first)?.email ?? '';
  }
}
