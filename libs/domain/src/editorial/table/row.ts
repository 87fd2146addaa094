import { actionLabels, type ActionOf } from '../../access/actions';
import type { SubmissionState } from '../../access/facts';
import type { RevisionKind } from '../submission';
import type { SubmissionEvent } from './event-words';
import type { GuardName } from './guard-words';
import type { NeedName } from './need-words';
import type { NoticeKind } from './notice-kinds';

/** Actions on a submission that are no step of the workflow: reading, writing, inviting. */
export const outsideWorkflow = [
  'create',
  'list-mine',
  'list-committee',
  'read',
  'read-outline',
  'autosave',
  'invite-co-author',
  'ask-proofreading',
  'classify',
  'write-message',
  'write-note',
] as const satisfies readonly ActionOf<'submission'>[];

export type WorkflowAction = Exclude<ActionOf<'submission'>, (typeof outsideWorkflow)[number]>;

/** What decides between several destinations, with the words that end « si… ». */
export const turningPoints = {
  'returned-by-member': 'qui l’a renvoyée est toujours là pour la reprendre',
  'opinions-suffice-for-validated-text': 'les avis suffisent et l’auteur a déjà validé ce texte',
  'opinions-suffice': 'les avis suffisent',
} as const;
export type TurningPoint = keyof typeof turningPoints;

/** Where a row leads; the first whose turning point holds is taken. 'same': the state does not change. */
export interface Destination {
  state: SubmissionState | 'same';
  when?: TurningPoint;
}

/** Whom an action tells, by what they are to the submission. Whoever acts is never told of their own act. */
export const recipientWords = {
  author: 'l’auteur',
  'co-authors': 'les coauteurs',
  'stand-ins': 'qui peut valider à la place de l’auteur',
  'pen-holder': 'qui tient la plume',
  'previous-pen-holder': 'qui tenait la plume',
  'new-readers': 'les lecteurs désignés',
  'former-readers': 'les lecteurs qui n’ont plus à lire',
  objectors: 'qui avait demandé une reprise',
  secretariat: 'le secrétariat',
  person: 'la personne choisie',
  awaited: 'la personne attendue',
} as const;
export type Recipient = keyof typeof recipientWords;

export interface Telling {
  whom: Recipient;
  notice: NoticeKind;
  /** Only when the submission comes to this state. */
  entering?: SubmissionState;
}

/** Who holds the pen afterwards. */
export const penWords = {
  same: 'ne change pas',
  nobody: 'personne',
  author: 'l’auteur',
  actor: 'la personne qui agit',
  person: 'la personne choisie',
  'returned-to': 'qui avait renvoyé la fiche',
} as const;
export type PenAfter = keyof typeof penWords;

/** What acts besides people, who are then nobody's: in words, for the table. */
export const byItselfWords = {
  schedule: 'de lui-même, à l’heure dite',
  redaction: 'de lui-même, quand un passage est effacé à deux',
} as const;

/** One row: what an action does from some states. Who may do it is the policy's row of the same name. */
export interface WorkflowRow {
  action: WorkflowAction;
  from: readonly SubmissionState[];
  to: readonly Destination[];
  event: SubmissionEvent;
  /** Besides those whom the policy allows: what happens by itself. */
  alsoBy?: keyof typeof byItselfWords;
  /** What the circumstances must allow (409). */
  guards?: readonly GuardName[];
  /** What must be given (422). */
  needs?: readonly NeedName[];
  tells?: readonly Telling[];
  pen?: PenAfter;
  /** Freezes the text as a revision of this kind. */
  revision?: RevisionKind;
  validation?: 'write' | 'delete';
  /** Opens a new submission, in this state, over the same sheet. */
  opens?: SubmissionState;
}

/** How a submission comes to be, before any row. */
export interface WorkflowEntry {
  record: 'submission' | 'sheet';
  action: ActionOf<'submission'> | ActionOf<'sheet'>;
  to: SubmissionState;
}

export interface Workflow {
  entries: readonly WorkflowEntry[];
  finalStates: readonly SubmissionState[];
  rows: readonly WorkflowRow[];
}

/** The words of the button: the policy's. */
export function labelOf(action: WorkflowAction): string {
  return actionLabels.submission[action];
}
