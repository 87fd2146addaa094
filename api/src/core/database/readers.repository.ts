import { type Connection, only, sql } from './sql';

/** The version of the catalogue, and how many bytes of its journal the primary has written down; null: it is a replica. */
export function primaryPosition(on: Connection): Promise<{ version: number; journal: number | null }> {
  return only(
    on,
    sql<{ version: number; journal: number | null }>`SELECT version::float8 AS version,
      CASE WHEN NOT pg_is_in_recovery() THEN (pg_current_wal_flush_lsn() - '0/0'::pg_lsn)::float8 END AS journal
      FROM reading.catalogue_state`,
  );
}

interface ReadersPosition {
  version: number;
  journal: number | null;
  /** A sheet, where one is published: the role may read what it is for. */
  sheets: number;
}

/** The version of the catalogue that readers see, and how many bytes of the journal are replayed; null: it is the primary. */
export function readersPosition(on: Connection): Promise<ReadersPosition> {
  return only(
    on,
    sql<ReadersPosition>`SELECT version::float8 AS version,
      (SELECT count(*)::int FROM (SELECT FROM reading.published_sheets LIMIT 1) one) AS sheets,
      CASE WHEN pg_is_in_recovery() THEN (pg_last_wal_replay_lsn() - '0/0'::pg_lsn)::float8 END AS journal
      FROM reading.catalogue_state`,
  );
}

/** The version of the catalogue inside a transaction: what that changed counts. */
export async function versionWithin(on: Connection): Promise<number> {
  const { version } = await only(
    on,
    sql<{ version: number }>`SELECT version::float8 AS version FROM reading.catalogue_state`,
  );
  return version;
}
