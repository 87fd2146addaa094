import { isCut, noVocabulary, rejoin } from '@recueil/text';
import type { Row } from '../source/rows';
import type { TitleIndex } from '../titles/title-index';
import { isContinuation } from '../titles/title-windows';
import { withLeadingPage, withTrailingPage } from './page-numbers';
import { split, splitsOfLine, type Split } from './splits';

export type PagePlace = 'first' | 'title' | 'last' | 'alone' | 'none';

/** One way to read some lines of a table of contents as an entry. */
export interface EntryReading extends Split {
  page: number | null;
  pagePlace: PagePlace;
  /** Which of the lines holds the page number. */
  pageRow: number | null;
}

interface NumberReading {
  texts: string[];
  page: number | null;
  pagePlace: PagePlace;
  pageRow: number | null;
}

/** An entry that shares its lines between title and organisation without a break is never longer. */
const mostInlineRows = 4;

/** The bullet, dash or square before an entry. */
const entryBullet = /^\s*[■□▪▫●○•◦*►▶➢➤✓·–—-]\s+/u;

/** Every plausible way to read these lines as one entry: where its page number stands, where its organisation begins. */
export function entryReadings(rows: readonly Row[], titles: TitleIndex): EntryReading[] {
  return numberReadings(rows).flatMap(({ texts, ...number }) =>
    splitsOf(texts, rows, titles).map((each) => ({ ...each, ...number })),
  );
}

function numberReadings(rows: readonly Row[]): NumberReading[] {
  const texts = rows.map(({ text }, index) => withoutMarks(index === 0 ? text.replace(entryBullet, '') : text).trim());
  const readings: NumberReading[] = [{ texts, page: null, pagePlace: 'none', pageRow: null }];
  const last = texts.length - 1;
  texts.forEach((text, index) => {
    const trailing = withTrailingPage(text);
    if (!trailing) return;
    const place: PagePlace = trailing.text === '' ? 'alone' : index === last ? 'last' : 'title';
    readings.push({ texts: texts.with(index, trailing.text), page: trailing.page, pagePlace: place, pageRow: index });
  });
  const leading = withLeadingPage(texts[0] ?? '');
  if (leading)
    readings.push({ texts: texts.with(0, leading.text), page: leading.page, pagePlace: 'first', pageRow: 0 });
  return readings;
}

function splitsOf(texts: readonly string[], rows: readonly Row[], titles: TitleIndex): Split[] {
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [{ text, gap: rows[index]?.gap ?? 0 }]));
  if (filled.length === 0) return [];
  const joined = joinTexts(filled);
  const between = filled.slice(1).flatMap(({ gap }, index) => {
    const [left, right] = [filled.slice(0, index + 1), filled.slice(index + 1)];
    return split(joinTexts(left), joinTexts(right), gap > 0 ? 'blank' : 'row');
  });
  if (rows.length > mostInlineRows) return between;
  return [...splitsOfLine(joined), ...between, ...(filled.length === 1 ? runOn(joined, titles) : [])];
}

/** Lines as one, a word that the end of a line cut put together again. */
function joinTexts(parts: readonly { text: string }[]): string {
  return parts.reduce((before, { text }) => {
    if (before === '') return text;
    return isCut(before, text) ? rejoin(before, text, noVocabulary).text : `${before} ${text}`;
  }, '');
}

/** Title and organisation with nothing but a space between them: parted after the title that a page bears. */
function runOn(text: string, titles: TitleIndex): Split[] {
  return titles.openings(text).flatMap((end) => {
    const [left, right] = [text.slice(0, end).trim(), text.slice(end).trim()];
    const parts = !/[:,;–—-]$/.test(left) && !isContinuation(right) && !/^[–—-]/.test(right);
    return parts ? split(left, right, 'run-on').slice(0, 1) : [];
  });
}

/** Without marks of bold and italics. */
function withoutMarks(text: string): string {
  return text.replace(/\*\*|(?<![\p{L}\d])[*_](?=\p{L})|(?<=[\p{L}\d.?!)])[*_](?![\p{L}\d])/gu, '');
}
