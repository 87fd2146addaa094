import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Effects, Submission } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { JobQueue } from '#core/jobs/job-queue';
import { Notifications } from '#rooms/notices';
import { SubmissionRecords } from '#rooms/submissions';
import { TeamInvitations } from '#rooms/teams';
import { ActHistory } from './act-history.service';
import { requireCharter } from './charter';
import { SubmissionPublication } from './submission-publication.service';
import { occasionOf } from './occasion';
import type { SubmissionAct } from './submission-act';
import { TextEffects } from './text-effects.service';

/** Writes what an action comes to, in its transaction: the workflow says what, this says where. */
@Injectable()
export class ActionEffects {
  constructor(
    private readonly records: SubmissionRecords,
    private readonly texts: TextEffects,
    private readonly history: ActHistory,
    private readonly invitations: TeamInvitations,
    private readonly publication: SubmissionPublication,
    private readonly notifications: Notifications,
    private readonly jobs: JobQueue,
    private readonly clock: Clock,
  ) {}

  async write(
    manager: EntityManager,
    act: SubmissionAct,
    before: Submission,
    after: Submission,
    effects: Effects,
  ): Promise<void> {
    requireCharter(act);
    await this.texts.freeze(manager, act, after, effects);
    await this.record(manager, before, after);
    await this.texts.agree(manager, before, effects);
    await this.judge(manager, act, after, effects);
    await this.history.enter(manager, act, after, effects);
    const { nominatedReferentId: nominated, notices } = effects;
    if (nominated !== null) await this.invitations.inviteReferent(manager, after, nominated, act.performer.id);
    await this.texts.open(manager, act, effects);
    if (after.state === 'published') await this.publication.publish(manager, act, after);
    await this.notifications.tell(manager, after, notices, occasionOf(act, after));
    await this.plan(manager, after, effects);
  }

  private async record(manager: EntityManager, before: Submission, after: Submission): Promise<void> {
    if (!(await this.records.change(manager, before, after, this.clock.now()))) throw passed();
    const added = after.delegateIds.filter((id) => !before.delegateIds.includes(id));
    await this.records.addDelegates(manager, after.sheetId, added);
  }

  private async judge(
    manager: EntityManager,
    { request }: SubmissionAct,
    after: Submission,
    { overruled, opinion }: Effects,
  ): Promise<void> {
    await this.records.overrule(manager, overruled);
    if (opinion === null || after.revision === null) return;
    const { reason = '', grid = {} } = request;
    const { contentHash } = after.revision;
    const given = { ...opinion, id: newId(), contentHash, reason, grid, givenAt: this.clock.now() };
    await this.records.addOpinion(manager, after, given);
  }

  private async plan(manager: EntityManager, { id }: Submission, { jobs }: Effects): Promise<void> {
    const key = `publish:${id}`;
    for (const job of jobs) {
      if (job.name === 'publish')
        await this.jobs.planAt(manager, 'publish-submission', { submissionId: id }, { key, at: job.at });
      if (job.name === 'cancel-publish') await this.jobs.cancel(manager, key);
    }
  }
}

function passed(): ProblemError {
  return new ProblemError(
    'version-conflict',
    'Quelqu’un d’autre a agi entre-temps\u202f: la page va se mettre à jour.',
  );
}
