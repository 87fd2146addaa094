import { fold, normaliseName } from '../words/fold';
import type { Row } from '../source/rows';
import { looksLikeOrganisation } from './organisation-words';
import { withTrailingPage } from './page-numbers';

/** A line of the contents that names a theme or a sub-theme. */
export interface ThemeLine {
  row: number;
  /** How many rows it takes. */
  length: number;
  name: string;
  /** What the line looks like: lines of one level look alike. */
  style: string;
}

const bullet = /^\s*([■□▪▫●○•◦*►▶➢➤✓·–—-]|[oO](?=\s))\s*(?=\S)/u;
const roman = /^\s*[IVX]{1,5}\s?[.)–-]\s*/u;
const arabic = /^\s*(\d{1,2}(?:\.\d{1,2})*)\s?[.)–-]?\s+(?=\p{L})/u;
const letter = /^\s*[A-Ha-h]\s?[.)]\s*/u;

/** Themes of the house's collections: they need no mark to be known as such. */
const houseThemes = new Set(['relation service', 'management collaboratif', 'conferences', 'conference']);
const notThemes =
  /^(sommaire|table des matieres|contents|index|preface|edito|editorial|avant-propos|introduction|remerciements|annexes?)\b/;

/** Reads a line as the name of a theme: without its bullet, number and page. */
export function themeLine(text: string, row: number): ThemeLine {
  const bare = (withTrailingPage(text)?.text ?? text)
    .replace(/[\s:*_#]{1,9}$/u, '')
    .replace(/^[#*_\s]{1,9}(?=\S)/u, '');
  const mark = bullet.exec(bare)?.[1];
  if (mark !== undefined) return { row, length: 1, name: bare.replace(bullet, '').trim(), style: `bullet ${mark}` };
  if (roman.test(bare)) return { row, length: 1, name: bare.replace(roman, '').trim(), style: 'roman' };
  const number = arabic.exec(bare)?.[1];
  if (number !== undefined)
    return {
      row,
      length: 1,
      name: bare.replace(arabic, '').trim(),
      style: `number ${String(number.split('.').length)}`,
    };
  if (letter.test(bare)) return { row, length: 1, name: bare.replace(letter, '').trim(), style: 'letter' };
  const style = bare === bare.toUpperCase() ? 'capitals' : /^\s/.test(text) ? 'indented' : 'plain';
  return { row, length: 1, name: bare.trim(), style };
}

export function isHouseTheme(name: string): boolean {
  return houseThemes.has(normaliseName(name));
}

export interface ThemeClues {
  /** Whether the same line stands again elsewhere, as the divider of a part. */
  repeated: boolean;
  /** Tells whether a page bears this line as its title, and how nearly. */
  likeness: () => number;
  /** Whether nothing stands directly above or under it. */
  alone: boolean;
  /** A score below this one need not be exact. */
  floor: number;
}

/** How much a line looks like the name of a theme; below zero it does not. */
export function themeScore(row: Row, line: ThemeLine, clues: ThemeClues): number {
  const { name, style } = line;
  if (!/\p{L}{2}/u.test(name) || notThemes.test(fold(name)) || /[@\d/]{2}|www\./.test(name)) return -5;
  const words = name.split(/\s+/).length;
  const long = words > 12 || name.length > 110 ? -6 : 0;
  const sentence = /[.;,!]$/.test(name) || /^[^\p{Lu}\p{N}«"“]/u.test(name) ? -4 : 0;
  const organisation = looksLikeOrganisation(name) ? -2.5 : 0;
  const marked = style === 'plain' || style === 'indented' ? 0 : style === 'capitals' ? 0.5 : 2.5;
  const known = isHouseTheme(name) ? 3 : 0;
  const numbered = withTrailingPage(row.text) ? -0.5 : 0;

  const place = (clues.repeated ? 2 : 0) + (clues.alone ? 0.5 : 0);
  const score = 0.5 + long + sentence + organisation + marked + known + numbered + place;
  const isTitle = score >= clues.floor && !clues.repeated && !style.startsWith('bullet') && clues.likeness() >= 0.8;
  return isTitle ? score - 8 : score;
}
