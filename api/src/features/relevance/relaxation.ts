import type { QueryTerm } from './query-plan';

/** What a sheet must have to be found, and what lets it come earlier. */
export interface Requirement {
  required: QueryTerm[];
  optional: QueryTerm[];
}

/** Terms looked at when not all of them can be had: two to the power of this many questions are asked at most. */
const mostTerms = 5;

/**
 * When too few sheets have every term: which to ask for instead. Of all sets of terms, the one that says most, for as
 * far as enough sheets have it whole. The choice looks at the whole catalogue, whatever filters were chosen: what a
 * facet counts is then what choosing it gives. Null where asking for less finds nothing either.
 */
export async function relaxed(
  terms: QueryTerm[],
  enough: number,
  counts: (termSets: QueryTerm[][]) => Promise<number[]>,
): Promise<Requirement | null> {
  const heaviest = [...terms].sort((one, other) => other.need - one.need).slice(0, mostTerms);
  const sets = [terms, ...subsets(heaviest)];
  const found = await counts(sets);
  const worth = sets.map((set, index) => needOf(set) * sufficiency(found[index] ?? 0, enough));
  const best = worth.indexOf(Math.max(...worth));
  const required = sets[best];
  if (!required || (worth[best] ?? 0) === 0) return null;
  return { required, optional: terms.filter((term) => !required.includes(term)) };
}

/** One sheet is half of what is wanted: it may be the very one. */
function sufficiency(count: number, enough: number): number {
  if (count === 0) return 0;
  return count >= enough ? 1 : 0.5 + (0.5 * (count - 1)) / (enough - 1);
}

function needOf(terms: QueryTerm[]): number {
  return terms.reduce((sum, { need }) => sum + need, 0);
}

function subsets(terms: QueryTerm[]): QueryTerm[][] {
  const sets: QueryTerm[][] = [];
  for (let chosen = 1; chosen < 1 << terms.length; chosen += 1) {
    sets.push(terms.filter((_, index) => (chosen >> index) & 1));
  }
  return sets;
}
