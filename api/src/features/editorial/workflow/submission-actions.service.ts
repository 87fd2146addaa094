import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActionRequest } from '@recueil/contracts';
import {
  applyAction,
  can,
  factsOf,
  isScheduler,
  workflowActions,
  type ActionInput,
  type Outcome,
  type Performer,
  type Submission,
  type WorkflowAction,
} from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { Submissions, submissionOf } from '#rooms/submissions';
import { ActionEffects } from './action-effects.service';
import { blockingPointsOf } from './grid';
import { occasionOf } from './occasion';
import { Notifications } from '#rooms/notices';
import { problemOf } from './refusal';
import type { SubmissionAct } from './submission-act';
import { SubmissionActs } from './submission-acts.service';

/** What an action did, for whoever must be answered. */
export interface Performed {
  submission: Submission;
  openedId: string | null;
  warnings: readonly 'cannot-conclude'[];
}

/** What became of something that was tried: done, or refused and why. */
type Attempted =
  { ok: true; performed: Performed } | { ok: false; problem: Extract<Outcome, { ok: false }>['problem'] };

/**
 * Every action of the workflow, in one transaction: lock, policy and transition (both pure), rows, event, notices, jobs.
 * Nothing is half done; what is refused changes nothing.
 */
@Injectable()
export class SubmissionActions {
  constructor(
    private readonly submissions: Submissions,
    private readonly acts: SubmissionActs,
    private readonly effects: ActionEffects,
    private readonly notifications: Notifications,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Does what someone asks. Throws, in the order of the design: `not-found`, `forbidden`, `conflict` or
   * `version-conflict`, `unprocessable`.
   */
  async perform(performer: Performer, submissionId: string, request: ActionRequest): Promise<Performed> {
    const done = await this.attempt(performer, submissionId, request);
    if (done.ok) return done.performed;
    throw problemOf(done.problem);
  }

  /** As {@link perform}, but a refusal is an answer: for what acts by itself. Notices of a refusal are written. */
  attempt(performer: Performer, submissionId: string, request: ActionRequest): Promise<Attempted> {
    return this.work.run((manager) => this.attemptWithin(manager, performer, submissionId, request));
  }

  /** As {@link attempt}, as a part of what happens in a transaction. */
  async attemptWithin(
    manager: EntityManager,
    performer: Performer,
    submissionId: string,
    { action, ...request }: ActionRequest,
  ): Promise<Attempted> {
    if (!isAction(action)) throw new ProblemError('invalid', 'Cette action n’existe pas.');
    const row = await this.submissions.lockRow(manager, submissionId);
    if (row === null) throw notFound();
    const act = await this.acts.of(manager, row, { action, performer, request });
    const outcome = applyAction(
      submissionOf(row),
      action,
      performer,
      inputOf(request),
      act.circumstances,
      this.clock.now(),
    );
    if (!outcome.ok) {
      if (outcome.problem.status === 404 && this.wasSeen(act)) throw gone();
      const before = submissionOf(row);
      await this.notifications.tell(manager, before, outcome.notices, occasionOf(act, before));
      return { ok: false, problem: outcome.problem };
    }
    const { submission, effects } = outcome;
    await this.effects.write(manager, act, submissionOf(row), submission, effects);
    return { ok: true, performed: { submission, openedId: effects.opens?.id ?? null, warnings: effects.warnings } };
  }

  /** The author gave up what this person was looking at: they are told so, and not that it never was. */
  private wasSeen({ row, performer, request, circumstances }: SubmissionAct): boolean {
    if (isScheduler(performer) || row.queuedAt === null || request.version >= row.version) return false;
    const facts = factsOf(submissionOf(row), circumstances, this.clock.now());
    return row.state === 'withdrawn' && can(performer, 'read', { ...facts, state: 'reviewing' }).allowed;
  }
}

function gone(): ProblemError {
  return new ProblemError(
    'conflict',
    'L’auteur vient d’abandonner sa proposition\u202f: votre action n’a pas été prise en compte.',
  );
}

function isAction(name: string): name is WorkflowAction {
  return (workflowActions as readonly string[]).includes(name);
}

function inputOf({ grid, sectionReasons, ...request }: Omit<ActionRequest, 'action'>): ActionInput {
  const { version, reason, contentHash, personId, side, date, duplicateOf } = request;
  return {
    version,
    ...(reason !== undefined && { reason }),
    ...(sectionReasons !== undefined && { sectionReasons: sectionReasons }),
    ...(contentHash !== undefined && { contentHash }),
    ...(personId !== undefined && { personId }),
    ...(side !== undefined && { side }),
    ...(date !== undefined && { date }),
    ...(duplicateOf !== undefined && { duplicateOf }),
    blockingPoints: blockingPointsOf(grid),
  };
}
