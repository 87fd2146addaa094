import { type Grid, type GridMark, type GridPoint, gridMarks, gridPoints } from '@recueil/contracts';

/** What each point asks, as the reader has it before their eyes. */
export const pointWords: Record<GridPoint, { label: string; hint: string }> = {
  clear: { label: $localize`Claire`, hint: $localize`Une personne hors du métier la comprend.` },
  evidenced: { label: $localize`Étayée`, hint: $localize`Les résultats disent d’où ils viennent.` },
  transferable: { label: $localize`Transposable`, hint: $localize`On saurait par où commencer ailleurs.` },
  'no-personal-data': {
    label: $localize`Sans donnée personnelle`,
    hint: $localize`Nul ne s’y reconnaît malgré soi.`,
  },
  'plain-words': { label: $localize`En mots simples`, hint: $localize`Sigles développés, phrases courtes.` },
};

export const markWords: Record<GridMark, string> = {
  yes: $localize`Oui`,
  improve: $localize`À améliorer`,
  blocking: $localize`Bloquant`,
};

/** The points marked so. */
export function pointsMarked(grid: Grid, mark: GridMark): GridPoint[] {
  return gridPoints.filter((point) => grid[point]?.mark === mark);
}

/** « Étayée : à améliorer »: what was said of each point that is not simply fine. */
export function pointsOf(grid: Grid): { label: string; remark: string }[] {
  return gridPoints.flatMap((point) => {
    const given = grid[point];
    if (!given || (given.mark === 'yes' && given.remark === '')) return [];
    const mark = markWords[given.mark].toLocaleLowerCase('fr');
    return [{ label: `${pointWords[point].label}\u202F: ${mark}`, remark: given.remark }];
  });
}

/** A grid that was kept, whatever became of it since; empty when it is none. */
export function readGrid(kept: unknown): Grid {
  if (typeof kept !== 'object' || kept === null) return {};
  const given = kept as Record<string, { mark?: unknown; remark?: unknown } | undefined>;
  const grid: Grid = {};
  for (const point of gridPoints) {
    const mark = gridMarks.find((one) => one === given[point]?.mark);
    const remark = given[point]?.remark;
    if (mark) grid[point] = { mark, remark: typeof remark === 'string' ? remark : '' };
  }
  return grid;
}
