import type { SubmissionView } from '@recueil/contracts';

/** Where the text is: as long as the server does not have it, this browser keeps it. */
export type Saving =
  | { kind: 'untouched' }
  | { kind: 'in-browser'; at: Date }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'unreachable' }
  | { kind: 'session-ended' }
  | { kind: 'refused'; detail: string }
  /** The browser keeps nothing. */
  | { kind: 'nowhere' };

/** Somebody else wrote meanwhile. */
export interface Overtaken {
  detail: string;
  theirs: SubmissionView;
}
