import type { Row } from '../source/rows';

/** Puts back together what the end of a line cut in two: an address, a number, a site between angle brackets. */
export function joinContactLines(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const link = last && row.gap === 0 ? linkBetween(last.text, row.text) : null;
    if (last && link !== null) joined[joined.length - 1] = { ...last, text: last.text + link + row.text.trim() };
    else joined.push(row);
  }
  return joined;
}

/** What to put between two lines that belong together; null when each stands for itself. */
function linkBetween(before: string, after: string): string | null {
  const end = before.slice(-300);
  const start = after.trim().slice(0, 300);
  if (/<[^<>]{3,300}$/.test(end) && /^[^<>]{0,300}>/.test(start)) return '';
  const tail = /\S{1,300}$/.exec(end)?.[0] ?? '';
  const head = /^\S{1,300}/.exec(start)?.[0] ?? '';
  if (/[-._@]$/.test(tail) && tail.length > 1 && (head.includes('@') || tail.includes('@')) && !head.endsWith(':'))
    return '';
  if (/^(?:https?:\/\/|www\.)\S{0,290}[-/]$/.test(tail) && /^[\p{L}\d]/u.test(head)) return '';
  const digits = /(?:^|[^\d+])(0\d(?:[\s.-]?\d\d){0,3})[\s.-]?$/.exec(end)?.[1]?.replace(/\D/g, '') ?? '';
  const more = /^\d\d(?:[\s.-]?\d\d){0,3}(?!\d)/.exec(start)?.[0].replace(/\D/g, '') ?? '';
  return digits !== '' && digits.length + more.length === 10 ? ' ' : null;
}
