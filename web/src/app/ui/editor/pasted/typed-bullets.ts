import { bulletGlyph, heavyGlyph } from '@recueil/text';
import type { PastedLine } from './pasted-line';

/** Bullets as they are typed, or as Word and PDF files write them: an « o » before a tab is one. */
const bullets = new RegExp(String.raw`^\s*(?:${bulletGlyph}\s+|${heavyGlyph}|o\t\s*)(?=\S)`, 'u');
const numbers = /^\s*(\d{1,2})\s?[.)]\s+(?=\S)/;
const lettered = /^\s*(?:\d{1,2}°|\(?(?:\d{1,2}|[a-z])\)|[a-h]\.)\s/iu;

/** Whether a line begins as an item of a list does, and so goes on with no line before it. */
export function beginsItem(line: string): boolean {
  return bullets.test(line) || numbers.test(line) || lettered.test(line);
}

/** Two lines or more in a row that begin with a dash or a number are a list, as mails write it. */
export function readTypedBullets(lines: readonly PastedLine[]): PastedLine[] {
  return lines.map((line, index) => {
    const sign = signOf(line);
    const isAmongOthers = [lines[index - 1], lines[index + 1]].some((other) => other && signOf(other) === sign);
    if (sign === null || !isAmongOthers) return line;
    const [first, ...rest] = line.content;
    if (!first) return line;
    const text = first.text.replace(sign === 'bulletList' ? bullets : numbers, '');
    const number = sign === 'orderedList' ? { number: Number(numbers.exec(first.text)?.[1]) } : {};
    return {
      kind: 'paragraph',
      item: sign,
      depth: 1,
      ...number,
      content: text === '' ? rest : [{ ...first, text }, ...rest],
    };
  });
}

function signOf({ item, depth, kind, content: [first] }: PastedLine): PastedLine['item'] {
  if (item !== null || depth > 0 || kind === 'heading' || !first) return null;
  if (bullets.test(first.text)) return 'bulletList';
  return numbers.test(first.text) ? 'orderedList' : null;
}
