import { type SubmissionSummary, mySheetPath, validationPath } from '@recueil/contracts';

/** The submissions of a person, as their page parts them. */
export interface MySubmissions {
  /** Something is asked of me, or the text is mine to write. */
  mine: SubmissionSummary[];
  elsewhere: SubmissionSummary[];
  done: SubmissionSummary[];
}

/** What others wait for comes first, drafts last; within each, the order of the server. */
export function partSubmissions(submissions: readonly SubmissionSummary[]): MySubmissions {
  const isMine = (submission: SubmissionSummary): boolean =>
    submission.asked !== null ||
    submission.turn.mine ||
    (submission.state === 'draft' && submission.turn.of !== 'committee');
  /** What is validated only waits for its day. */
  const isEnded = ({ isOver, state }: SubmissionSummary): boolean => isOver || state === 'validated';
  return {
    mine: submissions
      .filter((submission) => !isEnded(submission) && isMine(submission))
      .toSorted((one, other) => Number(one.state === 'draft') - Number(other.state === 'draft')),
    elsewhere: submissions.filter((submission) => !isEnded(submission) && !isMine(submission)),
    done: submissions.filter(isEnded),
  };
}

/** The one thing to do with a submission, and where. */
export interface NextStep {
  path: string;
  label: string;
}

/** Null when there is nothing to do but to look. */
export function nextStep({ id, state, turn, asked }: SubmissionSummary): NextStep | null {
  const isMine = turn.mine || asked !== null;
  if (state === 'draft') return { path: `/proposer/${id}`, label: $localize`Continuer à écrire` };
  if (!isMine) return null;
  if (state === 'returned') return { path: `/proposer/${id}`, label: $localize`Compléter` };
  if (state === 'awaiting-validation') return { path: validationPath(id), label: $localize`Relire et décider` };
  return { path: mySheetPath(id), label: $localize`Répondre` };
}

/** « 3e sur 7 »; empty when it is alone. */
export function placeWords({ place }: Pick<SubmissionSummary, 'place'>): string {
  if (place === null || place.of < 2) return '';
  const rank = place.position === 1 ? $localize`1re` : $localize`${place.position}:position:e`;
  return $localize`${rank}:rank: sur ${place.of}:total:`;
}
