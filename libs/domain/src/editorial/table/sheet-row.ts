import type { ActionOf } from '../../access/actions';
import type { ClaimState, SheetState } from '../../access/facts';
import type { SubmissionEvent } from './event-words';
import type { SheetNeedName } from './sheet-need-words';
import type { SheetNoticeKind } from './sheet-notices';

/** What is done with a sheet once it was online. */
export type SheetAction = Exclude<ActionOf<'sheet'>, 'read'>;
export type ClaimAction = Exclude<ActionOf<'sheetClaim'>, 'read'>;

/** What happened to a sheet that was online: past participles, without a personal value. */
export type SheetEvent =
  `sheet.${'archived' | 'withdrawn-urgently' | 'restored' | 'confirmed' | 'correction-proposed' | 'corrected' | 'correction-declined' | 'redaction-asked' | 'passage-redacted' | 'redaction-dropped' | 'validated-again'}`;
export type ClaimEvent = `sheet.${'claimed' | 'claim-confirmed' | 'claim-refused'}`;

/** What decides whether a sheet changes its state, with the words that end « si… ». */
export const sheetTurningPoints = {
  'off-by-erasing': 'elle n’avait quitté le catalogue que pour l’effacement',
  'read-online': 'le passage est dans le dernier texte paru',
} as const;
export type SheetTurningPoint = keyof typeof sheetTurningPoints;

/** What it is to come to a state: the row says so, and it is done; in words, for the table. */
export const sheetMoveWords = {
  online: 'la fiche revient au catalogue, comme elle était',
  archived: 'la fiche quitte le catalogue',
} as const satisfies Record<SheetState, string>;

/** In which states a submission over the sheet is opened: the row says which, and it is done. */
export type OpenedState = 'draft' | 'rewriting';
export const openingWords = 'une révision s’ouvre, avec le texte en ligne';

/** Where a row leads; the first whose turning point holds is taken. 'same': the state does not change. */
export interface SheetDestination<State> {
  state: State | 'same';
  when?: SheetTurningPoint;
  /** What readers are told at the address of a sheet that leaves the catalogue, instead of whoever acts giving why. */
  told?: string;
}

/** Whom an action on a sheet tells. Whoever acts is not told of their own act, unless it asks something of them. */
export const sheetRecipientWords = {
  author: 'l’auteur',
  'co-authors': 'les coauteurs',
  secretariat: 'le secrétariat',
  'other-side': 'le secrétariat si l’auteur corrige, l’auteur si c’est le secrétariat',
  corrector: 'qui avait proposé la correction',
  person: 'la personne choisie',
  'second-person': 'qui peut accepter\u202f: l’équipe et le secrétariat, l’administration à défaut',
  asker: 'qui avait demandé l’effacement',
  validators: 'l’auteur, ou les coauteurs si la fiche n’a pas de référent en activité',
} as const;
export type SheetRecipient = keyof typeof sheetRecipientWords;

export interface SheetTelling {
  whom: SheetRecipient;
  notice: SheetNoticeKind;
}

/** What is done besides all that the row says by itself; in words, for the table. */
export const sheetEffectWords = {
  'propose-correction': 'la correction attend un accord',
  'publish-correction': 'la correction est validée et paraît\u202f; le texte en cours la suit',
  'drop-correction': 'la correction est oubliée',
  'confirm-validity': 'la date en est notée',
  'invite-referent': 'une invitation part',
  'ask-redaction': 'l’effacement attend une seconde personne',
  'erase-passage': 'le passage disparaît de toutes les versions, des messages et de l’historique',
  'drop-redaction': 'la demande est oubliée',
  'validate-what-is-left': 'la validation est écrite',
} as const;
export type SheetEffect = keyof typeof sheetEffectWords;

/**
 * One row: what an action does with a sheet. Who may do it is the policy's row of the same name. All that it says is
 * carried out from here: an action without an effect needs nothing else.
 */
export interface SheetRow {
  action: SheetAction;
  from: readonly SheetState[];
  to: readonly SheetDestination<SheetState>[];
  event: SheetEvent | SubmissionEvent;
  /** What must be given (422), or be as it was shown (409). */
  needs?: readonly SheetNeedName[];
  /** What resists being said by the row. */
  effect?: SheetEffect;
  tells?: readonly SheetTelling[];
  /** Opens a submission over the sheet, in this state. */
  opens?: OpenedState;
}

export const claimRecipientWords = {
  deciders: 'le secrétariat et les coauteurs',
  claimant: 'qui l’avait dit',
} as const;

/** One row: what becomes of « C’est ma fiche ». */
export interface ClaimRow {
  from: ClaimState | 'none';
  to: ClaimState;
  event: ClaimEvent;
  tells: keyof typeof claimRecipientWords;
}
