import type { DraftContent, SectionName, SheetPart } from '@recueil/contracts';
import { type RichText, isEmptyRichText, isRichText } from '@recueil/text';

/** What a correction may touch; figures, links and contacts are asked for in words. */
export type CorrectablePart = 'title' | 'organisation' | 'pitch' | SectionName;
export const correctableParts: readonly CorrectablePart[] = [
  'title',
  'organisation',
  'pitch',
  'origin',
  'results',
  'principles',
  'advice',
  'setbacks',
];
/** Those without which a sheet is not whole. */
export const requiredParts: readonly CorrectablePart[] = [
  'title',
  'organisation',
  'origin',
  'results',
  'principles',
  'advice',
];

/** One line, or the text of a section. */
export type PartText = string | RichText | null;

/** A part as it was proposed when its correction began, and as it was corrected. */
export interface Correction {
  from: PartText;
  to: PartText;
}

/** What somebody typed before deciding. */
export interface TypedDecision {
  /** Which of the two forms is open. */
  mode: 'amend' | 'contest' | null;
  corrections: Partial<Record<CorrectablePart, Correction>>;
  /** Of each part, what is asked. */
  reasons: Partial<Record<SheetPart, string>>;
  /** Of the sheet as a whole. */
  reason: string;
}

export const nothingTyped: TypedDecision = { mode: null, corrections: {}, reasons: {}, reason: '' };

export function isLine(part: CorrectablePart): part is 'title' | 'organisation' | 'pitch' {
  return part === 'title' || part === 'organisation' || part === 'pitch';
}

export function partOf(content: DraftContent, part: CorrectablePart): PartText {
  return isLine(part) ? content[part] : content.sections[part];
}

export function isSameText(one: PartText, other: PartText): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function isEmptyText(text: PartText): boolean {
  return typeof text === 'string' ? text.trim() === '' : isEmptyRichText(text);
}

/** The proposed text with the corrections in their places. */
export function corrected(content: DraftContent, corrections: TypedDecision['corrections']): DraftContent {
  const result: DraftContent = { ...content, sections: { ...content.sections } };
  for (const part of correctableParts) {
    const correction = corrections[part];
    if (!correction) continue;
    if (isLine(part)) result[part] = typeof correction.to === 'string' ? correction.to.trim() : '';
    else result.sections[part] = typeof correction.to === 'string' ? null : correction.to;
  }
  return result;
}

/** The corrections that change something of this text. */
export function changing(content: DraftContent, corrections: TypedDecision['corrections']): CorrectablePart[] {
  return correctableParts.filter((part) => {
    const correction = corrections[part];
    return correction !== undefined && !isSameText(correction.to, partOf(content, part));
  });
}

/** What a browser kept, as far as it can be read. */
export function readTypedDecision(kept: unknown): TypedDecision {
  if (!isObject(kept)) return nothingTyped;
  const { mode, corrections, reasons, reason } = kept;
  return {
    mode: mode === 'amend' || mode === 'contest' ? mode : null,
    corrections: readCorrections(corrections),
    reasons: isObject(reasons)
      ? Object.fromEntries(Object.entries(reasons).filter(([, words]) => typeof words === 'string'))
      : {},
    reason: typeof reason === 'string' ? reason : '',
  };
}

function readCorrections(kept: unknown): TypedDecision['corrections'] {
  if (!isObject(kept)) return {};
  const read = correctableParts.flatMap((part): [CorrectablePart, Correction][] => {
    const correction = kept[part];
    if (!isObject(correction)) return [];
    const { from, to } = correction;
    return isPartText(part, from) && isPartText(part, to) ? [[part, { from, to }]] : [];
  });
  return Object.fromEntries(read);
}

function isPartText(part: CorrectablePart, value: unknown): value is PartText {
  return isLine(part) ? typeof value === 'string' : value === null || isRichText(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
