import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sheetPath } from '@recueil/contracts';
import type { PassageErased } from '#core/erasures/erasure-log';
import { over } from '#rooms/submissions';
import { many, one, run, sql } from '#core/database/sql';

/** What is asked to be erased. PostgreSQL itself asks for two people. */
@Injectable()
export class RedactionRepository {
  async insert(
    manager: EntityManager,
    redaction: { id: string; sheetId: string; passage: string; reason: string; askedById: string; at: Date },
  ): Promise<void> {
    await run(
      manager,
      sql`INSERT INTO redactions (id, sheet_id, passage, reason, asked_by, asked_at)
       VALUES (${redaction.id}, ${redaction.sheetId}, ${redaction.passage}, ${redaction.reason},
       ${redaction.askedById}, ${redaction.at})`,
    );
  }

  async forget(manager: EntityManager, id: string): Promise<void> {
    await run(manager, sql`DELETE FROM redactions WHERE id = ${id}`);
  }

  /**
   * The second person agrees: the passage itself is forgotten, and the texts of the sheet may be rewritten from here to
   * {@link close}, in this transaction alone. Nobody else writes or acts meanwhile.
   */
  async agree(manager: EntityManager, id: string, sheetId: string, agreedById: string, at: Date): Promise<void> {
    await run(manager, sql`SELECT FROM submissions WHERE sheet_id = ${sheetId} ORDER BY id FOR UPDATE`);
    await run(
      manager,
      sql`UPDATE redactions SET passage = NULL, agreed_by = ${agreedById}, agreed_at = ${at} WHERE id = ${id}`,
    );
    await run(manager, sql`SELECT begin_redaction(${id})`);
  }

  /** Nobody else acts on the sheet until the transaction is over. */
  async lockSheet(manager: EntityManager, sheetId: string): Promise<void> {
    await run(manager, sql`SELECT FROM sheets WHERE id = ${sheetId} FOR UPDATE`);
    await run(manager, sql`SELECT FROM submissions WHERE sheet_id = ${sheetId} ORDER BY id FOR UPDATE`);
  }

  /**
   * Two people agreed in a database of before: as {@link agree}. What waits for an answer since then was answered; why it
   * was asked is known where it had been asked already.
   */
  async agreeAgain(manager: EntityManager, sheetId: string, agreed: PassageErased): Promise<void> {
    const { redactionId, askedById, askedAt, agreedById, agreedAt } = agreed;
    await run(
      manager,
      sql`DELETE FROM redactions WHERE sheet_id = ${sheetId} AND agreed_by IS NULL AND id <> ${redactionId}`,
    );
    await run(
      manager,
      sql`INSERT INTO redactions (id, sheet_id, reason, asked_by, asked_at, agreed_by, agreed_at)
       VALUES (${redactionId}, ${sheetId}, '', ${askedById}, ${askedAt}::timestamptz, ${agreedById}, ${agreedAt}::timestamptz)
       ON CONFLICT ON CONSTRAINT pk_redactions DO UPDATE SET passage = NULL, agreed_by = excluded.agreed_by,
         agreed_at = excluded.agreed_at`,
    );
    await run(manager, sql`SELECT begin_redaction(${redactionId})`);
  }

  /** Null when nothing of the sheet is under way. */
  async openSubmission(manager: EntityManager, sheetId: string): Promise<string | null> {
    const row = await one(
      manager,
      sql<{ id: string }>`SELECT id FROM submissions WHERE sheet_id = ${sheetId} AND state NOT IN ${over}`,
    );
    return row?.id ?? null;
  }

  /** The sheet is not online because of this erasing: it comes back once its author agrees. */
  async tookOff(manager: EntityManager, id: string): Promise<void> {
    await run(manager, sql`UPDATE redactions SET took_off = true WHERE id = ${id}`);
  }

  async close(manager: EntityManager): Promise<void> {
    await run(manager, sql`SELECT end_redaction()`);
  }

  /** The addresses that a sheet has had. */
  async slugs(manager: EntityManager, sheetId: string): Promise<string[]> {
    const rows = await many(manager, sql<{ slug: string }>`SELECT slug FROM slugs WHERE sheet_id = ${sheetId}`);
    return rows.map(({ slug }) => slug);
  }

  /** Forgets addresses for good; what people were told leads to another one. */
  async forgetSlugs(manager: EntityManager, slugs: readonly string[], instead: string): Promise<void> {
    const [paths, path] = [slugs.map(sheetPath), sheetPath(instead)];
    await run(manager, sql`UPDATE notices SET path = ${path} WHERE path = ANY (${paths})`);
    await run(
      manager,
      sql`UPDATE mails SET facts = jsonb_set(facts, '{path}', to_jsonb(${path}::text))
       WHERE facts ->> 'path' = ANY (${paths})`,
    );
    await run(manager, sql`DELETE FROM slugs WHERE slug = ANY (${slugs})`);
  }
}
