import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { one, run, sql } from '#core/database/sql';

@Injectable()
export class StillValidRepository {
  constructor(private readonly database: DataSource) {}

  /** The title of a sheet that is online; null for any other. */
  async titleOf(sheetId: string): Promise<string | null> {
    const row = await one(
      this.database,
      sql<{ title: string }>`SELECT document #>> '{content,title}' AS title FROM published_sheets
       WHERE sheet_id = ${sheetId}`,
    );
    return row?.title ?? null;
  }

  /** Answers false for a sheet that is not online any more. */
  async confirm(manager: EntityManager, sheetId: string, now: Date): Promise<boolean> {
    const written = await run(
      manager,
      sql`UPDATE sheets SET confirmed_at = ${now}
       WHERE id = ${sheetId} AND EXISTS (SELECT FROM published_sheets p WHERE p.sheet_id = sheets.id)`,
    );
    return written === 1;
  }
}
