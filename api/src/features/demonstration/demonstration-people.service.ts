import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Clock } from '#core/clock/clock';
import { PasswordsService } from '#rooms/sign-in';
import {
  demonstrationCommittees,
  demonstrationPassword,
  demonstrationPeople,
  type CommitteeKey,
  type DemonstrationPerson,
} from './demonstration-people';

/** People to try every role with; they go with the rest of the demonstration. */
@Injectable()
export class DemonstrationPeople {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly clock: Clock,
  ) {}

  /** Makes the committees and the people. The password is the same for all. */
  async load(manager: EntityManager): Promise<void> {
    const committees = await this.createCommittees(manager);
    const hash = await this.passwords.accepted(demonstrationPassword, []);
    for (const person of demonstrationPeople) {
      const id = newId();
      // Written without an event: what happened stays for ever, and these people go without trace.
      await manager.query(
        `WITH account AS (INSERT INTO accounts (id, email, name, service, demonstration, created_at, charter_accepted_at)
           VALUES ($1, $2, $3, $4, true, $6, $6) RETURNING id)
         INSERT INTO passwords (account_id, hash, changed_at) SELECT id, $5, $6 FROM account`,
        [id, person.email, person.name, person.service, hash, this.clock.now()],
      );
      await this.giveRoles(manager, id, person, committees);
    }
  }

  /** One line for each role, to be printed where people start; none once the demonstration is gone. */
  async lines(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ email: string }[]>(
      'SELECT email FROM accounts WHERE demonstration AND closed_at IS NULL AND disabled_at IS NULL',
    );
    const there = new Set(rows.map(({ email }) => email));
    const shown = demonstrationPeople.filter(({ email, role }) => role !== null && there.has(email));
    if (shown.length === 0) return [];
    return [
      `Comptes de démonstration, mot de passe « ${demonstrationPassword} » :`,
      ...shown.map(({ email, role }) => `  ${email.padEnd(38)} ${role ?? ''}`),
    ];
  }

  /** Takes them away, and the committees that only they were in. */
  async remove(manager: EntityManager): Promise<void> {
    for (const table of ['access_requests', 'sheet_claims']) {
      await manager.query(
        `UPDATE ${table} SET decided_by = NULL WHERE decided_by IN (SELECT id FROM accounts WHERE demonstration)`,
      );
    }
    await manager.query('DELETE FROM accounts WHERE demonstration');
    // An organisation that real people chose is theirs now.
    await manager.query(
      `UPDATE organisations o SET demonstration = false
       WHERE o.demonstration AND EXISTS (SELECT FROM accounts a WHERE a.organisation_id = o.id)`,
    );
    await manager.query(
      `DELETE FROM committees c WHERE c.demonstration
         AND NOT EXISTS (SELECT FROM role_grants g WHERE g.committee_id = c.id)`,
    );
  }

  private async createCommittees(manager: EntityManager): Promise<Map<CommitteeKey, string>> {
    const ids = new Map<CommitteeKey, string>();
    for (const [key, { name, theme }] of Object.entries(demonstrationCommittees) as [
      CommitteeKey,
      { name: string; theme: string | null },
    ][]) {
      const id = newId();
      ids.set(key, id);
      await manager.query(
        'INSERT INTO committees (id, name, general, demonstration, created_at) VALUES ($1, $2, $3, true, $4)',
        [id, name, theme === null, this.clock.now()],
      );
      await manager.query(
        `INSERT INTO committee_themes (theme_id, committee_id) SELECT t.id, $1 FROM themes t
         LEFT JOIN themes above ON above.id = t.parent_id WHERE $2 IN (t.slug, above.slug)`,
        [id, theme],
      );
    }
    return ids;
  }

  private async giveRoles(
    manager: EntityManager,
    accountId: string,
    { administrator, secretaryOf, memberOf = [] }: DemonstrationPerson,
    committees: Map<CommitteeKey, string>,
  ): Promise<void> {
    const give = (role: string, committeeId: string | null, side: string | null): Promise<unknown> =>
      manager.query('INSERT INTO role_grants (id, account_id, role, committee_id, side) VALUES ($1, $2, $3, $4, $5)', [
        newId(),
        accountId,
        role,
        committeeId,
        side,
      ]);
    if (administrator) await give('administrator', null, null);
    if (secretaryOf)
      await give('secretary', secretaryOf === 'all' ? null : (committees.get(secretaryOf) ?? null), null);
    for (const [committee, side] of memberOf) await give('member', committees.get(committee) ?? null, side);
  }
}
