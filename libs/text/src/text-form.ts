import { withoutUnseen } from './signs/forms';

/** Highlights travel between these two private-use marks: no text of ours may hold them. */
const highlightMarks = /[\uE000\uE001]/g;

/** C0 and C1 controls but those that end a line or a page, and the tab: they become white space. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;

/** What has no shape of its own and no use in a text: what stood for a picture in a paste, blanks of rare scripts. */
const shapeless = /[\uFFF0-\uFFF8\uFFFC\uFFFE\uFFFF\u{1D159}]|[\u{13430}-\u{1345F}]|\u{16FE4}/gu;

/**
 * Accents and other marks upon one letter: no writing has as many. Beyond, putting them in order costs the square of
 * their number, and they go.
 */
export const mostMarks = 30;
const tooManyMarks = /(\p{M}{30})\p{M}+/gu;

/**
 * One line of text in its canonical form: NFC, without controls, lone surrogates replaced, runs of ASCII white space
 * as one space, trimmed. No-break spaces are kept: French typography needs them. U+E000 and U+E001 are removed, and what
 * has no shape.
 */
export function canonicalLine(text: string): string {
  return canonicalInline(text).replace(/^ | $/g, '');
}

/** One line that somebody typed, pasted or sent, as it is stored: canonical, without what nobody sees. */
export function arrivingLine(text: string): string {
  return canonicalLine(withoutUnseen(text));
}

/** As {@link canonicalLine}, but keeps one space at either end: a piece of a longer line. */
export function canonicalInline(text: string): string {
  return text
    .toWellFormed()
    .replace(highlightMarks, '')
    .replace(controls, '')
    .replace(shapeless, '')
    .replace(tooManyMarks, '$1')
    .normalize('NFC')
    .replace(/[ \t\r\n\v\f\u0085]+/g, ' ');
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
  return withoutUnseen(canonicalInline(text)).trim() === '';
}

/** Whether PostgreSQL and JSON can carry it: no NUL, no lone surrogate. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
