import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { RoleGiven } from '@recueil/contracts';

@Injectable()
export class RoleGrantRepository {
  async give(manager: EntityManager, accountId: string, roles: RoleGiven[], now: Date): Promise<void> {
    for (const { role, committeeId, side } of roles) {
      await manager.query(
        'INSERT INTO role_grants (id, account_id, role, committee_id, side, given_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [newId(), accountId, role, committeeId, side, now],
      );
    }
  }

  async take(manager: EntityManager, accountId: string, roles: RoleGiven[]): Promise<void> {
    for (const { role, committeeId } of roles) {
      await manager.query(
        'DELETE FROM role_grants WHERE account_id = $1 AND role = $2 AND committee_id IS NOT DISTINCT FROM $3',
        [accountId, role, committeeId],
      );
    }
  }

  /** Of these committees, those that there are; they stay until the transaction ends. */
  async existing(manager: EntityManager, committeeIds: string[]): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      'SELECT id FROM committees WHERE id = ANY ($1) ORDER BY id FOR KEY SHARE',
      [committeeIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The person's page changes with their roles: whoever looks at it is told. */
  async bumpVersion(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('UPDATE accounts SET version = version + 1 WHERE id = $1', [accountId]);
  }
}
