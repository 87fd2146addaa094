import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { OrganisationForm, OrganisationView } from '@recueil/contracts';
import { exists, fragment, many, one, run, sql } from '#core/database/sql';

const view = fragment`SELECT o.id, o.name, o.kind, o.siret, o.version,
    (SELECT count(*)::int FROM sheets s WHERE s.organisation_id = o.id) AS sheets,
    (SELECT count(*)::int FROM accounts a WHERE a.organisation_id = o.id AND a.closed_at IS NULL) AS people
  FROM organisations o`;

@Injectable()
export class AdministeredOrganisationRepository {
  constructor(private readonly database: DataSource) {}

  list(): Promise<OrganisationView[]> {
    return many(this.database, sql<OrganisationView>`${view} ORDER BY o.normalised_name, o.id`);
  }

  async find(id: string, manager: EntityManager = this.database.manager): Promise<OrganisationView | null> {
    return one(manager, sql<OrganisationView>`${view} WHERE o.id = ${id}`);
  }

  async findByKey(manager: EntityManager, key: string): Promise<string | null> {
    const row = await one(manager, sql<{ id: string }>`SELECT id FROM organisations WHERE normalised_name = ${key}`);
    return row?.id ?? null;
  }

  /** Keeps both as they are until the transaction ends; whoever asks for the same two waits, whatever their order. */
  async lock(manager: EntityManager, ids: string[]): Promise<void> {
    await run(manager, sql`SELECT FROM organisations WHERE id = ANY (${ids}) ORDER BY id FOR UPDATE`);
  }

  async insert(manager: EntityManager, { name, kind, siret }: OrganisationForm, key: string): Promise<string> {
    const id = newId();
    await run(
      manager,
      sql`INSERT INTO organisations (id, name, normalised_name, kind, siret)
       VALUES (${id}, ${name}, ${key}, ${kind}, ${siret ?? null})`,
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
    const written = await run(
      manager,
      sql`UPDATE organisations SET name = ${name}, kind = ${kind}, normalised_name = ${key}, siret = ${siret},
       version = version + 1
       WHERE id = ${id} AND version = ${version}`,
    );
    return written === 1;
  }

  /** Whether another organisation has that SIRET. */
  async othersHaveSiret(manager: EntityManager, siret: string, id: string | null): Promise<boolean> {
    return exists(manager, sql`SELECT FROM organisations WHERE siret = ${siret} AND id IS DISTINCT FROM ${id}`);
  }

  async sheetsOf(manager: EntityManager, id: string): Promise<string[]> {
    const rows = await many(manager, sql<{ id: string }>`SELECT id FROM sheets WHERE organisation_id = ${id}`);
    return rows.map((row) => row.id);
  }

  /** Gives everything of one to the other, and takes the first away. What was real stays when the demonstration goes. */
  async merge(manager: EntityManager, id: string, intoId: string): Promise<void> {
    await run(manager, sql`UPDATE sheets SET organisation_id = ${intoId} WHERE organisation_id = ${id}`);
    await run(
      manager,
      sql`UPDATE accounts SET organisation_id = ${intoId}, version = version + 1 WHERE organisation_id = ${id}`,
    );
    await run(
      manager,
      sql`WITH merged AS (DELETE FROM organisations WHERE id = ${id} RETURNING demonstration, siret)
       UPDATE organisations o SET version = version + 1, demonstration = o.demonstration AND merged.demonstration,
         siret = coalesce(o.siret, merged.siret)
       FROM merged WHERE o.id = ${intoId}`,
    );
  }
}
