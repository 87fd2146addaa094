import {
  type ComparedPart,
  type DraftContact,
  type DraftContent,
  type KeyFigure,
  type SectionName,
  type SheetLink,
  type SheetPart,
  comparePart,
} from '@recueil/contracts';
import { type RichText, canonicalLine, canonicalRichText } from '@recueil/text';
import { type Attachment } from '#web/ui/part-editors/attachments-editor';
import { filledLines } from '#web/ui/part-editors/blank-lines';
import { type ResultsAwaited } from '#web/ui/part-editors/results-kind';

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

/** What becomes of a part as it is typed, told as the versions of a submission are. */
export function compareValues(part: CorrectablePart, before: PartValues, after: PartValues): ComparedPart {
  const others = { ...before, [part]: after[part] };
  return comparePart(shownWith(part), contentOf(asStored(before)), contentOf(asStored(others)));
}

/** Lines that were added and left empty stay on the page alone; texts lose what is never stored. */
function asStored(values: PartValues): PartValues {
  const texts = sections.map((part) => [part, values[part] && canonicalRichText(values[part])] as const);
  const titles = lines.map((part) => [part, canonicalLine(values[part])] as const);
  return { ...values, ...filledLines(values), ...(Object.fromEntries([...texts, ...titles]) as Partial<PartValues>) };
}
