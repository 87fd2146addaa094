import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActionRequest, DraftContent } from '@recueil/contracts';
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
import { CircumstancesService, submissionOf, type SubmissionRow, type WorkingCopy } from '#rooms/submissions';
import { ContentComparison, DraftsService, SeenTexts } from '#rooms/texts';
import { SubmissionRepository } from '../../submissions/submission.repository';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import { ActionEffects } from './action-effects.service';
import type { Given } from './given';
import { blockingPointsOf } from './grid';
import { occasionOf } from './occasion';
import { Notifications } from '#rooms/notices';
import { problemOf } from './refusal';

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
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly drafts: DraftsService,
    private readonly seenTexts: SeenTexts,
    private readonly circumstances: CircumstancesService,
    private readonly comparison: ContentComparison,
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
    const row = await this.submissions.lock(manager, submissionId);
    if (row === null) throw notFound();
    const given = await this.given(manager, row, { action, performer, request });
    const outcome = applyAction(
      submissionOf(row),
      action,
      performer,
      inputOf(request),
      given.circumstances,
      this.clock.now(),
    );
    if (!outcome.ok) {
      if (outcome.problem.status === 404 && this.wasSeen(given)) throw gone();
      const before = submissionOf(row);
      await this.notifications.tell(manager, before, outcome.notices, occasionOf(given, before));
      return { ok: false, problem: outcome.problem };
    }
    const { submission, effects } = outcome;
    await this.effects.write(manager, given, submissionOf(row), submission, effects);
    return { ok: true, performed: { submission, openedId: effects.opens?.id ?? null, warnings: effects.warnings } };
  }

  /** The author gave up what this person was looking at: they are told so, and not that it never was. */
  private wasSeen({ row, performer, request, circumstances }: Given): boolean {
    if (isScheduler(performer) || row.queuedAt === null || request.version >= row.version) return false;
    const facts = factsOf(submissionOf(row), circumstances, this.clock.now());
    return row.state === 'withdrawn' && can(performer, 'read', { ...facts, state: 'reviewing' }).allowed;
  }

  private async given(
    manager: EntityManager,
    row: SubmissionRow,
    asked: Pick<Given, 'action' | 'performer' | 'request'>,
  ): Promise<Given> {
    const copy = await this.texts.workingCopy(manager, row.id);
    if (copy === null) throw new Error('a submission without text');
    const { personId } = asked.request;
    const text = await this.textFor(manager, row, copy, asked);
    const named = personId === undefined ? [] : [personId];
    const extent = asked.action === 'amend' ? this.comparison.extent(copy.content, text.content) : undefined;
    const circumstances = await this.circumstances.of(manager, row, text, { named, ...(extent && { extent }) });
    return { row, ...asked, circumstances, text };
  }

  /** What the action is about: the text of the file, as its author corrects or knows it, or the version objected to. */
  private async textFor(
    manager: EntityManager,
    row: SubmissionRow,
    copy: WorkingCopy,
    { action, request: { content } }: Pick<Given, 'action' | 'request'>,
  ): Promise<WorkingCopy> {
    if (action === 'amend' && content) return this.amended(manager, row, copy, content);
    // What the committee had begun and not shown stays with it.
    if (action === 'start-again') {
      const { content, contentHash } = await this.seenTexts.ofTeam(manager, row, copy);
      return { ...copy, content, contentHash };
    }
    if (action !== 'overrule' || row.revision === null) return copy;
    const objected = await this.texts.revision(manager, row.sheetId, row.revision.id);
    return objected === null ? copy : { ...copy, content: objected.content, contentHash: objected.contentHash };
  }

  /** The text that the author was shown, as they corrected it. */
  private async amended(
    manager: EntityManager,
    row: SubmissionRow,
    copy: WorkingCopy,
    content: DraftContent,
  ): Promise<WorkingCopy> {
    const text = await this.drafts.textOf(manager, row.sheetId, content, copy);
    return { ...copy, ...text, updatedAt: this.clock.now() };
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
