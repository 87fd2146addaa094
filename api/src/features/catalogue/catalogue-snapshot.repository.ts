import type { FacetName } from '@recueil/contracts';
import { type Connection, many, one, sql } from '#core/database/sql';

export interface CountRow {
  facet: FacetName | 'total';
  value: string;
  count: number;
}

export interface ThemeRow {
  slug: string;
  label: string;
  parent: string | null;
}

/** Of the published sheets and of what is indexed of them. */
export async function catalogueVersion(on: Connection): Promise<string> {
  const state = await one(
    on,
    sql<{ version: string }>`SELECT version || '.' || indexed AS version FROM reading.catalogue_state`,
  );
  return state?.version ?? '';
}

/** How many published sheets have each value of each facet, and how many there are in all. */
export function facetCounts(on: Connection): Promise<CountRow[]> {
  return many(
    on,
    sql<CountRow>`
      SELECT 'total' AS facet, '' AS value, count(*)::int AS count FROM reading.published_sheets
      UNION ALL SELECT 'theme', theme, count(*)::int FROM reading.published_sheets, unnest(theme_slugs) theme GROUP BY theme
      UNION ALL SELECT 'organisationKind', organisation_kind, count(*)::int
      FROM reading.published_sheets GROUP BY organisation_kind
      UNION ALL SELECT 'scale', scale, count(*)::int FROM reading.published_sheets WHERE scale IS NOT NULL GROUP BY scale
      UNION ALL SELECT 'audience', code, count(*)::int FROM reading.published_sheets, unnest(audience) code GROUP BY code
      UNION ALL SELECT 'maturity', maturity, count(*)::int FROM reading.published_sheets
      WHERE maturity IS NOT NULL GROUP BY maturity
      UNION ALL SELECT 'year', year::text, count(*)::int FROM reading.published_sheets WHERE year IS NOT NULL GROUP BY year
      UNION ALL SELECT 'setbacks', 'yes', count(*)::int FROM reading.published_sheets WHERE has_setbacks`,
  );
}

export function themesInOrder(on: Connection): Promise<ThemeRow[]> {
  return many(
    on,
    sql<ThemeRow>`
      SELECT slug, label, parent FROM reading.themes ORDER BY position, label, slug`,
  );
}

/** Addresses that themes had, with the one they have now. */
export function formerThemes(on: Connection): Promise<{ slug: string; current: string }[]> {
  return many(on, sql<{ slug: string; current: string }>`SELECT slug, current FROM reading.former_theme_slugs`);
}
