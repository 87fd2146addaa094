import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { exists, fragment, many, run, sql } from '#core/database/sql';

/** Tables whose rows are about one person alone. */
const personalTables = [
  fragment`sessions`,
  fragment`known_devices`,
  fragment`passwords`,
  fragment`identities`,
  fragment`pending_identities`,
  fragment`role_grants`,
  fragment`absences`,
  fragment`sheet_claims`,
  fragment`mails`,
  fragment`address_changes`,
  fragment`former_addresses`,
];

@Injectable()
export class AccountClosingRepository {
  /**
   * The administrators who may come in, locked until the end of the transaction: of two who would leave each other
   * alone, one finds themselves the last.
   */
  async lockAdministrators(manager: EntityManager): Promise<string[]> {
    await run(manager, sql`SELECT pg_advisory_xact_lock(hashtext('recueil.administrators'))`);
    const rows = await many(
      manager,
      sql<{ id: string }>`SELECT a.id FROM accounts a JOIN role_grants g ON g.account_id = a.id
       AND g.role = 'administrator'
       WHERE a.disabled_at IS NULL AND a.closed_at IS NULL`,
    );
    return rows.map(({ id }) => id);
  }

  /** Whether there is one that is not closed, which stays so until the end of the transaction. */
  lockOpen(manager: EntityManager, id: string): Promise<boolean> {
    return exists(manager, sql`SELECT FROM accounts WHERE id = ${id} AND closed_at IS NULL FOR UPDATE`);
  }

  /** Takes away all that is personal. What was told to their address goes too. */
  async close(manager: EntityManager, id: string, now: Date): Promise<boolean> {
    if (!(await this.lockOpen(manager, id))) return false;
    await run(
      manager,
      sql`DELETE FROM event_details d USING events e
       WHERE e.id = d.event_id AND (e.actor_id = ${id} OR e.facts ->> 'accountId' = ${id}::text)`,
    );
    await run(manager, sql`DELETE FROM access_requests WHERE lower(email) IN (SELECT addresses_of(${id}))`);
    await run(manager, sql`DELETE FROM mails WHERE lower(recipient) IN (SELECT addresses_of(${id}))`);
    await run(
      manager,
      sql`DELETE FROM mails m USING sheet_claims c WHERE c.account_id = ${id}
       AND m.key LIKE 'claim-made:' || c.id || ':%'`,
    );
    for (const table of personalTables) {
      await run(manager, sql`DELETE FROM ${table} WHERE account_id = ${id}`);
    }
    await run(manager, sql`DELETE FROM openid_attempts WHERE linking_account_id = ${id}`);
    await run(manager, sql`UPDATE absences SET delegate_id = NULL WHERE delegate_id = ${id}`);
    await run(manager, sql`DELETE FROM signed_links WHERE subject_id = ${id}`);
    await run(
      manager,
      sql`UPDATE accounts SET email = NULL, name = '', service = '', organisation_id = NULL, notifications = '{}',
         warned_at = NULL, charter_accepted_at = NULL, closed_at = ${now}, version = version + 1 WHERE id = ${id}`,
    );
    return true;
  }
}
