import { isCut, rejoin, type Vocabulary } from '@recueil/text';
import { bulletOf, isBulletAlone } from './bullets';

/** A line of text with how it stands to the line before. */
export interface TextLine {
  text: string;
  /** Whether a blank line stands before it. */
  apart: boolean;
  number: number;
}

export interface RejoinedWord {
  word: string;
  line: number;
}

/**
 * Lines as their writer meant them: one a paragraph or an item. A line goes on with the next when a word is cut, when
 * the next begins in lower case, or when the page was too narrow for the next word.
 */
export function unwrap(
  lines: readonly TextLine[],
  width: number | null,
  vocabulary: Vocabulary,
): { lines: TextLine[]; rejoined: RejoinedWord[] } {
  const whole: TextLine[] = [];
  const rejoined: RejoinedWord[] = [];
  let physical = '';
  for (const [index, line] of lines.entries()) {
    const last = whole.at(-1);
    const text = line.text.trim();
    const asText = isDash(lines, index) && width !== null;
    const link = last && !line.apart ? linkBetween(physical, text, width, { dashIsText: asText }) : null;
    physical = line.text.trimEnd();
    if (!last || link === null) {
      whole.push({ ...line });
    } else if (link === 'cut') {
      const { word, text: joined } = rejoin(last.text, text, vocabulary);
      if (!word.includes('-') || !/^\p{Lu}/u.test(text)) rejoined.push({ word, line: line.number - 1 });
      last.text = joined;
    } else {
      last.text = `${last.text} ${text}`;
    }
  }
  return { lines: whole, rejoined };
}

/** Whether a line begins with a dash that its neighbours do not have: a dash of the sentence, not a bullet. */
function isDash(lines: readonly TextLine[], index: number): boolean {
  const glyph = (at: number): string | undefined => bulletOf(lines[at]?.text ?? '')?.glyph;
  const own = glyph(index);
  const before = lines[index - 1]?.text ?? '';
  return (
    own !== undefined &&
    /[-–—]/.test(own) &&
    glyph(index - 1) !== own &&
    glyph(index + 1) !== own &&
    !/[.:;!?]$/.test(before)
  );
}

function linkBetween(
  line: string,
  next: string,
  width: number | null,
  { dashIsText }: { dashIsText: boolean },
): 'cut' | 'space' | null {
  if (bulletOf(next) && !dashIsText) return null;
  if (isBulletAlone(line)) return 'space';
  if (isCut(line, next)) return 'cut';
  const word = /^\S{1,80}/.exec(next)?.[0].length ?? 0;
  if (width !== null && line.length >= width * 0.6 && line.length + 1 + word > width) return 'space';
  if (/[:;]$/.test(line)) return null;
  return /^(?:\p{Ll}|[(»)])/u.test(next) ? 'space' : null;
}

/**
 * The width at which the lines of a document were broken, or null when each line is a whole paragraph: almost all
 * lines end by it, and most lines that have a neighbour had no room for its first word.
 */
export function wrapWidth(lines: readonly TextLine[]): number | null {
  const lengths = lines.map(({ text }) => text.length).sort((one, other) => one - other);
  const width = lengths[Math.floor((lengths.length - 1) * 0.99)] ?? 0;
  if (width < 30 || width > 160) return null;
  let neighbours = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || line.apart) return;
    neighbours += 1;
    const word = /^\S{1,80}/.exec(line.text.trim())?.[0].length ?? 0;
    if (before.text.length + 1 + word > width) full += 1;
  });
  return neighbours >= 8 && full >= neighbours * 0.5 ? width : null;
}
