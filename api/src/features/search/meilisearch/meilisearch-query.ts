import { facetNames, type FacetName } from '@recueil/contracts';
import { relatedTo, type QueryTerm, type Requirement } from '#rooms/relevance';
import { markedKey } from './meilisearch-document';
import type { EngineQuery, EngineResult, FacetCounts, SearchFilters } from '../search.port';

/** One query of a multi-search, with only what we use. */
export interface IndexQuery {
  indexUid: string;
  q: string;
  matchingStrategy: 'all' | 'last';
  attributesToRetrieve: string[];
  filter?: string[];
  facets?: string[];
  sort?: string[];
  page: number;
  hitsPerPage: number;
}

export interface IndexReply {
  hits: { sheetId: string }[];
  totalHits: number;
  facetDistribution?: Partial<Record<FacetName, Record<string, number>>>;
}

/**
 * The page with the counts of the facets that nothing was chosen in; then, for each facet that something was chosen in,
 * its counts without that choice.
 */
export function indexQueries(indexUid: string, query: EngineQuery): IndexQuery[] {
  const chosen = chosenFacets(query);
  const base = { indexUid, ...wordsOf(query.terms) };
  return [
    {
      ...base,
      attributesToRetrieve: ['sheetId'],
      filter: filtersOf(query.filters),
      facets: facetNames.filter((name) => !chosen.includes(name)),
      ...sortOf(query),
      page: query.page,
      hitsPerPage: query.pageSize,
    },
    ...chosen.map((name) => ({
      ...base,
      attributesToRetrieve: [],
      filter: filtersOf({ ...query.filters, [name]: undefined }),
      facets: [name],
      page: 1,
      hitsPerPage: 0,
    })),
  ];
}

/** The replies to {@link indexQueries} for this query, put together; none at all is nothing found. */
export function engineResult(query: EngineQuery, [page, ...others]: IndexReply[]): EngineResult {
  const counts = Object.assign(
    {},
    page?.facetDistribution,
    ...others.map((reply) => reply.facetDistribution),
  ) as Partial<FacetCounts>;
  const facets = Object.fromEntries(facetNames.map((name) => [name, withoutZeros(counts[name] ?? {})]));
  return {
    sheetIds: page?.hits.map(({ sheetId }) => sheetId) ?? [],
    total: page?.totalHits ?? 0,
    facets: facets as FacetCounts,
    facetTotals: Object.fromEntries(chosenFacets(query).map((name, index) => [name, others[index]?.totalHits ?? 0])),
  };
}

function chosenFacets({ filters }: EngineQuery): FacetName[] {
  return facetNames.filter((name) => filters[name] !== undefined);
}

/** One query that only counts. */
export function countQuery(indexUid: string, terms: QueryTerm[]): IndexQuery {
  return {
    indexUid,
    ...wordsOf({ required: terms, optional: [] }),
    filter: filtersOf({}),
    attributesToRetrieve: [],
    page: 1,
    hitsPerPage: 0,
  };
}

/**
 * Every required term; or the only one, then the optional ones by weight: the server gives up words from the last on,
 * never the first. Optional terms beside several required words it cannot be told.
 */
function wordsOf(terms: Requirement | null): Pick<IndexQuery, 'q' | 'matchingStrategy'> {
  if (terms === null) return { q: '', matchingStrategy: 'all' };
  const { required, optional } = terms;
  const word = required.length === 1 && !required[0]?.key.includes(' ');
  if (!word || optional.length === 0) return { q: queryText(required), matchingStrategy: 'all' };
  const byWeight = [...optional].sort((one, other) => other.weight - one.weight);
  return { q: queryText([...required, ...byWeight]), matchingStrategy: 'last' };
}

/**
 * Stems and acronyms in a row. Only the last word of a query may be completed, and a space after it says that it may
 * not. Quotes keep synonyms away.
 */
function queryText(terms: QueryTerm[]): string {
  const complete = terms.filter(({ prefix }) => prefix === null);
  const begun = terms.find(({ prefix }) => prefix !== null);
  const words = complete.map(({ key, related }) => {
    const asked = markedKey(key);
    return related.length === 0 && relatedTo(key).length > 0 ? `"${asked}"` : asked;
  });
  return `${words.join(' ')} ${begun?.prefix ?? ''}`.trimStart();
}

/** True of every sheet, and refused by an index that has not been told our settings: it must not answer « nothing ». */
const everySheet = 'version > 0';

/** Values are slugs, codes and years that the API checked; what does not look like one cannot be asked. */
function filtersOf(filters: SearchFilters): string[] {
  const chosen = facetNames.flatMap((name) => {
    const value = filters[name];
    if (value === undefined) return [];
    if (!/^[a-z0-9-]{1,100}$/.test(value)) throw new Error(`not a value of the facet ${name}`);
    return [`${name} = "${value}"`];
  });
  return [everySheet, ...chosen];
}

function sortOf({ sort }: EngineQuery): { sort?: string[] } {
  switch (sort) {
    case 'relevance':
      return {};
    case 'date':
      return { sort: ['publishedAt:desc'] };
    case 'title':
      return { sort: ['titleKey:asc'] };
  }
}

function withoutZeros(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}
