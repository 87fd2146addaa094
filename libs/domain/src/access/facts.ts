import type { Side } from './actor';

export const accountStates = ['requested', 'invited', 'active', 'disabled', 'closed'] as const;
export const claimStates = ['open', 'confirmed', 'refused'] as const;
export const sheetStates = ['online', 'archived'] as const;
export const submissionStates = [
  'draft',
  'submitted',
  'returned',
  'rewriting',
  'reviewing',
  'awaiting-validation',
  'validated',
  'published',
  'withdrawn',
  'declined',
] as const;

export type AccountState = (typeof accountStates)[number];
export type ClaimState = (typeof claimStates)[number];
export type SheetState = (typeof sheetStates)[number];
export type SubmissionState = (typeof submissionStates)[number];

/** The published sheets as readers see them; `access` is the setting `CATALOGUE_ACCESS`. */
export interface CatalogueFacts {
  record: 'catalogue';
  access: 'open' | 'agents';
}

/** One person's account. */
export interface AccountFacts {
  record: 'account';
  accountId: string;
  state: AccountState;
  isAdministrator: boolean;
  /** Active administrators apart from this person. */
  otherAdministrators: number;
}

export interface OrganisationFacts {
  record: 'organisation';
}

export interface ThemeFacts {
  record: 'theme';
}

export interface CommitteeFacts {
  record: 'committee';
  committeeId: string;
}

/** One event. `committeeIds`: of the sheet it is about (null where it has none); empty when it is about no sheet. */
export interface HistoryFacts {
  record: 'history';
  committeeIds: readonly (string | null)[];
}

/** Who wrote a sheet and who answers for it. */
interface Team {
  /** The referent; null for a sheet taken over from a collection that nobody claimed yet. */
  authorId: string | null;
  coAuthorIds: readonly string[];
  /** Those to whom the author left the validation. */
  delegateIds: readonly string[];
  /** null: no committee; only a secretary for all committees then looks after it. */
  committeeId: string | null;
  /** No secretary of the committee is outside the team, or there is none at all: an administrator stands in. */
  onlySecretaryIsAuthor: boolean;
}

/**
 * « C'est ma fiche »: someone says that a published sheet is theirs. A new claim is judged with state 'none' and no
 * claimant, whatever others claimed before.
 */
export interface SheetClaimFacts extends Omit<Team, 'onlySecretaryIsAuthor' | 'delegateIds'> {
  record: 'sheetClaim';
  state: ClaimState | 'none';
  claimantId: string | null;
  /** No secretary of the committee is another person than the claimant: an administrator stands in. */
  onlySecretaryIsClaimant: boolean;
}

/** One run of the workflow over a sheet. */
export interface SubmissionFacts extends Team {
  record: 'submission';
  state: SubmissionState;
  authorService: string;
  authorOrganisationId: string | null;
  /** Who holds the pen; from reviewing on, who held it last. Null in draft and returned means the author. */
  penHolderId: string | null;
  penHoldersThisRound: readonly string[];
  judgesThisRound: readonly string[];
  /** Those who already gave an opinion on the very revision that is being read. */
  judgesOfRevision: readonly string[];
  declaredInterestIds: readonly string[];
  readersNamed: readonly string[];
  /** Appointed for this submission alone, where no complete college remained. */
  adHocMembers: readonly { personId: string; side: Side }[];
  exclusion: 'none' | 'service' | 'organisation';
  /** Disabled or closed. */
  authorDisabled: boolean;
  authorDelegated: boolean;
  daysPastDeadline: number;
  standInAfterDays: number;
  contestedThisRound: boolean;
  /** The author's small change to an awaited text: one opinion is enough, the rewriter's will do. */
  smallAmendment: boolean;
  /** How many times the submission was sent to its readers. */
  rounds: number;
}

/** A sheet once published. */
export interface SheetFacts extends Team {
  record: 'sheet';
  state: SheetState;
  access: 'open' | 'agents';
  authorDisabled: boolean;
  /** A submission over this sheet is running. */
  openSubmission: boolean;
  /**
   * Whose correction waits for the other's agreement; what the author proposed is theirs, whatever else they are. What
   * a former author proposed is nobody's agreement: it can only be dropped.
   */
  correctionBy: 'author' | 'former-author' | 'secretary' | null;
  /** Who asked that a passage be erased, while it waits for a second person; null when nobody did. */
  redactionBy: string | null;
  /** Somebody entitled agreed to the text that was online last, as it is now: false once a passage of it was erased. */
  textValidated: boolean;
}

/** What holds for everybody here: asked as a whole. */
export interface InstallationFacts {
  record: 'installation';
}

/** What the policy must know of a record; no text, no title. */
export type Facts =
  | CatalogueFacts
  | AccountFacts
  | OrganisationFacts
  | ThemeFacts
  | CommitteeFacts
  | HistoryFacts
  | SheetClaimFacts
  | SubmissionFacts
  | SheetFacts
  | InstallationFacts;

export type RecordName = Facts['record'];
export type FactsOf<R extends RecordName> = Extract<Facts, { record: R }>;
export type StateOf<R extends RecordName> = FactsOf<R> extends { state: infer S extends string } ? S : never;

/** For what is asked before there is a record: list, create, invite… */
export interface Collection<R extends RecordName = RecordName> {
  record: R;
  collection: true;
}

/** True for the whole collection, false for one record of it. */
export function isCollection(facts: Facts | Collection): facts is Collection {
  return 'collection' in facts;
}
