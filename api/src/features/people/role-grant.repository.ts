import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { RoleGiven } from '@recueil/contracts';
import { many, run, sql } from '#core/database/sql';

@Injectable()
export class RoleGrantRepository {
  async give(manager: EntityManager, accountId: string, roles: RoleGiven[], now: Date): Promise<void> {
    for (const { role, committeeId, side } of roles) {
      await run(
        manager,
        sql`INSERT INTO role_grants (id, account_id, role, committee_id, side, given_at)
         VALUES (${newId()}, ${accountId}, ${role}, ${committeeId}, ${side}, ${now})`,
      );
    }
  }

  async take(manager: EntityManager, accountId: string, roles: RoleGiven[]): Promise<void> {
    for (const { role, committeeId } of roles) {
      await run(
        manager,
        sql`DELETE FROM role_grants WHERE account_id = ${accountId} AND role = ${role}
         AND committee_id IS NOT DISTINCT FROM ${committeeId}`,
      );
    }
  }

  /** Of these committees, those that there are; they stay until the transaction ends. */
  async existing(manager: EntityManager, committeeIds: string[]): Promise<Set<string>> {
    const rows = await many(
      manager,
      sql<{ id: string }>`SELECT id FROM committees WHERE id = ANY (${committeeIds}) ORDER BY id FOR KEY SHARE`,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The person's page changes with their roles: whoever looks at it is told. */
  async bumpVersion(manager: EntityManager, accountId: string): Promise<void> {
    await run(manager, sql`UPDATE accounts SET version = version + 1 WHERE id = ${accountId}`);
  }
}
