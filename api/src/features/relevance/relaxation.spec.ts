import type { QueryTerm } from './query-plan';
import { relaxed } from './relaxation';

function term(key: string, need: number): QueryTerm {
  return { written: key, key, direct: [[key]], apart: false, related: [], prefix: null, weight: need, need };
}

const [rare, usual, common] = [term('rare', 3), term('usual', 2), term('common', 1)];

/** Counts by the keys of a set, in a row. */
const finding = (found: Record<string, number>) => (sets: QueryTerm[][]) =>
  Promise.resolve(
    sets.map(
      (set) =>
        found[
          set
            .map(({ key }) => key)
            .toSorted()
            .join(' ')
        ] ?? 0,
    ),
  );

const keysOf = (terms: QueryTerm[] | undefined): string[] | undefined => terms?.map(({ key }) => key).toSorted();

describe('asking for less', () => {
  it('gives up the word that says least', async () => {
    const counts = finding({ rare: 5, usual: 9, common: 20, 'rare usual': 4, 'common rare': 5, 'common usual': 9 });
    const less = await relaxed([rare, usual, common], 3, counts);
    expect(keysOf(less?.required)).toEqual(['rare', 'usual']);
    expect(keysOf(less?.optional)).toEqual(['common']);
  });

  it('prefers enough sheets to the last word', async () => {
    const counts = finding({ rare: 1, usual: 9, common: 20, 'rare usual': 0, 'common usual': 3, 'common rare': 1 });
    expect(keysOf((await relaxed([rare, usual, common], 3, counts))?.required)).toEqual(['common', 'usual']);
  });

  it('keeps every word when enough sheets have them all', async () => {
    const counts = finding({ 'common rare usual': 3, rare: 9, usual: 9, common: 9 });
    expect(keysOf((await relaxed([rare, usual, common], 3, counts))?.required)).toEqual(['common', 'rare', 'usual']);
  });

  it('finds nothing where no sheet has any of them', async () => {
    expect(await relaxed([rare, usual], 1, finding({}))).toBeNull();
  });
});
