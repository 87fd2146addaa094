import {
  type DraftContact,
  type DraftContent,
  type KeyFigure,
  type SectionName,
  type SheetLink,
  type SheetPart,
  attachmentLine,
  contactLine,
  figureLine,
  linkLine,
  resultsLine,
} from '@recueil/contracts';
import { type RichText, type TextComparison, compareLines, compareTexts, fromPlainText } from '@recueil/text';
import type { Attachment } from '../../ui/part-editors/attachments-editor';
import { filledLines } from '../../ui/part-editors/blank-lines';
import type { ResultsAwaited } from '../../ui/part-editors/results-kind';

export type LinePart = 'title' | 'organisation' | 'pitch';
export type ListPart = 'keyFigures' | 'links' | 'contacts' | 'attachments';

/** What a correction may touch: all that is validated, part by part. */
export interface PartValues extends Record<LinePart, string>, Record<SectionName, RichText | null> {
  /** Whether the results are there, which the page shows with their section. */
  awaited: ResultsAwaited;
  keyFigures: KeyFigure[];
  links: SheetLink[];
  contacts: DraftContact[];
  attachments: Attachment[];
}
export type CorrectablePart = keyof PartValues;
/** A part that is a text. */
export type TextPart = LinePart | SectionName;

const lines: readonly LinePart[] = ['title', 'organisation', 'pitch'];
const sections: readonly SectionName[] = ['origin', 'results', 'principles', 'advice', 'setbacks'];
const lists: readonly ListPart[] = ['keyFigures', 'links', 'contacts', 'attachments'];

export const correctableParts: readonly CorrectablePart[] = [...lines, ...sections, 'awaited', ...lists];
/** Those without which a sheet is not whole. */
export const requiredParts: readonly TextPart[] = [
  'title',
  'organisation',
  'origin',
  'results',
  'principles',
  'advice',
];

export function isLine(part: CorrectablePart): part is LinePart {
  return (lines as readonly string[]).includes(part);
}

export function isSection(part: CorrectablePart): part is SectionName {
  return (sections as readonly string[]).includes(part);
}

export function isList(part: CorrectablePart): part is ListPart {
  return (lists as readonly string[]).includes(part);
}

/** The part of the sheet with which it is shown. */
export function shownWith(part: CorrectablePart): SheetPart {
  return part === 'awaited' ? 'results' : part;
}

export function valuesOf(content: DraftContent): PartValues {
  const { sections: texts, resultsKind, resultsDate, ...others } = content;
  return { ...others, ...texts, awaited: { resultsKind, resultsDate } };
}

export function contentOf(values: PartValues): DraftContent {
  const { origin, results, principles, advice, setbacks, awaited, ...others } = values;
  return { ...others, ...awaited, sections: { origin, results, principles, advice, setbacks } };
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What becomes of a part, in the words in which the versions of a file are compared. */
export function compareValues(part: CorrectablePart, before: PartValues, after: PartValues): TextComparison {
  if (isLine(part)) return compareLines(before[part], after[part]);
  if (isSection(part)) return compareTexts(before[part], after[part]);
  if (part === 'awaited') return compareLines(resultsLine(before.awaited), resultsLine(after.awaited));
  return compareTexts(listed(part, before), listed(part, after));
}

function listed(part: ListPart, values: PartValues): RichText {
  return fromPlainText(linesOf(part, { ...values, ...filledLines(values) }).join('\n'));
}

function linesOf(part: ListPart, values: PartValues): string[] {
  switch (part) {
    case 'keyFigures':
      return values.keyFigures.map(figureLine);
    case 'links':
      return values.links.map(linkLine);
    case 'contacts':
      return values.contacts.map(contactLine);
    case 'attachments':
      return values.attachments.map(attachmentLine);
  }
}
