import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { normaliseName } from '@recueil/importing';
import type { OrganisationKind } from '@recueil/domain';

/** Organisations are matched on their normalised name: two spellings of one name are one organisation. */
@Injectable()
export class OrganisationRepository {
  /** The identifier of each of these names, in order; those that are new are created with the kind given. */
  async findOrCreate(
    manager: EntityManager,
    organisations: { name: string; kind: OrganisationKind }[],
    demonstration: boolean,
  ): Promise<string[]> {
    const keys = organisations.map(({ name }) => normaliseName(name));
    const rows = organisations.map(({ name, kind }, index) => ({
      id: newId(),
      name,
      kind,
      key: keys[index],
      demonstration,
    }));
    await manager.query(
      `INSERT INTO organisations (id, name, normalised_name, kind, demonstration)
       SELECT id, name, key, kind, demonstration FROM jsonb_to_recordset($1::jsonb)
         AS o (id uuid, name text, key text, kind text, demonstration boolean)
       ON CONFLICT (normalised_name) DO NOTHING`,
      [JSON.stringify(rows)],
    );
    const found = await manager.query<{ id: string; key: string }[]>(
      'SELECT id, normalised_name AS key FROM organisations WHERE normalised_name = ANY ($1)',
      [keys],
    );
    const ids = new Map(found.map(({ id, key }) => [key, id]));
    return keys.map((key) => ids.get(key) ?? '');
  }
}
