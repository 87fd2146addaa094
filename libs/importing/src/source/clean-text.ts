import { spelledSymbols, withoutUnseen } from '@recueil/text';
import type { ImportWarning } from '../imported-sheet';
import type { DecodedText } from './decode';

/**
 * Controls but tab, line feed, form feed and carriage return; the two private-use marks between which highlights
 * travel; word joiners. Search and storage must never meet them.
 */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unwanted = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uE000\uE001\u2060]/g;

/**
 * NFC, without control characters (said in a warning with the first line concerned) and signs that nobody sees,
 * ligatures and bullets spelt out.
 */
export function cleanText({ text, warnings }: DecodedText): DecodedText {
  const removal = removalWarning(text);
  const cleaned = text
    .replace(unwanted, (character) => (isSpace(character) ? ' ' : ''))
    .replace(/\u00AD(?=[\r\n])/g, '-')
    .replace(/[\u2028\u2029]/g, ' ');
  const spelled = cleaned.split('\n').map(spelledSymbols).join('\n');
  return { text: withoutUnseen(spelled).normalize('NFC'), warnings: removal ? [...warnings, removal] : warnings };
}

/** A line broken by hand, and the line end of older computers. */
function isSpace(character: string): boolean {
  return character === '\u000B' || character === '\u0085';
}

function removalWarning(text: string): ImportWarning | null {
  let count = 0;
  let first = -1;
  for (const { index, 0: character } of text.matchAll(unwanted)) {
    if (isSpace(character)) continue;
    if (first < 0) first = index;
    count += 1;
  }
  if (count === 0) return null;
  const line = text.slice(0, first).split(/\r\n|\r|\n/).length;
  const message =
    count === 1
      ? 'Un caractère invisible ou réservé a été retiré du texte.'
      : `${String(count)} caractères invisibles ou réservés ont été retirés du texte.`;
  return { code: 'characters-removed', message, line };
}
