import type { PublishedDocument } from '#rooms/published-document';
import { type Connection, many, sql } from '#core/database/sql';
import type { ListedSheet } from './search.port';

export interface FoundSheetRow extends Omit<ListedSheet, 'title' | 'organisation' | 'pitch' | 'themes'> {
  sheetId: string;
  version: string;
  /** Null: this version is kept already. */
  document: PublishedDocument | null;
}

/** Those of these sheets that are published now; without their document where the version is the one that is known. */
export function publishedNow(
  on: Connection,
  sheetIds: string[],
  knownVersions: (string | null)[],
): Promise<FoundSheetRow[]> {
  return many(
    on,
    sql<FoundSheetRow>`SELECT p.sheet_id AS "sheetId", p.version, p.slug, p.year, p.has_setbacks AS "hasSetbacks",
       p.published_at AS "publishedAt", CASE WHEN p.version = known.version THEN NULL ELSE p.document END AS document
     FROM unnest(${sheetIds}::uuid[], ${knownVersions}::bigint[]) known (sheet_id, version)
     JOIN reading.published_sheets p USING (sheet_id)`,
  );
}
