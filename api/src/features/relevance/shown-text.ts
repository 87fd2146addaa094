import { highlightFields } from '@recueil/contracts';
import { searchForm } from './search-form';

/** A line that people read, with what is searched in it. */
export interface ShownLine {
  text: string;
  /** The line as it is cut into words, and where their places in it are in the text. */
  form: string;
  startOf: (place: number) => number;
  endOf: (place: number) => number;
  /**
   * The form again, letter by letter, for finding words quickly: lower case but for capitals inside a word, without
   * accents, signs as spaces.
   */
  shadow: string;
}

/** A text that people read, line by line. */
export interface ShownText {
  text: string;
  lines: readonly ShownLine[];
}

/** The texts in which what was searched is shown. */
export type ShownTexts = Record<(typeof highlightFields)[number], ShownText>;

export function shownTexts(texts: Record<keyof ShownTexts, string>): ShownTexts {
  const shown = highlightFields.map((field): [string, ShownText] => {
    const text = texts[field];
    return [field, { text, lines: text.split('\n').map(shownLine) }];
  });
  return Object.fromEntries(shown) as ShownTexts;
}

function shownLine(text: string): ShownLine {
  const found = searchForm(text);
  return { text, ...found, shadow: shadowOf(found.form) };
}

/** What cannot stand in a shadow as it is: capitals, and all that is not ASCII. */
const toBeFolded = /[A-Z\u0080-\uffff]/g;
const folded = new Map<string, string>();

function shadowOf(form: string): string {
  return form.replace(toBeFolded, (letter, place: number) => {
    const known = folded.get(letter) ?? fold(letter);
    folded.set(letter, known);
    return isInner(form, place) ? known.toUpperCase() : known;
  });
}

function isInner(form: string, place: number): boolean {
  return /^\p{Lu}$/u.test(form.charAt(place)) && /^\p{Ll}$/u.test(form.charAt(place - 1));
}

function fold(letter: string): string {
  if (!/[\p{L}\p{Nd}\p{Mn}]/u.test(letter)) return ' ';
  return letter.toLowerCase().normalize('NFD').charAt(0);
}
