import { highlightFields } from '@recueil/contracts';

/** A text that people read, with a shadow of it in which words are quickly found. */
export interface ShownText {
  text: string;
  /** As long as the text, letter by letter: lower case, without accents; `œ` and `æ` stay, signs are spaces. */
  shadow: string;
}

/** The texts in which what was searched is shown. */
export type ShownTexts = Record<(typeof highlightFields)[number], ShownText>;

export function shownTexts(texts: Record<keyof ShownTexts, string>): ShownTexts {
  const shown = highlightFields.map(
    (field) => [field, { text: texts[field], shadow: shadowOf(texts[field]) }] as const,
  );
  return Object.fromEntries(shown) as ShownTexts;
}

/** What cannot stand in a shadow as it is: capitals, and all that is not ASCII. */
const toBeFolded = /[A-Z\u0080-\uffff]/g;
const folded = new Map<string, string>();

function shadowOf(text: string): string {
  return text.replace(toBeFolded, (letter) => {
    const known = folded.get(letter) ?? fold(letter);
    folded.set(letter, known);
    return known;
  });
}

function fold(letter: string): string {
  if (!/[\p{L}\p{Nd}\p{Mn}]/u.test(letter)) return ' ';
  return letter.toLowerCase().normalize('NFD').charAt(0);
}
