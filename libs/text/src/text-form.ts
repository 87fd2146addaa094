import { withoutUnseen } from './signs/forms';

/** Highlights travel between these two private-use marks: no text of ours may hold them. */
const highlightMarks = /[\uE000\uE001]/g;

/** C0 and C1 controls but tab, line feed and carriage return, which become white space. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Ends of lines and pages that a text copied from elsewhere may hold, besides those that people type. */
const copiedEnds = /[\v\f\u0085\u2028\u2029]/g;

/** What has no shape of its own and no use in a text: what stood for a picture in a paste, blanks of rare scripts. */
const shapeless = /[\uFFF0-\uFFF8\uFFFC\uFFFE\uFFFF\u{1D159}]|[\u{13430}-\u{1345F}]|\u{16FE4}/gu;

/**
 * Accents and other marks upon one letter: no writing has as many. Beyond, putting them in order costs the square of
 * their number, and they go.
 */
export const mostMarks = 30;
const tooManyMarks = /(\p{M}{30})\p{M}+/gu;

/**
 * What becomes of a text that arrives, by typing, paste, import or the API, before it is checked or stored: without what
 * nobody sees or what has no shape, with ligatures as letters, no control but NUL, which is refused. Lines that people
 * type stay. Never for a text that is stored already.
 */
export function arrivingText(text: string): string {
  const plain = text.replace(copiedEnds, ' ').replace(controls, (sign) => (sign === '\u0000' ? sign : ''));
  return withoutUnseen(plain.replace(shapeless, '')).replace(tooManyMarks, '$1');
}

/** One line that somebody typed, pasted or sent, as it is stored: canonical, as {@link arrivingText}. */
export function arrivingLine(text: string): string {
  return canonicalLine(arrivingText(text));
}

/**
 * One line of text in its canonical form `v1`, which never changes, for stored texts are hashed in it: NFC, without
 * controls, lone surrogates replaced, runs of ASCII white space as one space, trimmed. No-break spaces are kept: French
 * typography needs them. U+E000 and U+E001 are removed.
 */
export function canonicalLine(text: string): string {
  return canonicalInline(text).replace(/^ | $/g, '');
}

/** As {@link canonicalLine}, but keeps one space at either end: a piece of a longer line. */
export function canonicalInline(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(highlightMarks, '')
    .replace(controls, '')
    .replace(/[ \t\r\n]+/g, ' ');
}

/** The marks in each place of a text where some stand, without what is taken out of a text in its canonical form. */
export function marksIn(text: string): { count: number; isFirst: boolean; isLast: boolean }[] {
  const kept = text.replace(highlightMarks, '').replace(controls, '').replace(shapeless, '');
  return Array.from(kept.matchAll(/\p{M}+/gu), ({ index, 0: marks }) => ({
    count: Array.from(marks).length,
    isFirst: index === 0,
    isLast: index + marks.length === kept.length,
  }));
}

/** Whether nothing can be seen in it: white space, controls and signs that nobody sees are nothing. */
export function isBlank(text: string): boolean {
  return arrivingText(canonicalInline(text)).trim() === '';
}

/** Whether PostgreSQL and JSON can carry it: no NUL, no lone surrogate. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
