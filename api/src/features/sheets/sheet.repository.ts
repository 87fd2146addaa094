import { Injectable } from '@nestjs/common';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';
import { ContactEntity } from './entities/contact.entity';
import { RevisionEntity } from './entities/revision.entity';
import { SheetEntity } from './entities/sheet.entity';
import { SheetThemeEntity } from './entities/sheet-theme.entity';

/** The rows that make a new sheet. */
export interface SheetRows {
  sheet: SheetEntity;
  themes: SheetThemeEntity[];
  contacts: ContactEntity[];
  revision: Omit<RevisionEntity, 'contentHash'>;
}

/** PostgreSQL takes 65,535 parameters a statement. */
const rowsPerInsert = 1_000;

@Injectable()
export class SheetRepository {
  async insert(manager: EntityManager, rows: SheetRows[]): Promise<void> {
    await insertAll(
      manager,
      SheetEntity,
      rows.map(({ sheet }) => sheet),
    );
    await insertAll(
      manager,
      SheetThemeEntity,
      rows.flatMap(({ themes }) => themes),
    );
    await insertAll(
      manager,
      ContactEntity,
      rows.flatMap(({ contacts }) => contacts),
    );
    await insertAll(
      manager,
      RevisionEntity,
      rows.map(({ revision }) => revision),
    );
  }

  async findByImportKeys(
    manager: EntityManager,
    importKeys: string[],
  ): Promise<Map<string, { sheetId: string; revisionId: string; contentHash: string; published: boolean }>> {
    const rows = await manager.query<
      { importKey: string; sheetId: string; revisionId: string; contentHash: string; published: boolean }[]
    >(
      `SELECT DISTINCT ON (s.id) s.import_key AS "importKey", s.id AS "sheetId", r.id AS "revisionId",
         r.content_hash AS "contentHash", p.sheet_id IS NOT NULL OR s.archived_at IS NOT NULL AS published
       FROM sheets s JOIN revisions r ON r.sheet_id = s.id LEFT JOIN published_sheets p ON p.sheet_id = s.id
       WHERE s.import_key = ANY ($1) ORDER BY s.id, r.created_at DESC`,
      [importKeys],
    );
    return new Map(rows.map(({ importKey, ...sheet }) => [importKey, sheet]));
  }
}

async function insertAll<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: Partial<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerInsert) {
    const values = rows.slice(start, start + rowsPerInsert) as QueryDeepPartialEntity<Row>[];
    await manager.createQueryBuilder().insert().into(entity).values(values).updateEntity(false).execute();
  }
}
