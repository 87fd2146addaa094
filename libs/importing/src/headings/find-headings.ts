import type { ResultsKind } from '../imported-sheet';
import type { Row } from '../source/rows';
import { headingOrder, type HeadingKey } from './heading-names';
import {
  recogniseHeading,
  recogniseInlineHeading,
  recogniseSplitHeading,
  type RecognisedHeading,
} from './recognise-heading';

/** A heading where it stands: rows `start` to `end` (not included); `rest` is the text that shares its line. */
export interface FoundHeading {
  key: HeadingKey;
  start: number;
  end: number;
  rest: string | null;
  resultsKind: ResultsKind;
  spelling: RecognisedHeading['spelling'];
  detail: string;
}

/**
 * Every heading of a document, in order. Headings of other houses count for a key only where the document never uses
 * the house's own; one that shares its line with text counts only where its sheet lacks it.
 */
export function findHeadings(rows: readonly Row[]): FoundHeading[] {
  const alone = ownLines(rows);
  const inline = inlineHeadings(rows);
  const house = new Set([...alone.filter(({ spelling }) => spelling !== 'other'), ...inline].map(({ key }) => key));
  const sure = alone.filter(({ key, spelling }) => spelling !== 'other' || !house.has(key));
  return withInline(sure, inline);
}

function ownLines(rows: readonly Row[]): FoundHeading[] {
  const found: FoundHeading[] = [];
  for (let index = 0; index < rows.length; index += 1) {
    const text = rows[index]?.text ?? '';
    const next = rows[index + 1];
    const one = recogniseHeading(text);
    const heading =
      one?.spelling === 'house' || !next || next.gap > 0 ? one : (recogniseSplitHeading(text, next.text) ?? one);
    if (!heading) continue;
    const end = heading === one ? index + 1 : index + 2;
    found.push({ ...heading, start: index, end, rest: null });
    index = end - 1;
  }
  return found;
}

function inlineHeadings(rows: readonly Row[]): FoundHeading[] {
  return rows.flatMap(({ text }, index) => {
    const heading = recogniseInlineHeading(text);
    if (!heading || (heading.key === 'contacts' && !looksLikeContact(heading.rest))) return [];
    return [{ ...heading, start: index, end: index + 1, spelling: 'house' as const, detail: '' }];
  });
}

function looksLikeContact(rest: string): boolean {
  return /@|www\.|https?:|\d{2}[\s.]?\d{2}/.test(rest.slice(0, 400)) || rest.split(/\s+/, 9).length <= 8;
}

/** Merges in the headings that share their line with text, where the order of a sheet leaves room for them. */
function withInline(alone: readonly FoundHeading[], inline: readonly FoundHeading[]): FoundHeading[] {
  const known = new Set(alone.map(({ key }) => key));
  const taken = new Set(alone.map(({ start }) => start));
  const merged: FoundHeading[] = [];
  let next = 0;
  for (const candidate of inline) {
    while (next < alone.length && (alone[next]?.start ?? 0) < candidate.start)
      merged.push(...alone.slice(next, (next += 1)));
    const free = !taken.has(candidate.start);
    if (free && (!known.has(candidate.key) || fits(candidate.key, merged.at(-1)?.key, alone[next]?.key)))
      merged.push(candidate);
  }
  return [...merged, ...alone.slice(next)];
}

/** Whether a sheet whose neighbouring headings are these can have this one between them. */
function fits(key: HeadingKey, before: HeadingKey | undefined, after: HeadingKey | undefined): boolean {
  const rank = (each: HeadingKey): number => headingOrder.indexOf(each);
  const endsSheet = after === undefined || after === 'origin';
  if (key === 'origin') return !endsSheet && (before === undefined || rank(before) >= rank(after));
  return before !== undefined && rank(before) < rank(key) && (endsSheet || rank(key) < rank(after));
}
