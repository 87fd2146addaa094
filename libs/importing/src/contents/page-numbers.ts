/** A line of a table of contents with its page number taken off. */
export interface Numbered {
  text: string;
  page: number;
}

const leaders = /[\s.…·•_|,;:–—-]{1,300}$/u;
const highestPage = 2000;

/** "Mairie de Tilly …… 12", "Mairie de Tilly p. 12", or the number alone (with an empty text). */
export function withTrailingPage(line: string): Numbered | null {
  const text = line.trimEnd();
  const digits = /\d{1,4}$/.exec(text.slice(-5))?.[0];
  if (digits === undefined || /\d$/.test(text.slice(0, -digits.length))) return null;
  const before = text.slice(0, -digits.length);
  if (before !== '' && !/[\s.…·_|,;:)–—-]$/u.test(before)) return null;
  return numbered(before.replace(/(?:^|[\s.…(])(?:p|pp|page|pages)\s?\.?\s?$/iu, ' '), digits);
}

/** "12 L’accueil unique", "12 – L’accueil unique", "p. 12 : L’accueil unique". */
export function withLeadingPage(line: string): Numbered | null {
  const match = /^\s*(?:(?:p|pp|page|pages)\s?\.?\s?)?(\d{1,4})(?=[\s.…|:)–—-])[\s.…|:)–—-]{1,300}/iu.exec(line);
  if (!match) return null;
  const text = line.slice(match[0].length);
  if (/^\s*\d+\.\d/.test(line)) return null;
  return text === '' ? null : numbered(text, match[1] ?? '');
}

function numbered(text: string, digits: string): Numbered | null {
  const page = Number(digits);
  return page > highestPage ? null : { text: trimLeaders(text), page };
}

/** Without the dots, dashes and bars that link a title with its page. */
export function trimLeaders(text: string): string {
  return text
    .replace(leaders, (end) => (/^\.(?!\.)\s*$/.test(end) ? end.trimEnd() : ''))
    .replace(/^[\s…·_|,;–—-]{1,300}/u, '')
    .trim();
}

/**
 * Which of these numbers can be page numbers: those of the longest sequence that never decreases. The others belong to
 * titles, as in "Le mémo 39 39" between pages 7 and 8.
 */
export function inSequence(numbers: readonly (number | null)[]): boolean[] {
  const tails: number[] = [];
  const before: (number | null)[] = [];
  numbers.forEach((number, index) => {
    before.push(null);
    if (number === null) return;
    const length = lengthBefore(tails, numbers, number);
    before[index] = tails[length - 1] ?? null;
    tails[length] = index;
  });
  const kept = numbers.map(() => false);
  for (let index = tails.at(-1) ?? null; index !== null; index = before[index] ?? null) kept[index] = true;
  return kept;
}

/** How long the longest sequence is that this number can continue: a search by halves among the last numbers. */
function lengthBefore(tails: readonly number[], numbers: readonly (number | null)[], number: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[tails[middle] ?? 0] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
