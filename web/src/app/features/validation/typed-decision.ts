import type { SheetPart } from '@recueil/contracts';
import { filledLines } from '#web/ui/part-editors/blank-lines';
import { isPartValue, isRecord } from './kept-values';
import { type CorrectablePart, type PartValues, correctableParts, isLine, isSame } from './part-values';

/** A part as it was proposed when its correction began, and as it was corrected. */
export interface Correction<Value> {
  from: Value;
  to: Value;
}

export type Corrections = { [Part in CorrectablePart]?: Correction<PartValues[Part]> };

/** What somebody typed before deciding. */
export interface TypedDecision {
  /** The action whose form is open. */
  action: string | null;
  corrections: Corrections;
  /** Of each part, what is asked. */
  reasons: Partial<Record<SheetPart, string>>;
  /** Of the sheet as a whole. */
  reason: string;
}

export const nothingTyped: TypedDecision = { action: null, corrections: {}, reasons: {}, reason: '' };

/** What is proposed, with the corrections in their places. */
export function corrected(proposed: PartValues, corrections: Corrections): PartValues {
  const values = Object.entries(corrections).map(([part, { to }]) => [part, to] as const);
  return { ...proposed, ...(Object.fromEntries(values) as Partial<PartValues>) };
}

/** The corrections that change something of what is proposed. */
export function changing(proposed: PartValues, corrections: Corrections): CorrectablePart[] {
  return correctableParts.filter((part) => {
    const correction = corrections[part];
    return correction !== undefined && !isSame(correction.to, proposed[part]);
  });
}

/** The corrections as they are sent: without spaces around a line, or lines that were added and left empty. */
export function tidied(corrections: Corrections): Corrections {
  const { keyFigures, links, contacts } = corrections;
  const filled = filledLines({
    keyFigures: keyFigures?.to ?? [],
    links: links?.to ?? [],
    contacts: contacts?.to ?? [],
  });
  return {
    ...corrections,
    ...trimmed(corrections),
    ...(keyFigures && { keyFigures: { ...keyFigures, to: filled.keyFigures } }),
    ...(links && { links: { ...links, to: filled.links } }),
    ...(contacts && { contacts: { ...contacts, to: filled.contacts } }),
  };
}

/** What a browser kept, as far as it can be read. */
export function readTypedDecision(kept: unknown): TypedDecision {
  if (!isRecord(kept)) return nothingTyped;
  const typed = readTyped(kept);
  // A form that was opened and left as it was asks for nothing: the page opens on its decision.
  const words = [typed.reason, ...Object.values(typed.reasons)].some((one) => one.trim() !== '');
  return words || Object.keys(typed.corrections).length > 0 ? typed : nothingTyped;
}

function readTyped({ action, corrections, reasons, reason }: Record<string, unknown>): TypedDecision {
  return {
    action: typeof action === 'string' ? action : null,
    corrections: readCorrections(corrections),
    reasons: isRecord(reasons)
      ? Object.fromEntries(Object.entries(reasons).filter(([, words]) => typeof words === 'string'))
      : {},
    reason: typeof reason === 'string' ? reason : '',
  };
}

function trimmed(corrections: Corrections): Corrections {
  const lines = correctableParts.filter(isLine).flatMap((part) => {
    const correction = corrections[part];
    return correction ? [[part, { ...correction, to: correction.to.trim() }] as const] : [];
  });
  return Object.fromEntries(lines);
}

function readCorrections(kept: unknown): Corrections {
  if (!isRecord(kept)) return {};
  const read = correctableParts.flatMap((part) => {
    const correction = kept[part];
    if (!isRecord(correction)) return [];
    const { from, to } = correction;
    return isPartValue(part, from) && isPartValue(part, to) ? [[part, { from, to }] as const] : [];
  });
  return Object.fromEntries(read);
}
