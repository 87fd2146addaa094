import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { normaliseName } from '@recueil/importing';
import type { OrganisationKind } from '@recueil/domain';
import { many, one, run, sql } from '#core/database/sql';

/** Organisations are matched on their normalised name: two spellings of one name are one organisation. */
@Injectable()
export class OrganisationRepository {
  /** The identifier of each of these names, in order; those that are new are created with the kind given. */
  async findOrCreate(
    manager: EntityManager,
    organisations: { name: string; kind: OrganisationKind }[],
    { demonstration }: { demonstration: boolean },
  ): Promise<string[]> {
    const keys = organisations.map(({ name }) => normaliseName(name));
    const rows = organisations.map(({ name, kind }, index) => ({
      id: newId(),
      name,
      kind,
      key: keys[index],
      demonstration,
    }));
    await run(
      manager,
      sql`INSERT INTO organisations (id, name, normalised_name, kind, demonstration)
       SELECT id, name, key, kind, demonstration FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
         AS o (id uuid, name text, key text, kind text, demonstration boolean)
       ON CONFLICT (normalised_name) DO NOTHING`,
    );
    const found = await many(
      manager,
      sql<{ id: string; key: string }>`SELECT id, normalised_name AS key FROM organisations
       WHERE normalised_name = ANY (${keys})`,
    );
    const ids = new Map(found.map(({ id, key }) => [key, id]));
    return keys.map((key) => ids.get(key) ?? '');
  }

  /** The sheet, where no organisation is known of it; null where one is. */
  sheetWithout(manager: EntityManager, sheetId: string): Promise<{ demonstration: boolean } | null> {
    return one(
      manager,
      sql<{ demonstration: boolean }>`SELECT demonstration FROM sheets
       WHERE id = ${sheetId} AND organisation_id IS NULL`,
    );
  }

  async give(manager: EntityManager, sheetId: string, id: string): Promise<void> {
    await run(manager, sql`UPDATE sheets SET organisation_id = ${id} WHERE id = ${sheetId}`);
  }
}
