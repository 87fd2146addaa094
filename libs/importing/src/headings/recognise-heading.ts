import { distance } from '../words/distance';
import { lettersOf } from '../words/fold';
import type { ResultsKind } from '../imported-sheet';
import { headingOrder, houseHeadings, otherHeadings, spelledHeadings, type HeadingKey } from './heading-names';

export interface RecognisedHeading {
  key: HeadingKey;
  /** How sure it is: written as the house does, as another house does, or with a slip. */
  spelling: 'house' | 'other' | 'misspelt';
  resultsKind: ResultsKind;
  /** What the line says beside the heading itself: a date after "Résultats attendus". Empty in general. */
  detail: string;
}

const longestHeading = 90;

/**
 * Whether a line is a heading and nothing else. Marks of bold, bullets, numbers before it and a colon after it are not
 * looked at; a word too many makes it ordinary text.
 */
export function recogniseHeading(line: string): RecognisedHeading | null {
  if (line.length > longestHeading) return null;
  const { name, detail } = withoutDetail(withoutNumber(line));
  const letters = lettersOf(name);
  if (letters.length < 5 || letters.length > 60) return null;
  const named = nameIn(letters);
  if (!named || (detail !== '' && named.key !== 'results')) return null;
  return { ...named, resultsKind: /attend|escompt|esper|vise/.test(letters) ? 'expected' : 'obtained', detail };
}

/** Every heading, even misspelt, holds one of these. */
const stems =
  /origin|contex|constat|enjeu|problem|genese|pourq|besoin|defi|depart|situation|objectif|esult|bilan|impact|effet|benefic|princ|march|solution|action|euvre|method|deroul|descri|cequi|prati|modalit|adopt|onseil|recomm|facteur|cle|condition|vigilan|enseign|lecon|ulte|limite|frein|echec|obstacle|faible|contact|renseign|plus|inform|referent|corresp|coordonn|interloc|auteur/;

function nameIn(letters: string): Pick<RecognisedHeading, 'key' | 'spelling'> | null {
  if (!stems.test(letters)) return null;
  const house = headingOrder.find((key) => houseHeadings[key].test(letters));
  if (house) return { key: house, spelling: 'house' };
  const other = headingOrder.find((key) => otherHeadings[key].test(letters));
  if (other) return { key: other, spelling: 'other' };
  const slip = spelledHeadings.find(
    (spelled) => mayBeSlip(letters, spelled.letters) && isSlip(letters, spelled.letters),
  );
  return slip ? { key: slip.key, spelling: 'misspelt' } : null;
}

/** A slip leaves one end of the heading as it should be; most lines are told apart by that at once. */
function mayBeSlip(letters: string, expected: string): boolean {
  return letters.startsWith(expected.slice(0, 4)) || letters.endsWith(expected.slice(-4));
}

function isSlip(letters: string, expected: string): boolean {
  return Math.abs(letters.length - expected.length) <= 2 && distance(letters, expected) <= 2;
}

/** "1. ", "II – ", "B) " before a heading. */
function withoutNumber(line: string): string {
  return line.replace(/^[^\p{L}\p{N}]*(?:\d{1,2}|[IVX]{1,4}|[A-Fa-f])\s?[.)°:–-]+\s*(?=\p{L})/u, '');
}

/** Results come with a date or a remark: "Résultats attendus (fin 2015)", "Résultats obtenus en 2013". */
function withoutDetail(line: string): { name: string; detail: string } {
  const match =
    /^(.{0,40}?(?:obtenu|attendu|escompté|constaté|observé)s?)[\s*_]*(\(.{1,40}|(?:en|pour|fin|à|au|d[’']ici|depuis)\s.{1,40})$/iu.exec(
      line.trim(),
    );
  const [, name = line, rest = ''] = match ?? [];
  const detail = rest.replace(/[\s:*_]{1,9}$/u, '');
  return detail.startsWith('(') || /(19|20)\d\d/.test(detail) ? { name, detail } : { name: line, detail: '' };
}

/** A heading with its text on the same line, as in "Origine de la démarche : une demande des agents". */
export interface InlineHeading {
  key: HeadingKey;
  resultsKind: ResultsKind;
  rest: string;
}

/** Reads a heading followed by a colon or a dash and by text. Only headings as the house writes them. */
export function recogniseInlineHeading(line: string): InlineHeading | null {
  const separator = /:|\s[–—-]\s|contacte[rz]\s(?=\S)/u.exec(line.slice(0, 80));
  if (!separator) return null;
  const end = separator.index + separator[0].length;
  const rest = line.slice(end).replace(/^[\s:*_]{1,9}/u, '');
  const heading = recogniseHeading(line.slice(0, end).replace(/[\s:–—-]{1,4}$/u, ''));
  if (rest === '' || heading?.spelling !== 'house' || heading.detail !== '') return null;
  return { key: heading.key, resultsKind: heading.resultsKind, rest };
}

/** Whether two lines read together are one heading, for which the column was too narrow. */
export function recogniseSplitHeading(first: string, second: string): RecognisedHeading | null {
  if (first.length > 40 || second.length > 30 || /[.:;!?]$/.test(first)) return null;
  const heading = recogniseHeading(`${first} ${second}`);
  return heading?.spelling === 'house' && recogniseHeading(second) === null ? heading : null;
}
