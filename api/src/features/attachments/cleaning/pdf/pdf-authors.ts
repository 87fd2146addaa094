import { unreadable } from './pdf-refusals';

const keys = /\/(?:Author|Company|Manager)\s*(?=[(<\d])/g;
const reference = /(\d{1,10})\s+(\d{1,5})\s+R/y;

/** Elements of the metadata that name people. */
const people = '(?:dc:creator|pdf:Author|pdfx:(?:Author|Company|Manager)|photoshop:CaptionWriter|xmpRights:Owner)';
const element = new RegExp(`<(${people})(?=[\\s>])[^<>]*>`, 'g');
const property = new RegExp(`(\\s${people}\\s*=\\s*)("[^"<>]{1,500}"|'[^'<>]{1,500}')`, 'g');

/** Every time that a document was saved may have left one. */
const mostNames = 10_000;

/** The metadata of one author is not longer. */
const longestElement = 20_000;

/**
 * The same text, to the character as long, with blanks where the author is named. `document` is the whole file, where a
 * name may stand apart. Throws when a name is somewhere that cannot be blanked.
 */
export function blankAuthors(text: string, document: string): string {
  const blanks = [...infoBlanks(text, document), ...metadataBlanks(text)];
  if (blanks.length === 0) return text;
  const bytes = Buffer.from(text, 'latin1');
  for (const { start, value } of blanks) bytes.write(value, start, 'latin1');
  return bytes.toString('latin1');
}

interface Blank {
  start: number;
  value: string;
}

function add(blanks: Blank[], blank: Blank): void {
  if (blanks.length >= mostNames) throw unreadable();
  blanks.push(blank);
}

function infoBlanks(text: string, document: string): Blank[] {
  const blanks: Blank[] = [];
  for (const { index, 0: key } of text.matchAll(keys)) {
    const start = index + key.length;
    if (text.startsWith('<<', start)) continue;
    const at = /\d/.test(text[start] ?? '') ? referred(text, start, document) : start;
    const blank = at === null ? null : blankString(text, at);
    if (blank) add(blanks, blank);
  }
  return blanks;
}

/** Where the string that an entry refers to begins; null when the entry refers to none. */
function referred(text: string, start: number, document: string): number | null {
  reference.lastIndex = start;
  const match = reference.exec(text);
  if (!match) return null;
  const object = new RegExp(`(?<!\\d)${match[1] ?? ''}\\s+${match[2] ?? ''}\\s+obj\\s*(?=[(<])`).exec(document);
  if (!object || text !== document) throw unreadable();
  return object.index + object[0].length;
}

function blankString(text: string, start: number): Blank | null {
  const end = text[start] === '(' ? literalEnd(text, start) : text.indexOf('>', start);
  if (end < 0) throw unreadable();
  const inner = text.slice(start + 1, end);
  const value = text[start] === '(' ? ' '.repeat(inner.length) : inner.replace(/\S/g, '0').replace(/00/g, '20');
  const said = text[start] === '(' ? inner.replace(/^(?:\\376\\377|\u00fe\u00ff)/, '') : inner.replace(/^\s*FEFF/i, '');
  return /^[\s\0]*$/.test(said) || inner === value ? null : { start: start + 1, value };
}

/** Where a string between parentheses ends: they may stand in pairs inside, or after a backslash. */
function literalEnd(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === '\\') index += 1;
    else if (character === '(') depth += 1;
    else if (character === ')' && (depth -= 1) === 0) return index;
  }
  return -1;
}

function metadataBlanks(text: string): Blank[] {
  const blanks: Blank[] = [];
  for (const { index, 0: opening, 1: name = '' } of text.matchAll(element)) {
    if (opening.endsWith('/>')) continue;
    const start = index + opening.length;
    const end = text.slice(start, start + longestElement).indexOf(`</${name}`);
    if (end < 0) throw unreadable();
    const inner = text.slice(start, start + end);
    const value = inner.replace(
      /(^|>)([^<>]+)/g,
      (_all, before: string, words: string) => before + ' '.repeat(words.length),
    );
    if (value.trim() !== inner.trim()) add(blanks, { start, value });
  }
  for (const { index, 1: before = '', 2: quoted = '' } of text.matchAll(property)) {
    const inner = quoted.slice(1, -1);
    if (inner.trim() !== '') add(blanks, { start: index + before.length + 1, value: ' '.repeat(inner.length) });
  }
  return blanks;
}
