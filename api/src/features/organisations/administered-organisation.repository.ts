import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { OrganisationForm, OrganisationView } from '@recueil/contracts';

const view = `SELECT o.id, o.name, o.kind, o.siret, o.version,
    (SELECT count(*)::int FROM sheets s WHERE s.organisation_id = o.id) AS sheets,
    (SELECT count(*)::int FROM accounts a WHERE a.organisation_id = o.id AND a.closed_at IS NULL) AS people
  FROM organisations o`;

@Injectable()
export class AdministeredOrganisationRepository {
  constructor(private readonly database: DataSource) {}

  list(): Promise<OrganisationView[]> {
    return this.database.query<OrganisationView[]>(`${view} ORDER BY o.normalised_name, o.id`);
  }

  async find(id: string, manager: EntityManager = this.database.manager): Promise<OrganisationView | null> {
    const [row] = await manager.query<OrganisationView[]>(`${view} WHERE o.id = $1`, [id]);
    return row ?? null;
  }

  async findByKey(manager: EntityManager, key: string): Promise<string | null> {
    const [row] = await manager.query<{ id: string }[]>('SELECT id FROM organisations WHERE normalised_name = $1', [
      key,
    ]);
    return row?.id ?? null;
  }

  /** Keeps both as they are until the transaction ends; whoever asks for the same two waits, whatever their order. */
  async lock(manager: EntityManager, ids: string[]): Promise<void> {
    await manager.query('SELECT FROM organisations WHERE id = ANY ($1) ORDER BY id FOR UPDATE', [ids]);
  }

  async insert(manager: EntityManager, { name, kind, siret }: OrganisationForm, key: string): Promise<string> {
    const id = newId();
    await manager.query(
      'INSERT INTO organisations (id, name, normalised_name, kind, siret) VALUES ($1, $2, $3, $4, $5)',
      [id, name, key, kind, siret ?? null],
    );
    return id;
  }

  /** Answers false when the row is not at that version any more. */
  async update(
    manager: EntityManager,
    { id, version }: { id: string; version: number },
    { name, kind, siret }: Required<OrganisationForm>,
    key: string,
  ): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE organisations SET name = $3, kind = $4, normalised_name = $5, siret = $6, version = version + 1
       WHERE id = $1 AND version = $2`,
      [id, version, name, kind, key, siret],
    );
    return count === 1;
  }

  /** Whether another organisation has that SIRET. */
  async othersHaveSiret(manager: EntityManager, siret: string, id: string | null): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'SELECT FROM organisations WHERE siret = $1 AND id IS DISTINCT FROM $2',
      [siret, id],
    );
    return rows.length > 0;
  }

  async sheetsOf(manager: EntityManager, id: string): Promise<string[]> {
    const rows = await manager.query<{ id: string }[]>('SELECT id FROM sheets WHERE organisation_id = $1', [id]);
    return rows.map((row) => row.id);
  }

  /** Gives everything of one to the other, and takes the first away. What was real stays when the demonstration goes. */
  async merge(manager: EntityManager, id: string, intoId: string): Promise<void> {
    await manager.query('UPDATE sheets SET organisation_id = $2 WHERE organisation_id = $1', [id, intoId]);
    await manager.query('UPDATE accounts SET organisation_id = $2, version = version + 1 WHERE organisation_id = $1', [
      id,
      intoId,
    ]);
    await manager.query(
      `WITH merged AS (DELETE FROM organisations WHERE id = $1 RETURNING demonstration, siret)
       UPDATE organisations o SET version = version + 1, demonstration = o.demonstration AND merged.demonstration,
         siret = coalesce(o.siret, merged.siret)
       FROM merged WHERE o.id = $2`,
      [id, intoId],
    );
  }
}
