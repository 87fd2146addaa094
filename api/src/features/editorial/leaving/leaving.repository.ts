import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { many, run, sql } from '#core/database/sql';
import { over, running } from '#rooms/submissions';

@Injectable()
export class LeavingRepository {
  /**
   * Submissions not over in which this person writes, reads or is to have the submission back, or which are theirs to
   * send.
   */
  async inHand(manager: EntityManager, accountId: string): Promise<string[]> {
    const rows = await many(
      manager,
      sql<{ id: string }>`SELECT b.id FROM submissions b
       LEFT JOIN sheet_people author ON author.sheet_id = b.sheet_id AND author.part = 'author'
         AND author.account_id = ${accountId}
       WHERE b.state NOT IN ${over}
         AND (b.pen_holder_id = ${accountId} OR b.return_to_id = ${accountId}
         OR ${accountId} = ANY (b.readers_named) OR author.account_id IS NOT NULL) ORDER BY b.sheet_id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Sheets that are or were online, and for which this person answers. */
  async answeredFor(manager: EntityManager, accountId: string): Promise<string[]> {
    const rows = await many(
      manager,
      sql<{ id: string }>`SELECT s.id FROM sheet_people sp JOIN sheets s ON s.id = sp.sheet_id
       WHERE sp.account_id = ${accountId} AND sp.part = 'author' AND s.last_revision_id IS NOT NULL ORDER BY s.id`,
    );
    return rows.map(({ id }) => id);
  }

  /** Whatever they still had in hand, nobody has. */
  async letGo(manager: EntityManager, submissionId: string, accountId: string): Promise<void> {
    await run(
      manager,
      sql`UPDATE submissions SET pen_holder_id = nullif(pen_holder_id, ${accountId}),
       return_to_id = nullif(return_to_id, ${accountId}), readers_named = array_remove(readers_named, ${accountId})
       WHERE id = ${submissionId}`,
    );
  }

  /** They are of no team any more, but as the author of a submission that others carry on in their stead. */
  async leaveTeams(manager: EntityManager, accountId: string): Promise<void> {
    await run(
      manager,
      sql`DELETE FROM sheet_people sp WHERE sp.account_id = ${accountId} AND (sp.part <> 'author' OR NOT EXISTS (
         SELECT FROM submissions b WHERE b.sheet_id = sp.sheet_id AND b.state IN ${running}))`,
    );
  }

  /** What they were asked goes with their address; so do practices that they signalled and nobody answered. */
  async forgetInvitations(manager: EntityManager, accountId: string, now: Date): Promise<void> {
    await run(
      manager,
      sql`DELETE FROM invitations WHERE lower(email) IN (SELECT addresses_of(${accountId}))
         OR (part = 'nomination' AND invited_by = ${accountId})`,
    );
    await run(
      manager,
      sql`UPDATE proofreadings SET name = 'Une personne partie', email = '', revoked_at = coalesce(revoked_at, ${now})
       WHERE lower(email) IN (SELECT addresses_of(${accountId}))`,
    );
  }

  /** What was told to them, and the keys of what their browser created. */
  async forgetNotices(manager: EntityManager, accountId: string): Promise<void> {
    await run(manager, sql`DELETE FROM notices WHERE account_id = ${accountId}`);
    await run(manager, sql`DELETE FROM creations WHERE account_id = ${accountId}`);
  }
}
