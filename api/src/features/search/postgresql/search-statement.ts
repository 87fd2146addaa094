import { facetNames, type FacetName } from '@recueil/contracts';
import type { EngineQuery } from '../search.port';
import { allOf, headClasses, type HeadClass, type Saying, type TermQuery } from './tsquery';

export interface Statement {
  text: string;
  values: unknown[];
}

/** Keeps a value for the statement, and answers what stands for it there. */
type Parameter = (value: unknown) => string;

/** What a sheet must have, and what lets it come earlier, as PostgreSQL is asked. */
export interface SpelledTerms {
  required: TermQuery[];
  optional: TermQuery[];
}

/** What a term is worth in each class of words of the head; classes add up. */
const classWeights: Record<HeadClass, number> = { A: 1, B: 0.6, C: 0.45 };

/** A sheet that says the very word comes before one that says a related word, wherever. */
const saidAtAll = '0.65';
const relatedShare = '0.4';

/** Where each facet's values are, and how a row is tested for one. */
const facetColumns: Record<FacetName, { values: string; test: (parameter: string) => string }> = {
  theme: { values: 'unnest(theme_slugs)', test: (value) => `theme_slugs @> ARRAY[${value}::text]` },
  organisationKind: { values: 'organisation_kind', test: (value) => `organisation_kind = ${value}::text` },
  scale: { values: 'scale', test: (value) => `scale = ${value}::text` },
  audience: { values: 'unnest(audience)', test: (value) => `audience @> ARRAY[${value}::text]` },
  maturity: { values: 'maturity', test: (value) => `maturity = ${value}::text` },
  year: { values: 'year::text', test: (value) => `year::text = ${value}::text` },
  setbacks: {
    values: `CASE WHEN has_setbacks THEN 'yes' END`,
    test: (value) => `CASE WHEN has_setbacks THEN 'yes' END = ${value}::text`,
  },
};

/**
 * One statement for the page, the total and all facets. `missed` tells which filters a matching row fails: a row that
 * fails none is a hit, and one that fails a single facet's filter still counts for that facet.
 */
export function searchStatement(query: EngineQuery, terms: SpelledTerms | null): Statement {
  const values: unknown[] = [];
  const parameter: Parameter = (value) => `$${String(values.push(value))}`;
  const chosen = facetNames.filter((name) => query.filters[name] !== undefined);
  const missed = chosen.map(
    (name) => `CASE WHEN ${facetColumns[name].test(parameter(query.filters[name]))} THEN NULL ELSE '${name}' END`,
  );
  const matching =
    terms === null
      ? 'true'
      : terms.required.length === 0
        ? 'false'
        : `search_vector @@ ${parameter(allOf(terms.required))}::tsquery`;
  const text = `
    WITH matching AS MATERIALIZED (
      SELECT sheet_id, theme_slugs, organisation_kind, scale, audience, maturity, year, has_setbacks, published_at, title_key,
        ${query.sort === 'relevance' && terms !== null ? score(terms, parameter) : '0'} AS score,
        array_remove(ARRAY[${missed.join(', ')}]::text[], NULL) AS missed
      FROM published_sheets WHERE ${matching}
    ), hits AS MATERIALIZED (SELECT * FROM matching WHERE missed = '{}')
    SELECT
      coalesce((SELECT array_agg(sheet_id) FROM (
        SELECT sheet_id FROM hits ORDER BY ${order(query)}
        LIMIT ${parameter(query.pageSize)}::int OFFSET ${parameter((query.page - 1) * query.pageSize)}::int) page), '{}') AS "sheetIds",
      (SELECT count(*)::int FROM hits) AS total,
      (SELECT coalesce(json_agg(counted), '[]') FROM (${facetNames.map((name) => counts(name, chosen)).join(' UNION ALL ')}) counted) AS facets,
      ${totals(chosen)} AS "facetTotals"`;
  return { text, values };
}

/** How many sheets each of these texts of type `tsquery` finds. */
export function countStatement(queries: string[]): Statement {
  const counted = 'SELECT count(*)::int FROM published_sheets WHERE search_vector @@ query::tsquery';
  return {
    text: `SELECT coalesce(array_agg((${counted}) ORDER BY place), '{}') AS counts
      FROM unnest($1::text[]) WITH ORDINALITY asked (query, place)`,
    values: [queries],
  };
}

/** For each of these facets, how many rows fail no other facet's filter. */
function totals(chosen: FacetName[]): string {
  const each = chosen.map((name) => `'${name}', (SELECT count(*)::int FROM ${without(name)})`);
  return `json_build_object(${each.join(', ')})`;
}

/** The hits that there would be without the choice of this facet. */
function without(name: FacetName): string {
  return `matching WHERE missed <@ ARRAY['${name}']`;
}

function counts(name: FacetName, chosen: FacetName[]): string {
  const rows = chosen.includes(name) ? without(name) : 'hits';
  return `SELECT '${name}' AS facet, value, count(*)::int AS count
    FROM (SELECT ${facetColumns[name].values} AS value FROM ${rows}) valued WHERE value IS NOT NULL GROUP BY value`;
}

function order({ sort }: EngineQuery): string {
  switch (sort) {
    case 'relevance':
      return 'score DESC, published_at DESC, sheet_id';
    case 'date':
      return 'published_at DESC, sheet_id';
    case 'title':
      return 'title_key, sheet_id';
  }
}

/**
 * Each term by where it stands and how rare it is, a related word for less; and more when the terms stand together.
 * Only the head of a sheet is looked into: long texts are stored apart from the row, and reading them is what costs.
 */
function score({ required, optional }: SpelledTerms, parameter: Parameter): string {
  const each = [...required, ...optional].map((term, index) => {
    const { direct, related, weight } = term;
    const said = index < required.length && related === null ? 'true' : isSaid(direct, parameter);
    const meant = related === null ? '0' : `${relatedShare} * (${worth(related, parameter)})`;
    return `${String(weight)} * CASE WHEN ${said} THEN ${saidAtAll} + ${worth(direct, parameter)} ELSE ${meant} END`;
  });
  return [...each, together(required, parameter)].join(' + ');
}

/** More for terms that are near one another; for a single one, for saying it more than once. */
function together(required: TermQuery[], parameter: Parameter): string {
  const [first, second] = required;
  if (!first) return '0';
  const query = `${parameter(second ? allOf(required) : first.direct())}::tsquery`;
  const rank = second ? 'ts_rank_cd' : 'ts_rank';
  return `CASE WHEN search_head @@ ${query} THEN ${rank}('{0.15, 0.45, 0.6, 1}', search_head, ${query}, 1) ELSE 0 END`;
}

/** Asked of the index once, not of every row. */
function isSaid(saying: Saying, parameter: Parameter): string {
  return `sheet_id IN (SELECT sheet_id FROM published_sheets WHERE search_vector @@ ${parameter(saying())}::tsquery)`;
}

/** Most sheets say it in their sections alone: they are told apart by one look at the head. */
function worth(saying: Saying, parameter: Parameter): string {
  const classes = headClasses.map((name) => {
    const query = `${parameter(saying(name))}::tsquery`;
    return `CASE WHEN search_head @@ ${query} THEN ${String(classWeights[name])} ELSE 0 END`;
  });
  return `CASE WHEN search_head @@ ${parameter(saying())}::tsquery THEN ${classes.join(' + ')} ELSE 0 END`;
}
