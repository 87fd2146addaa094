import type { Side } from '../access/actor';
import type { SubmissionState } from '../access/facts';
import type { LocalDate } from './calendar/working-days';

/** Why a revision was frozen. */
export type RevisionKind = 'submitted' | 'proposed' | 'amended';

/** A frozen text, known by its own identifier: the same content proposed twice is two revisions. */
export interface RevisionRef {
  id: string;
  contentHash: string;
  kind: RevisionKind;
  round: number;
}

/** On what strength someone agreed to a text. */
export type ValidationBasis = 'author' | 'co_author' | 'delegate';

/** The agreement to one revision, by its hash. */
export interface ValidationRef {
  revisionId: string;
  contentHash: string;
  givenById: string;
  basis: ValidationBasis;
}

/** A member's verdict on one revision, with the side held when given. `overruled`: an objection that was set aside. */
export interface Opinion {
  revisionId: string;
  personId: string;
  side: Side;
  verdict: 'favourable' | 'objection' | 'overruled';
}

/** Whose time runs. */
export type Turn = 'author' | 'committee';

/** One run of the workflow over a sheet, as plain data. Identifiers are the caller's. */
export interface Submission {
  id: string;
  sheetId: string;
  state: SubmissionState;
  /** Of the row: grows by one with every action. */
  version: number;

  authorId: string | null;
  coAuthorIds: readonly string[];
  delegateIds: readonly string[];
  /** The author said that others may validate now, without waiting for the deadline. */
  authorDelegated: boolean;
  committeeId: string | null;
  adHocMembers: readonly { personId: string; side: Side }[];
  declaredInterestIds: readonly string[];

  /** Who writes; from reviewing on, who wrote last. Null in draft and returned means the author. */
  penHolderId: string | null;
  /** Who gets the submission back when the author has completed it. */
  returnToId: string | null;
  /** A round begins when the author sends: what the text holds is theirs then. */
  penHoldersThisRound: readonly string[];
  judgesThisRound: readonly string[];
  /** Since the author last sent, validated or corrected: silence afterwards is no reason for a stand-in. */
  contestedThisRound: boolean;
  /** How many times the submission was sent to its readers. */
  rounds: number;

  /** The text frozen last: what is being read, validated or published. */
  revision: RevisionRef | null;
  validation: ValidationRef | null;
  /** Opinions on the revision above; those on earlier ones are history. */
  opinions: readonly Opinion[];
  readersNamed: readonly string[];
  /** Named for this revision, and could not. */
  readersUnavailable: readonly string[];
  /** The revision is the author's small change to an awaited text. */
  smallAmendment: boolean;

  /** First day on which the author accepts that the sheet appears. */
  notBefore: LocalDate | null;
  scheduledFor: LocalDate | null;
  /** Kept from appearing: until that day, or until further notice when there is none. */
  held: boolean;
  heldUntil: LocalDate | null;

  /** Its place among those that wait for someone; kept when the author takes it back. */
  queuedAt: Date | null;
  stateSince: Date;
  dueOn: LocalDate | null;
  pausedAt: Date | null;
  /** Working days paused since the state was reached, not counting a pause that still runs. */
  pausedDays: number;
  /** Working days taken in the steps that are over. */
  daysSpent: Readonly<Record<Turn, number>>;
}
