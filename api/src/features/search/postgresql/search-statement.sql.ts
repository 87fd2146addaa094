import { facetNames, type FacetName } from '@recueil/contracts';
import { fragment, type Fragment, joined, sql, type Statement } from '#core/database/sql';
import type { EngineQuery, FacetTotals } from '../search.port';
import { allOf, headClasses, type HeadClass, type Saying, type TermQuery } from './tsquery';

/** What a sheet must have, and what lets it come earlier, as PostgreSQL is asked. */
export interface SpelledTerms {
  required: TermQuery[];
  optional: TermQuery[];
}

export interface FoundRow {
  sheetIds: string[];
  total: number;
  facets: { facet: FacetName; value: string; count: number }[];
  facetTotals: FacetTotals;
}

/** What a term is worth in each class of words of the head; classes add up. */
const classWeights: Record<HeadClass, number> = { A: 1, B: 0.6, C: 0.45 };

/** A sheet that says the very word comes before one that says a related word, wherever. */
const saidAtAll = 0.65;
const relatedShare = 0.4;

/** Where each facet's values are, and how a row is tested for one. */
const facetColumns: Record<FacetName, { values: Fragment; test: (value: string) => Fragment }> = {
  theme: { values: fragment`unnest(theme_slugs)`, test: (value) => fragment`theme_slugs @> ARRAY[${value}::text]` },
  organisationKind: { values: fragment`organisation_kind`, test: (value) => fragment`organisation_kind = ${value}` },
  scale: { values: fragment`scale`, test: (value) => fragment`scale = ${value}` },
  audience: { values: fragment`unnest(audience)`, test: (value) => fragment`audience @> ARRAY[${value}::text]` },
  maturity: { values: fragment`maturity`, test: (value) => fragment`maturity = ${value}` },
  year: { values: fragment`year::text`, test: (value) => fragment`year::text = ${value}` },
  setbacks: {
    values: fragment`CASE WHEN has_setbacks THEN 'yes' END`,
    test: (value) => fragment`CASE WHEN has_setbacks THEN 'yes' END = ${value}`,
  },
};

/**
 * One statement for the page, the total and all facets. `missed` tells which filters a matching row fails: a row that
 * fails none is a hit, and one that fails a single facet's filter still counts for that facet.
 */
export function searchStatement(query: EngineQuery, terms: SpelledTerms | null): Statement<FoundRow> {
  const chosen = facetNames.filter((name) => query.filters[name] !== undefined);
  const missed = chosen.map((name) => isMissed(name, query.filters[name] ?? ''));
  return sql<FoundRow>`
    WITH matching AS MATERIALIZED (
      SELECT sheet_id, theme_slugs, organisation_kind, scale, audience, maturity, year, has_setbacks, published_at,
        title_key, ${query.sort === 'relevance' && terms !== null ? score(terms) : fragment`0`} AS score,
        array_remove(ARRAY[${joined(missed, ', ', fragment``)}]::text[], NULL) AS missed
      FROM reading.published_sheets WHERE ${matching(terms)}
    ), hits AS MATERIALIZED (SELECT * FROM matching WHERE missed = '{}')
    SELECT
      coalesce((SELECT array_agg(sheet_id) FROM (
        SELECT sheet_id FROM hits ORDER BY ${order(query)}
        LIMIT ${query.pageSize} OFFSET ${(query.page - 1) * query.pageSize}) page), '{}') AS "sheetIds",
      (SELECT count(*)::int FROM hits) AS total,
      (SELECT coalesce(json_agg(counted), '[]') FROM (${joined(
        facetNames.map((name) => counts(name, chosen)),
        ' UNION ALL ',
      )}) counted) AS facets,
      ${totals(chosen)} AS "facetTotals"`;
}

/** How many sheets each of these texts of type `tsquery` finds. */
export function countStatement(queries: string[]): Statement<{ counts: number[] }> {
  return sql<{ counts: number[] }>`SELECT coalesce(array_agg(
      (SELECT count(*)::int FROM reading.published_sheets WHERE search_vector @@ query::tsquery) ORDER BY place),
        '{}') AS counts
    FROM unnest(${queries}::text[]) WITH ORDINALITY asked (query, place)`;
}

function matching(terms: SpelledTerms | null): Fragment {
  if (terms === null) return fragment`true`;
  if (terms.required.length === 0) return fragment`false`;
  return fragment`search_vector @@ ${allOf(terms.required)}::tsquery`;
}

function isMissed(name: FacetName, value: string): Fragment {
  return fragment`CASE WHEN ${facetColumns[name].test(value)} THEN NULL ELSE ${name}::text END`;
}

/** For each of these facets, how many rows fail no other facet's filter. */
function totals(chosen: FacetName[]): Fragment {
  const each = chosen.map((name) => fragment`${name}::text, (SELECT count(*)::int FROM ${without(name)})`);
  return fragment`json_build_object(${joined(each, ', ', fragment``)})`;
}

/** The hits that there would be without the choice of this facet. */
function without(name: FacetName): Fragment {
  return fragment`matching WHERE missed <@ ARRAY[${name}::text]`;
}

function counts(name: FacetName, chosen: FacetName[]): Fragment {
  const rows = chosen.includes(name) ? without(name) : fragment`hits`;
  return fragment`SELECT ${name}::text AS facet, value, count(*)::int AS count
    FROM (SELECT ${facetColumns[name].values} AS value FROM ${rows}) valued WHERE value IS NOT NULL GROUP BY value`;
}

function order({ sort }: EngineQuery): Fragment {
  switch (sort) {
    case 'relevance':
      return fragment`score DESC, published_at DESC, sheet_id`;
    case 'date':
      return fragment`published_at DESC, sheet_id`;
    case 'title':
      return fragment`title_key, sheet_id`;
  }
}

/**
 * Each term by where it stands and how rare it is, a related word for less; and more when the terms stand together.
 * Only the head of a sheet is looked into: long texts are stored apart from the row, and reading them is what costs.
 */
function score({ required, optional }: SpelledTerms): Fragment {
  const each = [...required, ...optional].map(({ direct, related, weight }, index) => {
    const said = index < required.length && related === null ? fragment`true` : isSaid(direct);
    const meant = related === null ? fragment`0` : fragment`${relatedShare}::numeric * (${worth(related)})`;
    return fragment`${weight}::numeric * CASE WHEN ${said} THEN ${saidAtAll}::numeric + ${worth(direct)} ELSE ${meant} END`;
  });
  return joined([...each, together(required)], ' + ');
}

/** More for terms that are near one another; for a single one, for saying it more than once. */
function together(required: TermQuery[]): Fragment {
  const [first, second] = required;
  if (!first) return fragment`0`;
  const query = fragment`${second ? allOf(required) : first.direct()}::tsquery`;
  const rank = second ? fragment`ts_rank_cd` : fragment`ts_rank`;
  return fragment`CASE WHEN search_head @@ ${query} THEN ${rank}('{0.15, 0.45, 0.6, 1}', search_head, ${query},
    1) ELSE 0 END`;
}

/** Asked of the index once, not of every row. */
function isSaid(saying: Saying): Fragment {
  return fragment`sheet_id IN (SELECT sheet_id FROM reading.published_sheets WHERE search_vector @@ ${saying()}::tsquery)`;
}

/** Most sheets say it in their sections alone: they are told apart by one look at the head. */
function worth(saying: Saying): Fragment {
  const classes = headClasses.map((name) => {
    const says = fragment`search_head @@ ${saying(name)}::tsquery`;
    return fragment`CASE WHEN ${says} THEN ${classWeights[name]}::numeric ELSE 0 END`;
  });
  return fragment`CASE WHEN search_head @@ ${saying()}::tsquery THEN ${joined(classes, ' + ')} ELSE 0 END`;
}
