import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

@Injectable()
export class StillValidRepository {
  constructor(private readonly database: DataSource) {}

  /** The title of a sheet that is online; null for any other. */
  async titleOf(sheetId: string): Promise<string | null> {
    const [row] = await this.database.query<{ title: string }[]>(
      `SELECT document #>> '{content,title}' AS title FROM published_sheets WHERE sheet_id = $1`,
      [sheetId],
    );
    return row?.title ?? null;
  }

  /** Answers false for a sheet that is not online any more. */
  async confirm(manager: EntityManager, sheetId: string, now: Date): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE sheets SET confirmed_at = $2
       WHERE id = $1 AND EXISTS (SELECT FROM published_sheets p WHERE p.sheet_id = sheets.id)`,
      [sheetId, now],
    );
    return count === 1;
  }
}
