import type { Grid, GridPoint } from '@recueil/contracts';

/** The points of the reading grid that were found blocking. */
export function blockingPointsOf(grid: Grid = {}): GridPoint[] {
  return (Object.entries(grid) as [GridPoint, Grid[GridPoint]][]).flatMap(([point, found]) =>
    found?.mark === 'blocking' ? [point] : [],
  );
}
