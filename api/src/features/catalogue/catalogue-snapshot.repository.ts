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
    sql<{ version: string }>`SELECT version || '.' || indexed AS version FROM catalogue_state`,
  );
  return state?.version ?? '';
}

/** How many published sheets have each value of each facet, and how many there are in all. */
export function facetCounts(on: Connection): Promise<CountRow[]> {
  return many(
    on,
    sql<CountRow>`
      SELECT 'total' AS facet, '' AS value, count(*)::int AS count FROM published_sheets
      UNION ALL SELECT 'theme', theme, count(*)::int FROM published_sheets, unnest(theme_slugs) theme GROUP BY theme
      UNION ALL SELECT 'organisationKind', organisation_kind, count(*)::int
      FROM published_sheets GROUP BY organisation_kind
      UNION ALL SELECT 'scale', scale, count(*)::int FROM published_sheets WHERE scale IS NOT NULL GROUP BY scale
      UNION ALL SELECT 'audience', code, count(*)::int FROM published_sheets, unnest(audience) code GROUP BY code
      UNION ALL SELECT 'maturity', maturity, count(*)::int FROM published_sheets
      WHERE maturity IS NOT NULL GROUP BY maturity
      UNION ALL SELECT 'year', year::text, count(*)::int FROM published_sheets WHERE year IS NOT NULL GROUP BY year
      UNION ALL SELECT 'setbacks', 'yes', count(*)::int FROM published_sheets WHERE has_setbacks`,
  );
}

export function themesInOrder(on: Connection): Promise<ThemeRow[]> {
  return many(
    on,
    sql<ThemeRow>`
      SELECT t.slug, t.label, p.slug AS parent FROM themes t LEFT JOIN themes p ON p.id = t.parent_id
      ORDER BY t.position, t.label, t.slug`,
  );
}

/** Addresses that themes had, with the one they have now. */
export function formerThemes(on: Connection): Promise<{ slug: string; current: string }[]> {
  return many(
    on,
    sql<{ slug: string; current: string }>`
      SELECT f.slug, t.slug AS current FROM former_theme_slugs f JOIN themes t ON t.id = f.theme_id
      WHERE NOT EXISTS (SELECT FROM themes WHERE slug = f.slug)`,
  );
}
