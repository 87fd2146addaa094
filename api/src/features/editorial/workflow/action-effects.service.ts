import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Effects, Submission } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { EventLog } from '#core/events/event-log';
import { JobQueue } from '#core/jobs/job-queue';
import { InvitationsRepository } from '../../teams/invitations/invitations.repository';
import { Notifications } from '#rooms/notices';
import { RemarkRepository } from '../../texts/remarks/remark.repository';
import { SubmissionRepository } from '../../submissions/submission.repository';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import { ProblemError } from '#core/errors/problem';
import { requireCharter } from './charter';
import { FilePublication } from './file-publication.service';
import { remarksOf } from './action-remarks';
import type { Given } from './given';
import { occasionOf } from './occasion';

/** Writes what an action comes to, in its transaction: the workflow says what, this says where. */
@Injectable()
export class ActionEffects {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly remarks: RemarkRepository,
    private readonly invitations: InvitationsRepository,
    private readonly publication: FilePublication,
    private readonly notifications: Notifications,
    private readonly events: EventLog,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async write(
    manager: EntityManager,
    given: Given,
    before: Submission,
    after: Submission,
    effects: Effects,
  ): Promise<void> {
    requireCharter(given);
    await this.freeze(manager, given, after, effects);
    if (!(await this.submissions.update(manager, before, after, this.clock.now()))) throw passed();
    await this.submissions.addDelegates(
      manager,
      after.sheetId,
      after.delegateIds.filter((id) => !before.delegateIds.includes(id)),
    );
    await this.agree(manager, before, effects);
    await this.judge(manager, given, after, effects);
    await this.say(manager, given, after, effects);
    if (effects.nominatedReferentId !== null) {
      await this.invitations.inviteReferent(
        manager,
        after,
        effects.nominatedReferentId,
        actorOf(given),
        this.clock.now(),
      );
    }
    if (effects.opens !== null) await this.open(manager, given, effects.opens);
    if (after.state === 'published') await this.publication.publish(manager, given, after);
    await this.notifications.tell(manager, after, effects.notices, occasionOf(given, after));
    await this.plan(manager, after, effects);
  }

  private async freeze(manager: EntityManager, given: Given, after: Submission, { revision }: Effects): Promise<void> {
    const { text, row, action } = given;
    if (action === 'amend') await this.texts.saveWorkingCopy(manager, row.id, text, actorOf(given));
    if (revision === null) return;
    await this.texts.freeze(
      manager,
      {
        id: revision.id,
        sheetId: after.sheetId,
        kind: revision.kind,
        round: revision.round,
        by: actorOf(given),
        at: this.clock.now(),
      },
      text.content,
      text.contacts,
    );
  }

  private async agree(manager: EntityManager, before: Submission, { validation }: Effects): Promise<void> {
    if (validation === null) return;
    if (before.validation !== null) await this.texts.forgetValidation(manager, before.validation.revisionId);
    if (validation === 'delete') return;
    const { write } = validation;
    await this.texts.validate(manager, { id: newId(), sheetId: before.sheetId, ...write, at: this.clock.now() });
  }

  private async judge(manager: EntityManager, given: Given, after: Submission, effects: Effects): Promise<void> {
    await this.submissions.overrule(manager, effects.overruled);
    const { opinion } = effects;
    if (opinion === null || after.revision === null) return;
    const { reason = '', grid = {} } = given.request;
    await this.submissions.insertOpinion(manager, after, {
      ...opinion,
      id: newId(),
      contentHash: after.revision.contentHash,
      reason,
      grid,
      givenAt: this.clock.now(),
    });
  }

  /** The event, without a personal value; and what was said along with it. */
  private async say(manager: EntityManager, given: Given, after: Submission, { event }: Effects): Promise<void> {
    const { action, request } = given;
    const { reason, personId, side, date, duplicateOf } = request;
    const { revision } = after;
    await this.events.append(manager, [
      {
        action: event.name,
        actorId: actorOf(given),
        sheetId: after.sheetId,
        facts: {
          submissionId: after.id,
          from: event.from,
          to: event.to,
          ...(revision !== null && { revisionId: revision.id, contentHash: revision.contentHash }),
          ...(personId !== undefined && { accountId: personId }),
          ...(side !== undefined && { side }),
          ...(date !== undefined && { date }),
          ...(duplicateOf !== undefined && { duplicateOf }),
        },
        ...(reason !== undefined && { details: { reason } }),
      },
    ]);
    for (const remark of remarksOf(action, request)) {
      await this.remarks.insert(manager, {
        ...remark,
        id: newId(),
        submissionId: after.id,
        authorId: actorOf(given),
        fromAction: action,
        answers: null,
        at: this.clock.now(),
      });
    }
  }

  private async open(manager: EntityManager, given: Given, opened: Submission): Promise<void> {
    const now = this.clock.now();
    await this.submissions.insert(manager, opened, now);
    await this.texts.insertWorkingCopy(manager, opened.id, { ...given.text, updatedAt: now }, actorOf(given));
  }

  private async plan(manager: EntityManager, { id }: Submission, { jobs }: Effects): Promise<void> {
    for (const job of jobs) {
      if (job.name === 'publish') {
        await this.jobs.planAt(
          manager,
          'publish-submission',
          { submissionId: id },
          { key: `publish:${id}`, at: job.at },
        );
      }
      if (job.name === 'cancel-publish') await this.jobs.cancel(manager, `publish:${id}`);
    }
  }
}

/** Null when it happens by itself. */
function actorOf({ performer }: Pick<Given, 'performer'>): string | null {
  return performer.id;
}

function passed(): ProblemError {
  return new ProblemError(
    'version-conflict',
    'Quelqu’un d’autre a agi entre-temps\u202f: la page va se mettre à jour.',
  );
}
