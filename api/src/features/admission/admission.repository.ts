import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AdmissionRule } from '@recueil/domain';
import { fragment, many, one, run, sql } from '#core/database/sql';

export interface AdmissionRow extends AdmissionRule {
  contact: string;
  version: number;
}

const columns = fragment`mode, sirets, domains, contact, version`;

@Injectable()
export class AdmissionRepository {
  constructor(private readonly database: DataSource) {}

  async find(manager: EntityManager = this.database.manager): Promise<AdmissionRow> {
    return theRow(await many(manager, sql<AdmissionRow>`SELECT ${columns} FROM admission`));
  }

  /** Nobody else changes it until this transaction is over. */
  async findLocked(manager: EntityManager): Promise<AdmissionRow> {
    return theRow(await many(manager, sql<AdmissionRow>`SELECT ${columns} FROM admission FOR UPDATE`));
  }

  async update(
    manager: EntityManager,
    { mode, sirets, domains, contact }: Omit<AdmissionRow, 'version'>,
  ): Promise<void> {
    await run(
      manager,
      sql`UPDATE admission SET mode = ${mode}, sirets = ${sirets}, domains = ${domains}, contact = ${contact},
       version = version + 1`,
    );
  }

  /** Whether people come in by their SIRET, or an organisation would be filled in by it. */
  async usesSiret(): Promise<boolean> {
    const row = await one(
      this.database,
      sql<{ used: boolean }>`SELECT mode = 'siret'
       OR EXISTS (SELECT FROM organisations WHERE siret IS NOT NULL) AS used FROM admission`,
    );
    return row?.used ?? false;
  }
}

/** It is there from the migration on, and nothing takes it away. */
function theRow([row]: AdmissionRow[]): AdmissionRow {
  if (row === undefined) throw new Error('the row that says who is let in is gone');
  return row;
}
