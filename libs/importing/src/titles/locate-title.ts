import { paragraphs, startsIsland, type Row } from '../source/rows';
import { fingerprint, similarity } from '../words/similarity';
import { looksLikeOrganisation } from '../contents/organisation-words';
import { contactTokens } from '../contacts/tokens';
import { themeLine } from '../contents/heading-lines';
import { normaliseName } from '../words/fold';
import { isContinuation, titleWindows, type TitleWindow } from './title-windows';

/** Where a title stands among the rows that precede a sheet's first section. */
export interface TitlePlace {
  start: number;
  end: number;
  /** Whether it was found otherwise than by the table of contents, on a page whose layout leaves a doubt. */
  uncertain: boolean;
}

export interface LikelyTitle extends TitlePlace {
  likeness: number;
}

export interface TitleClues {
  wide: number;
  /** The width at which the document's lines were broken, if they were. */
  width: number | null;
  /** Normalised names of themes, which stand as dividers between sheets. */
  themes: ReadonlySet<string>;
  /** Whether the text of another sheet stands first among the rows. */
  follows: boolean;
}

/** The rows that bear the announced title, or nearly. Null when none is like it. */
export function locateAnnouncedTitle(
  rows: readonly Row[],
  announced: string,
  width: number | null,
): LikelyTitle | null {
  const wanted = fingerprint(announced);
  const windows = titleWindows(rows).map((window) => ({
    ...window,
    likeness: similarity(wanted, fingerprint(window.text)),
  }));
  const likely = windows.filter(({ likeness }) => likeness >= 0.5);
  const whole = likeliest(likely.filter(({ crosses }) => !crosses));
  const cut = likeliest(likely.filter(({ crosses }) => crosses));
  const best = cut && cut.likeness > (whole?.likeness ?? 0) + 0.05 ? cut : whole;
  if (!best) return null;
  const end = best.crosses && !mayCross(rows, best) ? firstPartEnd(rows, best) : best.end;
  return { start: best.start, end: extended(rows, end, width), uncertain: false, likeness: best.likeness };
}

type RatedWindow = TitleWindow & { likeness: number };

function likeliest(windows: readonly RatedWindow[]): RatedWindow | null {
  return windows.reduce<RatedWindow | null>(
    (best, each) => (best && best.likeness >= each.likeness ? best : each),
    null,
  );
}

/**
 * Whether a title may go on after a blank line: when its first part cannot stand alone, or when a pitch still follows.
 * Otherwise the second part is the pitch, even where the table of contents prints both as the title.
 */
function mayCross(rows: readonly Row[], window: TitleWindow): boolean {
  const second = firstPartEnd(rows, window);
  const pitchFollows = (rows[window.end]?.gap ?? 0) > 0;
  return pitchFollows || goesOn(rows[second - 1]?.text ?? '', rows[second]?.text ?? '');
}

function firstPartEnd(rows: readonly Row[], { start, end }: TitleWindow): number {
  const second = rows.slice(start + 1, end).findIndex((row) => row.gap > 0);
  return second < 0 ? end : start + 1 + second;
}

function goesOn(text: string, next: string): boolean {
  return (
    /[:,(–—-]$/.test(text) ||
    /(?:^|\s)(?:de|du|des|et|ou|à|au|aux|la|le|les|pour|par|en|sur|un|une|d’|l’)$/iu.test(text) ||
    isContinuation(next)
  );
}

/** A title goes on with the next line of its paragraph when that begins in lower case, or when its own line is full. */
function extended(rows: readonly Row[], end: number, width: number | null): number {
  let last = end;
  for (let row = rows[last]; row?.gap === 0 && !row.pageBreak; row = rows[last]) {
    const before = rows[last - 1]?.text ?? '';
    const word = /^\S{1,80}/.exec(row.text.trim())?.[0].length ?? 0;
    const full = width !== null && before.length + 1 + word > width;
    if (!full && !isContinuation(row.text)) break;
    last += 1;
  }
  return last;
}

/**
 * The likeliest title where no table of contents tells: the first paragraph of the page that is neither a logo, nor a
 * theme, nor an address. Null when nothing is left.
 */
export function guessTitle(rows: readonly Row[], clues: TitleClues): TitlePlace | null {
  const { start, uncertain } = pageStart(rows, clues);
  const page = rows.slice(start);
  const parts = paragraphs(page);
  let skipped = 0;
  while (skipped < parts.length - 1 && isAboveTitle(parts, skipped, clues)) skipped += 1;
  const [first = [], second = []] = parts.slice(skipped);
  if (first.length === 0) return null;
  const from = start + parts.slice(0, skipped).flat().length;
  const length = titleLength(first, { pitchFollows: parts.length - skipped > 1 }, clues.width);
  const crosses =
    length === first.length && second.length > 0 && goesOn(first.at(-1)?.text ?? '', second[0]?.text ?? '');
  return { start: from, end: from + length + (crosses ? second.length : 0), uncertain };
}

/** Where the page of the next sheet begins: after the last wide gap, or as near to the section as it can be. */
function pageStart(rows: readonly Row[], { wide, follows }: TitleClues): { start: number; uncertain: boolean } {
  const breaks = rows.flatMap((row, index) => (startsIsland(row, wide) && index > 0 ? [index] : []));
  const last = breaks.at(-1);
  if (last === undefined) return follows ? afterContacts(rows) : { start: 0, uncertain: false };
  const before = breaks.at(-2) ?? (follows ? undefined : 0);
  const pitchAlone = paragraphs(rows.slice(last)).length === 1;
  if (pitchAlone && before !== undefined && isTitleAlone(rows.slice(before, last)))
    return { start: before, uncertain: false };
  return { start: last, uncertain: false };
}

function isTitleAlone(island: readonly Row[]): boolean {
  const text = island.map((row) => row.text).join(' ');
  return (
    paragraphs(island).length === 1 && text.length <= 145 && !/[.;,@]$/.test(text) && !isLogo(text) && !hasAddress(text)
  );
}

/** With no gap to go by: the page begins after the last address of the sheet before, else with the last two paragraphs. */
function afterContacts(rows: readonly Row[]): { start: number; uncertain: boolean } {
  const address = rows.findLastIndex(({ text }) => hasAddress(text));
  if (address >= 0 && address < rows.length - 1) return { start: address + 1, uncertain: true };
  const last = paragraphs(rows).slice(-2).flat().length;
  return { start: Math.max(rows.length - last, 0), uncertain: true };
}

function hasAddress(text: string): boolean {
  return contactTokens(text, 0).some(({ kind }) => kind !== 'text');
}

/** Logos, dividers and numbers that stand above a title. */
function isAboveTitle(parts: readonly Row[][], index: number, { themes }: TitleClues): boolean {
  const rows = parts[index] ?? [];
  const text = rows.map((row) => row.text.trim()).join(' ');
  const left = parts.length - index;
  if (!/\p{L}{2}/u.test(text) || rows.every((row) => isDivider(row, themes))) return true;
  const next = (parts[index + 1] ?? []).map((row) => row.text).join(' ');
  if (isLogo(text, left >= 3 ? 5 : 3) && !isLogo(next)) return true;
  return left >= 3 && looksLikeOrganisation(text) && text.split(/\s+/).length <= 10;
}

const longestDivider = 160;

/** Whether a line names a theme: one of the document's, or any after the square that the house puts before them. */
export function isDivider(row: Row, themes: ReadonlySet<string>): boolean {
  if (row.text.length > longestDivider) return false;
  return isKnownTheme(row, themes) || /^\s*[■□]\s*\p{L}/u.test(row.text);
}

/** Whether a line names a theme that sheets of the document have: saying so again adds nothing. */
export function isKnownTheme(row: Row, themes: ReadonlySet<string>): boolean {
  return row.text.length <= longestDivider && themes.has(normaliseName(themeLine(row.text, 0).name));
}

/** Words in capitals only, or with the broken bold marks that letters of a drawing leave. */
export function isLogo(text: string, longest = 5): boolean {
  const words = text.trim().split(/\s+/, 13).length;
  const capitals = /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
  return (capitals && words <= longest) || (words <= 12 && /\*\*\p{L}{1,3}\*\*\p{L}/u.test(text));
}

/** How many rows of the first paragraph are title: all of them, or those before a pitch that touches it. */
function titleLength(rows: readonly Row[], { pitchFollows }: { pitchFollows: boolean }, width: number | null): number {
  const text = rows.map((row) => row.text.trim()).join(' ');
  if (rows.length === 1 || (pitchFollows && text.length <= 145)) return rows.length;
  return extended(rows, 1, width);
}
