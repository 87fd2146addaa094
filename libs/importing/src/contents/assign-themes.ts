import type { ContentsEntry } from './read-contents';
import { isHouseTheme, type ThemeLine } from './heading-lines';

export interface ThemePlace {
  theme: ThemeLine | null;
  subtheme: ThemeLine | null;
}

/**
 * Gives each entry the theme and the sub-theme above it. Lines of one level look alike; which look is the upper level
 * is seen where two stand one above the other with no entry between.
 */
export function assignThemes(entries: readonly ContentsEntry[], themes: readonly ThemeLine[]): ThemePlace[] {
  const runs = runsOf(entries, themes);
  const upper = upperStyles(runs);
  let place: ThemePlace = { theme: null, subtheme: null };
  let next = 0;
  return entries.map(({ start }) => {
    while (next < runs.length && (runs[next]?.[0]?.row ?? Infinity) < start) {
      place = descend(place, runs[next] ?? [], upper);
      next += 1;
    }
    return place;
  });
}

/** Names of themes with no entry between them. */
function runsOf(entries: readonly ContentsEntry[], themes: readonly ThemeLine[]): ThemeLine[][] {
  const runs: ThemeLine[][] = [];
  let entry = 0;
  let before = -1;
  for (const line of themes) {
    while (entry < entries.length && (entries[entry]?.start ?? 0) < line.row) entry += 1;
    if (entry === before) runs.at(-1)?.push(line);
    else runs.push([line]);
    before = entry;
  }
  return runs;
}

/** The looks that stand directly above another look, and never under it. */
function upperStyles(runs: readonly ThemeLine[][]): ReadonlySet<string> {
  const above = new Set<string>();
  const below = new Set<string>();
  for (const run of runs) {
    run.slice(1).forEach(({ style }, index) => {
      const over = run[index];
      if (!over || over.style === style) return;
      above.add(over.style);
      below.add(style);
    });
  }
  return new Set([...above].filter((style) => !below.has(style) || style === 'plain' || style === 'capitals'));
}

/** The place after a run of names: of the last two that can be theme and sub-theme. */
function descend(place: ThemePlace, run: readonly ThemeLine[], upper: ReadonlySet<string>): ThemePlace {
  const last = run.at(-1);
  if (!last) return place;
  const isUpper = (line: ThemeLine): boolean => isHouseTheme(line.name) || upper.has(line.style);
  if (isUpper(last)) return { theme: last, subtheme: null };
  const above = run
    .slice(0, -1)
    .reverse()
    .find((line) => isUpper(line) || (upper.size === 0 && line.style === last.style));
  if (above) return { theme: above, subtheme: last };
  const alone = place.theme === null || (upper.size === 0 && place.subtheme === null);
  return alone ? { theme: last, subtheme: null } : { theme: place.theme, subtheme: last };
}
