import type { HeadingKey } from '../headings/heading-names';
import { recogniseHeading, recogniseInlineHeading, type RecognisedHeading } from '../headings/recognise-heading';
import { bulletOf } from '../sections/bullets';
import type { MarkdownLine } from './scan-lines';

/** A line that names a section: a heading, or a line that stands for one. */
export interface SectionHeading extends RecognisedHeading {
  level: number;
  /** Whether it is a heading of Markdown, and not a line in bold or on its own. */
  real: boolean;
  /** The text that shares its line. */
  rest: string;
}

/** The level of lines that stand for headings: below every heading. */
const impliedLevel = 7;

/**
 * Every line that names a section. Names of other houses count for a key only where the document never writes the
 * house's own; lines that are no headings count only where no heading of their sheet names their section.
 */
export function sectionHeadings(lines: readonly MarkdownLine[]): Map<MarkdownLine, SectionHeading> {
  const all = lines.map((line, index) => (line.kind === 'heading' ? realHeading(line) : impliedHeading(lines, index)));
  const house = new Set(all.flatMap((each) => (each && each.spelling !== 'other' ? [each.key] : [])));
  const known = all.map((each) => (each?.spelling === 'other' && house.has(each.key) ? null : each));
  const found = new Map<MarkdownLine, SectionHeading>();
  let keys: ReadonlySet<HeadingKey> = keysUnder(lines, known, -1);
  lines.forEach((line, index) => {
    const each = known[index];
    if (!each) keys = line.kind === 'heading' ? keysUnder(lines, known, index) : keys;
    else if (each.real || each.key === 'contacts' || !keys.has(each.key)) found.set(line, each);
  });
  return found;
}

/** The sections that headings name under a heading, up to the next one of its level. */
function keysUnder(
  lines: readonly MarkdownLine[],
  known: readonly (SectionHeading | null)[],
  place: number,
): Set<HeadingKey> {
  const level = lines[place]?.level ?? 7;
  const keys = new Set<HeadingKey>();
  for (let index = place + 1; index < lines.length; index += 1) {
    const each = known[index];
    if (each?.real) keys.add(each.key);
    else if (!each && lines[index]?.kind === 'heading' && (lines[index]?.level ?? 0) <= level) break;
  }
  return keys;
}

function realHeading({ text, level }: MarkdownLine): SectionHeading | null {
  const heading = recogniseHeading(text);
  return heading && { ...heading, level, real: true, rest: '' };
}

/** A line in bold, or a whole paragraph of one line, that says no more than the name of a section; or such a name and text. */
function impliedHeading(lines: readonly MarkdownLine[], index: number): SectionHeading | null {
  const line = lines[index];
  if (line?.kind !== 'text' || line.quoted || bulletOf(line.text)) return null;
  const bold = /^\s{0,3}(?:\*\*|__)(?=\S)/.test(line.text);
  const own = { level: impliedLevel, real: false };
  const heading = recogniseHeading(line.text);
  const alone = line.gap > 0 && (lines[index + 1]?.gap ?? 1) > 0;
  if (
    heading &&
    (bold
      ? /(?:\*\*|__)\s?:?$/.test(line.text.trimEnd())
      : heading.spelling === 'house' && (alone || announces(line.text)))
  ) {
    return { ...heading, ...own, rest: '' };
  }
  const inline = bold || announces(line.text) ? recogniseInlineHeading(line.text) : null;
  return (
    inline && {
      key: inline.key,
      resultsKind: inline.resultsKind,
      spelling: 'house',
      detail: '',
      ...own,
      rest: inline.rest,
    }
  );
}

/** "Pour plus d'informations, contacter" announces contacts wherever it stands. */
function announces(text: string): boolean {
  return /^\s{0,3}[*_]{0,3}(?:pour\s|contacts?\s?[*_]{0,3}\s?:)/i.test(text);
}
