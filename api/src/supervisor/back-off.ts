const firstDelayMs = 200;
const longestDelayMs = 30_000;
const steadyAfterMs = 10_000;

/** How long to wait before the next attempt, after so many failures in a row. */
export function restartDelay(failures: number): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures, 16));
}

/** A service that ran this long before it ended starts again with a clean slate. */
export function wasSteady(livedMs: number): boolean {
  return livedMs >= steadyAfterMs;
}
