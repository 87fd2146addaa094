import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Tables whose rows are about one person alone. */
const personalTables = [
  'sessions',
  'known_devices',
  'passwords',
  'identities',
  'pending_identities',
  'openid_attempts',
  'role_grants',
  'absences',
  'sheet_claims',
  'mails',
  'address_changes',
  'former_addresses',
];

@Injectable()
export class AccountClosingRepository {
  /**
   * The administrators who may come in, locked until the end of the transaction: of two who would leave each other
   * alone, one finds themselves the last.
   */
  async lockAdministrators(manager: EntityManager): Promise<string[]> {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('recueil.administrators'))`);
    const rows = await manager.query<{ id: string }[]>(
      `SELECT a.id FROM accounts a JOIN role_grants g ON g.account_id = a.id AND g.role = 'administrator'
       WHERE a.disabled_at IS NULL AND a.closed_at IS NULL`,
    );
    return rows.map(({ id }) => id);
  }

  /** Takes away all that is personal. What was told to their address goes too. */
  async close(manager: EntityManager, id: string, now: Date): Promise<boolean> {
    const open = await manager.query<unknown[]>('SELECT FROM accounts WHERE id = $1 AND closed_at IS NULL FOR UPDATE', [
      id,
    ]);
    if (open.length === 0) return false;
    await manager.query(
      `DELETE FROM event_details d USING events e
       WHERE e.id = d.event_id AND (e.actor_id = $1 OR e.facts ->> 'accountId' = $1::text)`,
      [id],
    );
    await manager.query('DELETE FROM access_requests WHERE lower(email) IN (SELECT addresses_of($1))', [id]);
    await manager.query('DELETE FROM mails WHERE lower(recipient) IN (SELECT addresses_of($1))', [id]);
    await manager.query(
      `DELETE FROM mails m USING sheet_claims c WHERE c.account_id = $1 AND m.key LIKE 'claim-made:' || c.id || ':%'`,
      [id],
    );
    for (const table of personalTables) {
      const column = table === 'openid_attempts' ? 'linking_account_id' : 'account_id';
      await manager.query(`DELETE FROM ${table} WHERE ${column} = $1`, [id]);
    }
    await manager.query('UPDATE absences SET delegate_id = NULL WHERE delegate_id = $1', [id]);
    await manager.query('DELETE FROM signed_links WHERE subject_id = $1', [id]);
    await manager.query(
      `UPDATE accounts SET email = NULL, name = '', service = '', organisation_id = NULL, notifications = '{}',
         warned_at = NULL, charter_accepted_at = NULL, closed_at = $2, version = version + 1 WHERE id = $1`,
      [id, now],
    );
    return true;
  }
}
