import { Injectable } from '@nestjs/common';
import { type Connection, fragment, type Fragment, many, run, sql } from '#core/database/sql';

/** What a restore asks of the database besides its rows: its own rules set aside, and all of them asked at the end. */
@Injectable()
export class RestorationRepository {
  /**
   * Nobody else writes until the end of the transaction, in which a statement takes as long as it needs. Answers the version
   * of the catalogue that was there.
   */
  async begin(on: Connection): Promise<string> {
    await run(
      on,
      sql`SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0;
       SET LOCAL TIME ZONE 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'`,
    );
    const rows = await many(on, sql<{ version: string }>`SELECT version FROM catalogue_state`);
    return rows[0]?.version ?? '0';
  }

  /** Our triggers, in this transaction alone; PostgreSQL's own, of the foreign keys, stay. */
  async setTriggersAside(on: Connection): Promise<void> {
    await this.switchTriggers(on, fragment`DISABLE`);
  }

  async putTriggersBack(on: Connection): Promise<void> {
    await run(on, sql`SET CONSTRAINTS ALL IMMEDIATE`);
    await this.switchTriggers(on, fragment`ENABLE`);
  }

  /** From here on, as in any transaction: what is checked at its end is, and what lifts a trigger lasts that long. */
  async checkAtTheEnd(on: Connection): Promise<void> {
    await run(on, sql`SET CONSTRAINTS ALL DEFERRED`);
  }

  private async switchTriggers(on: Connection, way: Fragment): Promise<void> {
    await run(
      on,
      sql`DO $$
      DECLARE
        one text;
      BEGIN
        FOR one IN SELECT DISTINCT t.tgrelid::regclass::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
          WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace ORDER BY 1
        LOOP
          EXECUTE 'ALTER TABLE ' || one || ' ${way} TRIGGER USER';
        END LOOP;
      END $$`,
    );
  }

  /** Published sheets that are not, to the letter, a text that was validated: what our triggers would have refused. */
  async brokenChains(on: Connection): Promise<string[]> {
    const rows = await many(
      on,
      sql<{ id: string }>`SELECT p.sheet_id AS id FROM published_sheets p
       LEFT JOIN validations v ON v.sheet_id = p.sheet_id AND v.revision_id = p.revision_id
         AND v.content_hash = p.content_hash
       LEFT JOIN revisions r ON r.sheet_id = p.sheet_id AND r.id = p.revision_id AND r.content_hash = p.content_hash
       WHERE v.id IS NULL OR r.id IS NULL
         OR p.document -> 'content' IS DISTINCT FROM convert_from(r.content, 'UTF8')::jsonb - 'contactIds'
         OR to_jsonb(p.contact_ids) IS DISTINCT FROM convert_from(r.content, 'UTF8')::jsonb -> 'contactIds'
       ORDER BY 1 LIMIT 10`,
    );
    return rows.map(({ id }) => id);
  }

  /** What was kept in memory of another catalogue under its version is not this one's. */
  async renewCatalogue(on: Connection, former: string): Promise<void> {
    await run(
      on,
      sql`UPDATE catalogue_state SET version = greatest(version, ${former}::bigint) + 1, indexed = indexed + 1`,
    );
  }
}
