import { type SubmissionSummary, mySheetPath, validationPath } from '@recueil/contracts';

/** The files of a person, as their page parts them. */
export interface MyFiles {
  /** Something is asked of me, or the text is mine to write. */
  mine: SubmissionSummary[];
  elsewhere: SubmissionSummary[];
  done: SubmissionSummary[];
}

const ended: readonly SubmissionSummary['state'][] = ['validated', 'published', 'withdrawn', 'declined'];

/** What others wait for comes first, drafts last; within each, the order of the server. */
export function partFiles(files: readonly SubmissionSummary[]): MyFiles {
  const isMine = (file: SubmissionSummary): boolean =>
    file.asked !== null || file.turn.mine || (file.state === 'draft' && file.turn.of !== 'committee');
  const isEnded = (file: SubmissionSummary): boolean => ended.includes(file.state);
  return {
    mine: files
      .filter((file) => !isEnded(file) && isMine(file))
      .toSorted((one, other) => Number(one.state === 'draft') - Number(other.state === 'draft')),
    elsewhere: files.filter((file) => !isEnded(file) && !isMine(file)),
    done: files.filter(isEnded),
  };
}

/** The one thing to do with a file, and where. */
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
