import { withoutUnseen } from '@recueil/text';
import { labelledLine, recogniseHeading, recogniseInlineHeading } from '@recueil/importing';
import { wordsOf, type PlacedWords } from './placed-words';

/** How a line is read: without what nobody sees, but for the hyphen of a cut word. */
function read(line: string): string {
  return withoutUnseen(line.replace(/\u00AD(?=\s*$)/u, '-')).replace(controls, '');
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

/** Lines that a cut word may tie together. */
const mostTiedLines = 8;

/**
 * The lines of a text that found no place, as they stand there. A line is left out only when each of its words is found
 * where it was placed; headings that were recognised, and labels (« Titre : », « Tél. »), are form and not words.
 */
export function leftText(text: string, placed: PlacedWords, headings: ReadonlySet<string>): string {
  const written = text.split(/\r\n|\r|\n|\f/);
  const lines = written.map(read);
  const left: string[] = [];
  let last = -1;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    const placedLines = isForm(line, headings) ? 1 : linesPlaced(lines, index, placed, headings);
    if (placedLines === 0) {
      // A blank line, or what was placed, between two lines parts them.
      if (last >= 0 && last < index - 1) left.push('');
      left.push((written[index] ?? '').trimEnd());
      last = index;
    }
    index += Math.max(placedLines, 1);
  }
  return left.join('\n').trim();
}

/** A line without a word, or that is a heading of something that was placed. */
function isForm(line: string, headings: ReadonlySet<string>): boolean {
  if (wordsOf(line).length === 0) return true;
  const heading = recogniseHeading(line);
  return heading !== null && heading.detail === '' && headings.has(heading.key);
}

/** How many lines from this one on found their place together: 0, 1, or more where words were cut at their ends. */
function linesPlaced(
  lines: readonly string[],
  start: number,
  placed: PlacedWords,
  headings: ReadonlySet<string>,
): number {
  const line = lines[start] ?? '';
  const readings = [line, labelledLine(line)?.value, inlineText(line, headings)];
  for (const reading of readings) if (reading !== undefined && placed.claim(wordsOf(reading))) return 1;
  let tied = line;
  for (let count = 2; count <= mostTiedLines && /[\p{L}\d][-\u2010\u2011]\s*$/u.test(tied); count += 1) {
    tied = tied.replace(/[-\u2010\u2011]\s*$/, '') + (lines[start + count - 1] ?? '').trimStart();
    if (placed.claim(wordsOf(tied))) return count;
  }
  return placed.claimContacts(wordsOf(inlineText(line, headings) ?? line)) ? 1 : 0;
}

/** What follows a heading on its line. */
function inlineText(line: string, headings: ReadonlySet<string>): string | undefined {
  const heading = recogniseInlineHeading(line);
  return heading !== null && headings.has(heading.key) ? heading.rest : undefined;
}
