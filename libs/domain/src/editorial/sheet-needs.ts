import { passageOf } from '@recueil/text';
import { sheetNeedWords, type SheetNeedName } from './table/sheet-need-words';
import type { SheetRow } from './table/sheet-row';

/** What comes with an action on a sheet. */
export interface SheetInput {
  reason?: string;
  email?: string;
  passage?: string;
  content?: unknown;
  contentHash?: string;
  redactionId?: string;
}

/** What stands now, and what whoever acts must have been shown. */
export interface StandingSheet {
  contentHash: string;
  correctionHash: string | null;
  redactionId: string | null;
}

/**
 * Why an action on a sheet is refused: because something is missing (422), or because it is not what was shown any more
 * (409).
 */
export interface SheetProblem {
  status: 409 | 422;
  field: string;
  sentence: string;
}

/** The first thing that an action on a sheet needs and has not; null when it has all. */
export function sheetRefusal(
  { needs = [] }: SheetRow,
  input: SheetInput,
  standing: StandingSheet,
): SheetProblem | null {
  const unmet = needs.find((name) => !isMet[name](input, standing));
  if (unmet === undefined) return null;
  const { asks, status, refusal } = sheetNeedWords[unmet];
  return { status, field: asks.field, sentence: refusal };
}

const isMet: Record<SheetNeedName, (input: SheetInput, standing: StandingSheet) => boolean> = {
  reason: ({ reason }) => isSaid(reason),
  'reason-for-readers': () => true,
  'corrected-text': ({ content }) => content !== undefined,
  address: ({ email }) => isSaid(email),
  passage: ({ passage }) => passageOf(passage ?? '') !== null,
  'correction-shown': ({ contentHash }, { correctionHash }) =>
    correctionHash !== null && contentHash === correctionHash,
  'redaction-shown': (input, { redactionId }) => redactionId !== null && input.redactionId === redactionId,
  'text-shown': (input, { contentHash }) => input.contentHash === contentHash,
};

function isSaid(words: string | undefined): boolean {
  return words !== undefined && words.trim() !== '';
}
