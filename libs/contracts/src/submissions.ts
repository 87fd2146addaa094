import type { OfferedAction, Preset, SheetState, Side, StoppedState, SubmissionState } from '@recueil/domain';
import type { DraftClassification, DraftContent } from './drafts';
import type { PublishedSheet } from './catalogue';
import type { ComparedPart } from './comparison/compared-content';
import type { RedactionView, TextToValidate } from './redactions';
import type { PersonRef } from './person-ref';
import type { RemarkView, SheetPart } from './remarks';
import type { RevisionView } from './revisions';
import type { InvitationView, ProofreadingView } from './teamwork';

/** Submissions under way: what the team of a sheet, its committee and the secretariat see and do. */

/** Whose turn it is. */
export interface TurnView {
  /** Whose time runs; null when nobody is waited for. */
  of: 'author' | 'committee' | null;
  /** Those of whom something is asked now. */
  people: PersonRef[];
  /** The caller is among them. */
  mine: boolean;
  /** ISO instant. */
  since: string;
  /** Last day, as YYYY-MM-DD. */
  until: string | null;
  /** Working days past that day. */
  late: number;
  paused: boolean;
}

/** One stage of the way of a submission. */
export interface StageView {
  name: Exclude<SubmissionState, StoppedState>;
  label: string;
  status: 'past' | 'current' | 'ahead';
}

/** A submission as lists show it. */
export interface SubmissionSummary {
  id: string;
  sheetId: string;
  /** '' while it has none. */
  title: string;
  organisation: string;
  /** Its main theme; null: to be classified. */
  theme: { slug: string; label: string } | null;
  state: SubmissionState;
  /** Nothing follows: it is online, given up or not kept. */
  isOver: boolean;
  /** « En relecture (1 avis sur 2) », and « En retard de 5 jours » or « En pause ». */
  words: { step: string; note: string | null };
  author: PersonRef | null;
  penHolder: PersonRef | null;
  turn: TurnView;
  /** What is asked of the caller, in one sentence; null when nothing is. */
  asked: string | null;
  stages: StageView[];
  /** Its place among those that wait for someone: « 3e sur 7 ». */
  place: { position: number; of: number } | null;
  /** To read it through, at 200 words a minute, one at least. */
  readingMinutes: number;
  /** ISO instant of the last thing that happened. */
  changedAt: string;
  /** Address of the sheet once online. */
  slug: string | null;
}

/** A run of the workflow over a sheet, as far as the caller may see it. */
export interface SubmissionView extends SubmissionSummary {
  /** Sent back with every action. */
  version: number;
  /** The text being written, or the revision in force when nobody writes. Null for whoever sees the outline alone. */
  content: DraftContent | null;
  /** Sent back as `If-Match` with each autosave; null when the caller may not write now. */
  contentVersion: number | null;
  contentHash: string;
  /** Required parts still empty. */
  missing: string[];
  classification: DraftClassification & {
    /** Sent back as `If-Match` when it is changed. */
    version: number;
    writable: boolean;
  };
  committee: { id: string; name: string; preset: Preset } | null;
  /** The caller's part, which decides on the words. */
  viewer: 'team' | 'committee' | 'outline';
  coAuthors: PersonRef[];
  delegates: PersonRef[];
  invitations: InvitationView[];
  proofreadings: ProofreadingView[];
  revision: RevisionView | null;
  /** What somebody entitled agreed to; null when nothing is. */
  validation: { at: string; by: PersonRef | null; basis: string } | null;
  opinions: OpinionView[];
  readers: PersonRef[];
  remarks: RemarkView[];
  history: HistoryLine[];
  /** When it will appear by itself; ISO instant. */
  appearsAt: string | null;
  notBefore: string | null;
  held: boolean;
  /** Nobody is left who could give the opinions asked for. */
  cannotConclude: boolean;
  /** What the caller may do now, in reading order. */
  actions: OfferedAction[];
}

/** The points of the reading grid, in the order of the screen. */
export const gridPoints = ['clear', 'evidenced', 'transferable', 'no-personal-data', 'plain-words'] as const;
export type GridPoint = (typeof gridPoints)[number];
export const gridMarks = ['yes', 'improve', 'blocking'] as const;
export type GridMark = (typeof gridMarks)[number];
/** Each point that was looked at, with what there is to say of it. */
export type Grid = Partial<Record<GridPoint, { mark: GridMark; remark: string }>>;

export interface OpinionView {
  person: PersonRef;
  side: Side;
  verdict: 'favourable' | 'objection' | 'overruled';
  reason: string;
  grid: Grid;
  revisionId: string;
  round: number;
  /** It is about the text in force. */
  current: boolean;
  at: string;
}

export interface HistoryLine {
  at: string;
  /** `committee`: it as a whole, where nobody of it is named. Null: the installation itself. */
  actor: PersonRef | 'committee' | null;
  /** « a envoyé la fiche au comité ». */
  sentence: string;
  reason: string | null;
}

/** `POST /api/submissions/:id/actions`. Which fields an action takes, its `fields` say; the others are for its screen. */
export interface ActionRequest {
  action: string;
  version: number;
  reason?: string;
  /** `contest`: why, by section. */
  sectionReasons?: Partial<Record<SheetPart, string>>;
  /** `approve`, `object`, `validate`, `amend`: of the text that was shown. */
  contentHash?: string;
  personId?: string;
  side?: Side;
  /** YYYY-MM-DD. */
  date?: string;
  /** `decline`: the slug of the sheet that tells the same. */
  duplicateOf?: string;
  /** `approve`, `object`. */
  grid?: Grid;
  /** `amend`: the text as the author corrected it. */
  content?: DraftContent;
}

/** The submission afterwards, and what must be said at once. */
export interface ActionResult {
  submission: SubmissionView | null;
  /** « Plus personne ne peut donner l’avis du côté usage… ». */
  warnings: string[];
  /** A new submission that the action opened. */
  openedId: string | null;
}

export const submissionBoxes = ['mine', 'committee', 'secretariat'] as const;
export type SubmissionBox = (typeof submissionBoxes)[number];

/** Filters of a box: `mine` what waits for me; `unclaimed`; `late`; `to-assign`; `cannot-conclude`; `to-appear`. */
export const submissionFilters = [
  'all',
  'mine',
  'unclaimed',
  'late',
  'to-assign',
  'cannot-conclude',
  'to-appear',
] as const;
export type SubmissionFilter = (typeof submissionFilters)[number];
export const submissionSorts = ['deadline', 'age', 'title'] as const;
export type SubmissionSort = (typeof submissionSorts)[number];

export interface SubmissionSearch {
  box: SubmissionBox;
  filter?: SubmissionFilter;
  /** Slug. */
  theme?: string;
  state?: SubmissionState;
  sort?: SubmissionSort;
  page?: number;
  pageSize?: number;
}

export interface SubmissionList {
  items: SubmissionSummary[];
  total: number;
  page: number;
  pageSize: number;
  /** How many there are under each filter that the box has, theme and state kept. */
  counts: Partial<Record<SubmissionFilter, number>>;
  themes: { slug: string; label: string; count: number }[];
  states: { state: SubmissionState; label: string; count: number }[];
}

/** « Ma séance » : what fits in so many minutes, most urgent first. */
export interface Sitting {
  minutes: number;
  planned: number;
  items: (SubmissionSummary & {
    task: 'read' | 'rewrite' | 'take-up' | 'assign';
    taskLabel: string;
    taskMinutes: number;
  })[];
  /** What waits for the caller and does not fit. */
  left: number;
}

/** `GET /api/submissions/:id/candidates?action=` : who may be given the submission, or asked. */
export interface Candidate extends PersonRef {
  service: string;
  /** For the committee's own choices; a team that chooses who validates in its absence is told nothing of it. */
  committee: {
    sides: Side[];
    /** Submissions that they have in hand. */
    load: number;
    absent: boolean;
  } | null;
}

export interface CandidateList {
  candidates: Candidate[];
}

/** `GET /api/submissions/:id/revisions`, the latest first. */
export interface RevisionList {
  revisions: RevisionView[];
}

/** `GET /api/submissions/:id/revisions/:revisionId`. */
export interface RevisionText extends RevisionView {
  content: DraftContent;
}

/** `PATCH /api/submissions/:id/classification`, with `If-Match`: what stands beside the text from now on. */
export type SavedClassification = SubmissionView['classification'];

/** What a signed-in person may do with a published or archived sheet. */
export interface SheetActions {
  sheetId: string;
  state: SheetState;
  /** The submission over this sheet that is running, if the caller may see it. */
  submissionId: string | null;
  correction: CorrectionView | null;
  /** For those who may answer it. */
  redaction: RedactionView | null;
  /** For those who may agree to it. */
  toValidate: TextToValidate | null;
  actions: OfferedAction[];
  /** « C’est ma fiche », for those who may say so. */
  claim: OfferedAction<'claim'> | null;
}

/** A typo that was corrected, and waits for the other side's agreement. */
export interface CorrectionView {
  by: 'author' | 'secretary';
  contentHash: string;
  parts: ComparedPart[];
}

export interface SheetActionRequest {
  action: string;
  reason?: string;
  /** The reason is told to readers too. */
  reasonIsPublic?: boolean;
  /** `correct`. */
  content?: DraftContent;
  /** `agree-to-correction`, `validate-redacted`: of the text that was shown. */
  contentHash?: string;
  /** `nominate-referent`: of somebody who has an account. */
  email?: string;
  /** `redact`. */
  passage?: string;
  /** `agree-to-redaction`, `drop-redaction`: of the one that was shown. */
  redactionId?: string;
}

export interface SheetActionResult {
  /** What the action opened; null for most. */
  submissionId: string | null;
  /** Where one goes on with it. */
  path: string | null;
}

/** A file joined to a sheet, once kept. */
export interface StoredAttachment {
  sha256: string;
  name: string;
  /** In bytes. */
  size: number;
  mediaType: string;
  /** Of an image, in points. */
  width: number | null;
  height: number | null;
  /** What was taken out of it, in words for the sender: « Les commentaires ont été retirés. ». */
  cleaned: string[];
}

/** Bounds of what is typed about a submission; characters, bytes, days. */
export const editorialBounds = {
  reason: 2_000,
  remark: 4_000,
  message: 2_000,
  name: 120,
  attachment: 20 * 1_048_576,
  proofreadingDays: 30,
} as const;

/** The page as it would be published. */
export type SheetPreview = Omit<PublishedSheet, 'slug' | 'publishedAt'>;
