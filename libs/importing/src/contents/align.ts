import type { TitleIndex } from '../titles/title-index';
import type { ContentsEntry } from './read-contents';

/** Below this two titles are not taken for the same. */
const sameTitle = 0.5;
const mostCells = 4_000_000;

/**
 * Which entry of the contents announces each sheet, in order: first the pairs whose titles are alike, then, between
 * two such pairs, the sheets and entries left over if there are as many of each. Null for a sheet without entry.
 */
export function alignWithContents(
  sheets: number,
  entries: readonly ContentsEntry[],
  titles: TitleIndex,
): (number | null)[] {
  const likeness = entries.map(({ title }) => likenessBySheet(title, titles));
  const pairs = sheets * entries.length > mostCells ? greedyPairs(sheets, likeness) : bestPairs(sheets, likeness);
  return fillHoles(pairs, entries.length);
}

function likenessBySheet(title: string, titles: TitleIndex): Map<number, number> {
  return new Map(titles.matches(title, sameTitle).map(({ sheet, similarity }) => [sheet, similarity]));
}

/** The pairs, in order on both sides, whose likeness adds up to most. */
function bestPairs(sheets: number, likeness: readonly ReadonlyMap<number, number>[]): (number | null)[] {
  const width = likeness.length + 1;
  const best = new Float64Array((sheets + 1) * width);
  for (let sheet = sheets - 1; sheet >= 0; sheet -= 1) {
    for (let entry = likeness.length - 1; entry >= 0; entry -= 1) {
      const at = sheet * width + entry;
      const pair = likeness[entry]?.get(sheet) ?? 0;
      const skip = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
      best[at] = pair > 0 ? Math.max(skip, pair + (best[at + width + 1] ?? 0)) : skip;
    }
  }
  const pairs: (number | null)[] = Array.from({ length: sheets }, () => null);
  for (let sheet = 0, entry = 0; sheet < sheets && entry < likeness.length;) {
    const at = sheet * width + entry;
    const pair = likeness[entry]?.get(sheet) ?? 0;
    if (pair > 0 && best[at] === pair + (best[at + width + 1] ?? 0)) {
      pairs[sheet] = entry;
      sheet += 1;
      entry += 1;
    } else if (best[at] === (best[at + 1] ?? 0)) entry += 1;
    else sheet += 1;
  }
  return pairs;
}

/** For collections too large to weigh every pair: the next sheet in order that bears the entry's title. */
function greedyPairs(sheets: number, likeness: readonly ReadonlyMap<number, number>[]): (number | null)[] {
  const pairs: (number | null)[] = Array.from({ length: sheets }, () => null);
  let next = 0;
  likeness.forEach((alike, entry) => {
    const found = Math.min(...[...alike.keys()].filter((sheet) => sheet >= next && sheet < next + 50));
    if (!Number.isFinite(found)) return;
    pairs[found] = entry;
    next = found + 1;
  });
  return pairs;
}

function fillHoles(pairs: readonly (number | null)[], entries: number): (number | null)[] {
  const filled = [...pairs];
  let hole = 0;
  let entry = 0;
  for (let sheet = 0; sheet <= pairs.length; sheet += 1) {
    const pair = sheet === pairs.length ? entries : (pairs[sheet] ?? null);
    if (pair === null) continue;
    if (pair - entry === sheet - hole)
      for (let each = hole; each < sheet; each += 1) filled[each] = entry + each - hole;
    hole = sheet + 1;
    entry = pair + 1;
  }
  return filled;
}
