import { isSmallChange } from '@recueil/text';
import { isScheduler, type Attempt } from './attempt';
import { changes, returnsTo } from './changes';
import { enterState } from './deadlines';
import { textIsValidated } from './guards';
import { countingOpinions, opinionsSuffice } from './opinions';
import { nameReaders } from './readers';
import type { Submission, ValidationBasis } from './submission';
import type { TurningPoint, WorkflowRow } from './table/row';

type Step = (submission: Submission, row: WorkflowRow, attempt: Attempt) => Submission;

/**
 * The submission once the row is applied; nothing has refused it. The steps come in this order because each needs the
 * last.
 */
export function transition(row: WorkflowRow, attempt: Attempt): Submission {
  const steps: Step[] = [change, freeze, validate, move, passPen, askReaders];
  const done = steps.reduce((submission, step) => step(submission, row, attempt), attempt.submission);
  return { ...done, version: attempt.submission.version + 1 };
}

const change: Step = (submission, row, attempt) => ({ ...submission, ...changes[row.action]?.(attempt) });

/** A new revision: opinions and validation of the one before do not cover it, even were it equal to the letter. */
const freeze: Step = (submission, { revision: kind }, { circumstances }) => {
  if (kind === undefined) return submission;
  const { text, settings, newRevisionId } = circumstances;
  const round = submission.rounds + 1;
  return {
    ...submission,
    revision: { id: newRevisionId, contentHash: text.contentHash, kind, round },
    rounds: kind === 'submitted' ? submission.rounds : round,
    validation: null,
    opinions: [],
    readersNamed: [],
    readersUnavailable: [],
    smallAmendment: kind === 'amended' && isSmallChange(text.extent, settings.smallAmendmentWords),
    ...(kind === 'submitted' && { penHoldersThisRound: [], judgesThisRound: [] }),
    ...(kind !== 'proposed' && { contestedThisRound: false }),
  };
};

const validate: Step = (submission, { validation }, { performer, facts }) => {
  if (validation === 'delete') return { ...submission, validation: null };
  const { revision } = submission;
  if (validation !== 'write' || revision === null || performer.id === null) return submission;
  const given = { revisionId: revision.id, contentHash: revision.contentHash, givenById: performer.id };
  return { ...submission, validation: { ...given, basis: basisOf(performer.id, facts) } };
};

const move: Step = (submission, row, attempt) => {
  const { state } = row.to.find(({ when }) => when === undefined || turns[when](submission, attempt)) ?? {
    state: 'same',
  };
  if (state === 'same') return submission;
  const { circumstances, now } = attempt;
  const entered = enterState(submission, state, now, circumstances.meetings, circumstances.settings);
  return {
    ...entered,
    ...(state === 'submitted' && { queuedAt: submission.queuedAt ?? now }),
    ...(state !== 'reviewing' && { readersNamed: [] }),
    ...(state !== 'validated' && { scheduledFor: null, held: false, heldUntil: null }),
  };
};

const passPen: Step = (submission, row, attempt) => {
  const penHolderId = penAfter(submission, row, attempt);
  const writes = penHolderId !== null && submission.state === 'rewriting';
  const known = submission.penHoldersThisRound;
  const penHoldersThisRound = writes && !known.includes(penHolderId) ? [...known, penHolderId] : known;
  return { ...submission, penHolderId, penHoldersThisRound };
};

const askReaders: Step = (submission, _row, { circumstances, now }) =>
  submission.state === 'reviewing'
    ? { ...submission, readersNamed: nameReaders(submission, circumstances, now) }
    : submission;

const turns: Record<TurningPoint, (submission: Submission, attempt: Attempt) => boolean> = {
  'returned-by-member': (_submission, attempt) => returnsTo(attempt) !== null,
  'opinions-suffice': suffice,
  'opinions-suffice-for-validated-text': (submission, attempt) =>
    suffice(submission, attempt) && textIsValidated(submission),
};

function suffice(submission: Submission, { circumstances: { preset } }: Attempt): boolean {
  return opinionsSuffice(preset, countingOpinions(submission), submission);
}

function penAfter(submission: Submission, { pen = 'same' }: WorkflowRow, attempt: Attempt): string | null {
  switch (pen) {
    case 'same':
      return submission.penHolderId;
    case 'actor':
      return isScheduler(attempt.performer) ? null : attempt.performer.id;
    case 'person':
      return attempt.input.personId ?? null;
    case 'returned-to':
      return submission.state === 'rewriting' ? returnsTo(attempt) : null;
    case 'nobody':
    case 'author':
      return null;
  }
}

function basisOf(personId: string, { authorId, coAuthorIds }: Attempt['facts']): ValidationBasis {
  if (personId === authorId) return 'author';
  return coAuthorIds.includes(personId) ? 'co_author' : 'delegate';
}
