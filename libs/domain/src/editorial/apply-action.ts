import type { SubmissionState } from '../access/facts';
import { blockedBy } from '../access/blocked-submissions';
import { attempt, isScheduler, type ActionInput, type Attempt, type Performer } from './attempt';
import { addedOpinion } from './changes';
import { openSubmissionOf, type Circumstances } from './circumstances';
import { publicationTime } from './deadlines';
import { newSubmission } from './new-submission';
import { noticesOf, tellSecretariat, type Notice } from './notices';
import { collegeIsComplete } from './readers';
import { isOffered, refusalOf, type Problem } from './refusals';
import type { Opinion, RevisionRef, Submission, ValidationRef } from './submission';
import { workflowWords } from './table/action-words';
import { askedBy } from './table/need-words';
import { offer, type OfferedAction } from './table/offered-action';
import { labelOf, type WorkflowAction, type WorkflowRow } from './table/row';
import { rowFor, workflowActions } from './table/workflow';
import { transition } from './transition';

/** Work for later, enqueued in the same transaction. At most one 'publish' stands for a submission. */
export type EditorialJob = { name: 'publish'; at: Date } | { name: 'cancel-publish' } | { name: 'index' };

/** What the database must be told besides the submission itself, as data. */
export interface Effects {
  event: { name: WorkflowRow['event']; action: WorkflowAction; from: SubmissionState; to: SubmissionState };
  /** To insert: the text of the circumstances, frozen. */
  revision: RevisionRef | null;
  /** 'delete': what was agreed to holds no longer. The event remains. */
  validation: { write: ValidationRef } | 'delete' | null;
  opinion: Opinion | null;
  overruled: readonly Opinion[];
  /** Who is asked to be the sheet's referent, by an invitation. */
  nominatedReferentId: string | null;
  notices: readonly Notice[];
  jobs: readonly EditorialJob[];
  /** A new submission over the same sheet, with the last text. */
  opens: Submission | null;
  /** Said at once to whoever acts: nobody is left who could give the opinions asked for. */
  warnings: readonly 'cannot-conclude'[];
}

export type Outcome =
  | { ok: true; submission: Submission; effects: Effects }
  /** `notices`: who must hear of it although nothing happened. */
  | { ok: false; problem: Problem; notices: readonly Notice[] };

/**
 * What becomes of a submission when someone acts: the next one and what to write, or why not. Pure: nothing given is
 * changed, and a refusal changes nothing.
 */
export function applyAction(
  submission: Submission,
  action: WorkflowAction,
  performer: Performer,
  input: ActionInput,
  circumstances: Circumstances,
  now: Date,
): Outcome {
  const tried = attempt(submission, action, performer, input, circumstances, now);
  const problem = refusalOf(tried);
  if (problem !== null || tried.row === undefined) return refused(problem, tried);
  const next = transition(tried.row, tried);
  return { ok: true, submission: next, effects: effectsOf(tried.row, tried, next) };
}

/** The buttons for someone now, in reading order, with what each asks for. */
export function offeredActions(
  submission: Submission,
  performer: Performer,
  circumstances: Circumstances,
  now: Date,
): OfferedAction<WorkflowAction>[] {
  const input = { version: submission.version };
  return workflowActions
    .filter((action) => isOffered(attempt(submission, action, performer, input, circumstances, now)))
    .map((name) =>
      offer(name, labelOf(name), workflowWords[name], askedBy(rowFor(name, submission.state)?.needs ?? [])),
    );
}

function refused(problem: Problem | null, tried: Attempt): Outcome {
  if (problem === null) throw new Error(`${tried.action}: refused for no reason`);
  const unseen = isScheduler(tried.performer) && problem.code === 'sheet-not-archived';
  return { ok: false, problem, notices: unseen ? tellSecretariat('not-published', tried, tried.submission) : [] };
}

function effectsOf(row: WorkflowRow, tried: Attempt, next: Submission): Effects {
  const { submission, circumstances, now, action, input } = tried;
  const stuck = cannotConclude(submission, next, circumstances, now);
  const notices = noticesOf(row, tried, next);
  const alarm = stuck ? tellSecretariat('cannot-conclude', tried, next) : [];
  return {
    event: { name: row.event, action, from: submission.state, to: next.state },
    revision: row.revision === undefined ? null : next.revision,
    validation: validationEffect(row, submission, next),
    opinion: addedOpinion(submission, next),
    overruled: next.opinions.filter((one) => one.verdict === 'overruled' && !submission.opinions.includes(one)),
    nominatedReferentId: action === 'nominate-referent' ? (input.personId ?? null) : null,
    notices: [
      ...notices,
      ...alarm.filter(({ personId }) => !notices.some((one) => one.personId === personId && one.asks)),
    ],
    jobs: jobsOf(submission, next, circumstances),
    opens: row.opens === undefined ? null : startedAgain(row.opens, submission, circumstances, now),
    warnings: stuck ? ['cannot-conclude'] : [],
  };
}

function validationEffect(row: WorkflowRow, before: Submission, after: Submission): Effects['validation'] {
  if (row.validation === 'write' && after.validation !== null) return { write: after.validation };
  return before.validation !== null && after.validation === null ? 'delete' : null;
}

function jobsOf(before: Submission, after: Submission, { settings }: Circumstances): EditorialJob[] {
  if (after.state === 'published') return [{ name: 'index' }];
  const [planned, wanted] = [publicationTime(before, settings), publicationTime(after, settings)];
  if (wanted === null) return planned === null ? [] : [{ name: 'cancel-publish' }];
  return planned?.getTime() === wanted.getTime() ? [] : [{ name: 'publish', at: wanted }];
}

/**
 * Whether the people as they are cannot give the opinions that the committee asks for. Looked at whenever the pen, the
 * readers or the step change, and said at once: the threshold is never lowered in silence.
 */
function cannotConclude(before: Submission, after: Submission, circumstances: Circumstances, now: Date): boolean {
  const changed =
    before.state !== after.state ||
    before.penHolderId !== after.penHolderId ||
    before.readersNamed.join() !== after.readersNamed.join() ||
    before.declaredInterestIds.length !== after.declaredInterestIds.length;
  if (!changed) return false;
  if (after.state === 'rewriting') return !collegeIsComplete(after, circumstances, now);
  if (after.state !== 'reviewing') return false;
  const blocked = blockedBy({}, [openSubmissionOf(after, circumstances, now)], circumstances.people).length > 0;
  return blocked || after.readersNamed.length === 0;
}

function startedAgain(state: SubmissionState, from: Submission, circumstances: Circumstances, now: Date): Submission {
  const { sheetId, authorId, coAuthorIds, committeeId } = from;
  const people = { authorId, coAuthorIds, committeeId, penHolderId: null };
  return newSubmission({ id: circumstances.newSubmissionId, sheetId, state, ...people }, circumstances, now);
}
