/**
 * How much a proof does. `npm run proof` runs whole; `PROOF_ROUND=short npm run proof` does a little of each, so that
 * every change finds out at once whether it broke one.
 */
export const isShortRound = process.env.PROOF_ROUND === 'short';

/** The first number for a whole run, the second for a short round. */
export function rounds(whole: number, short: number): number {
  return isShortRound ? short : whole;
}

/** All of them for a whole run, the first ones for a short round. */
export function some<T>(cases: readonly T[], short: number): readonly T[] {
  return isShortRound ? cases.slice(0, short) : cases;
}
