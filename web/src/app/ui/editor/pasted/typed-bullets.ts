import type { PastedLine } from './pasted-line';

/** Bullets as they are typed, or as the fonts of symbols of Word have them (Wingdings, in the private signs of Unicode). */
const bullets = /^\s*[-–—•·●○■□▪▫◦‣►▶➢➤➔→✓✔*\uF020-\uF0FF]\s+(?=\S)/;
const numbers = /^\s*\d{1,2}\s?[.)]\s+(?=\S)/;

/** Two lines or more in a row that begin with a dash or a number are a list, as mails write it. */
export function readTypedBullets(lines: readonly PastedLine[]): PastedLine[] {
  return lines.map((line, index) => {
    const sign = signOf(line);
    const isAmongOthers = [lines[index - 1], lines[index + 1]].some((other) => other && signOf(other) === sign);
    if (sign === null || !isAmongOthers) return line;
    const [first, ...rest] = line.content;
    if (!first) return line;
    const text = first.text.replace(sign === 'bulletList' ? bullets : numbers, '');
    return { kind: 'paragraph', item: sign, depth: 1, content: text === '' ? rest : [{ ...first, text }, ...rest] };
  });
}

function signOf({ item, depth, kind, content: [first] }: PastedLine): PastedLine['item'] {
  if (item !== null || depth > 0 || kind === 'heading' || !first) return null;
  if (bullets.test(first.text)) return 'bulletList';
  return numbers.test(first.text) ? 'orderedList' : null;
}
