import type { Readable, Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { levelMisfit, migrationLevel, type MigrationLevel } from '#core/database/migration-level';
import { schemaFit } from '#core/database/schema-fit';
import { type Connection, copyIn, copyOut, exists, many, only, run, sql } from '#core/database/sql';
import { type KeptTable, tables } from './tables.sql';

/** Rows as they leave and enter the tables, and what is asked of the tables around it. */
@Injectable()
export class BackupRepository {
  /** One moment, whatever is written meanwhile. Values are written alike wherever the database runs. */
  async beginSnapshot(on: Connection): Promise<void> {
    await run(
      on,
      sql`SET TIME ZONE 'UTC'; SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET bytea_output = 'hex';
       BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY`,
    );
  }

  /** The database as it is made: what every migration left. */
  migrations(on: Connection): Promise<MigrationLevel> {
    return migrationLevel(on);
  }

  /** Why this program does not know all that stands in a database of that level; null: it does. */
  misfit(level: MigrationLevel): Promise<string | null> {
    return levelMisfit(level);
  }

  /** What does not fit in the schema as it is now, triggers and constraints too; null: nothing. */
  async schemaMisfit(on: Connection): Promise<string | null> {
    return (await schemaFit(on)).line;
  }

  /** In the order of their rows; those that are computed are in no back-up. */
  async columns(on: Connection, table: string): Promise<string[]> {
    const rows = await many(
      on,
      sql<{ name: string }>`SELECT a.attname::text AS name FROM pg_attribute a
       WHERE a.attrelid = to_regclass(quote_ident(${table}))
         AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum`,
    );
    return rows.map(({ name }) => name);
  }

  async sequences(on: Connection): Promise<{ name: string; last: string }[]> {
    return many(
      on,
      sql<{ name: string; last: string }>`SELECT sequencename::text AS name, last_value AS last FROM pg_sequences
       WHERE schemaname = current_schema() AND last_value IS NOT NULL AND sequencename <> 'migrations_id_seq' ORDER BY 1`,
    );
  }

  async setSequence(on: Connection, { name, last }: { name: string; last: string }): Promise<void> {
    await run(on, sql`SELECT FROM setval(to_regclass(quote_ident(${name})), ${last}::bigint)`);
  }

  /** One digest for every frozen text with its hash. */
  async revisionsDigest(on: Connection): Promise<string> {
    const { digest } = await only(
      on,
      sql<{ digest: string }>`SELECT encode(sha256(convert_to(
         coalesce(string_agg(id::text || ' ' || content_hash, ',' ORDER BY id), ''), 'UTF8')), 'hex') AS digest FROM revisions`,
    );
    return digest;
  }

  rowsOf(on: pg.ClientBase, { name }: KeptTable): Readable & { rowCount: number } {
    return copyOut(on, sql`COPY ${tables[name]} TO STDOUT`);
  }

  takeRows(on: pg.ClientBase, { name }: KeptTable): Writable & { rowCount: number } {
    return copyIn(on, sql`COPY ${tables[name]} FROM STDIN`);
  }

  async empty(on: Connection, { name }: KeptTable): Promise<void> {
    await run(on, sql`DELETE FROM ${tables[name]}`);
  }

  hasRows(on: Connection, { name }: KeptTable): Promise<boolean> {
    return exists(on, sql`SELECT FROM ${tables[name]} LIMIT 1`);
  }
}
