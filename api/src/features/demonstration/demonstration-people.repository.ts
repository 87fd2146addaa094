import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { many, run, sql } from '#core/database/sql';

/** Of those who are still there, and may come in. */
export async function addressesThere(manager: EntityManager): Promise<string[]> {
  const rows = await many(
    manager,
    sql<{ email: string }>`SELECT email FROM accounts
     WHERE demonstration AND email IS NOT NULL AND closed_at IS NULL AND disabled_at IS NULL`,
  );
  return rows.map(({ email }) => email);
}

/** Written without an event: what happened stays for ever, and these people go without trace. */
export async function insertPerson(
  manager: EntityManager,
  person: { id: string; email: string; name: string; service: string; hash: string; now: Date },
): Promise<void> {
  const { id, email, name, service, hash, now } = person;
  await run(
    manager,
    sql`INSERT INTO accounts (id, email, name, service, demonstration, created_at, charter_accepted_at)
     VALUES (${id}, ${email}, ${name}, ${service}, true, ${now}, ${now})`,
  );
  await run(manager, sql`INSERT INTO passwords (account_id, hash, changed_at) VALUES (${id}, ${hash}, ${now})`);
}

/** The general one where it has no theme; else with that theme, and those below it. */
export async function insertCommittee(
  manager: EntityManager,
  { id, name, theme, now }: { id: string; name: string; theme: string | null; now: Date },
): Promise<void> {
  await run(
    manager,
    sql`INSERT INTO committees (id, name, general, demonstration, created_at)
     VALUES (${id}, ${name}, ${theme === null}, true, ${now})`,
  );
  await run(
    manager,
    sql`INSERT INTO committee_themes (theme_id, committee_id) SELECT t.id, ${id} FROM themes t
     LEFT JOIN themes above ON above.id = t.parent_id WHERE ${theme} IN (t.slug, above.slug)`,
  );
}

export async function insertRole(
  manager: EntityManager,
  {
    accountId,
    role,
    committeeId,
    side,
  }: Record<'accountId' | 'role', string> & Record<'committeeId' | 'side', string | null>,
): Promise<void> {
  await run(
    manager,
    sql`INSERT INTO role_grants (id, account_id, role, committee_id, side)
     VALUES (${newId()}, ${accountId}, ${role}, ${committeeId}, ${side})`,
  );
}

/** With the committees that only they were in. */
export async function removePeople(manager: EntityManager): Promise<void> {
  await run(
    manager,
    sql`UPDATE access_requests SET decided_by = NULL WHERE decided_by IN (SELECT id FROM accounts WHERE demonstration)`,
  );
  await run(
    manager,
    sql`UPDATE sheet_claims SET decided_by = NULL WHERE decided_by IN (SELECT id FROM accounts WHERE demonstration)`,
  );
  await run(manager, sql`DELETE FROM accounts WHERE demonstration`);
  // An organisation that real people chose is theirs now.
  await run(
    manager,
    sql`UPDATE organisations o SET demonstration = false
     WHERE o.demonstration AND EXISTS (SELECT FROM accounts a WHERE a.organisation_id = o.id)`,
  );
  await run(
    manager,
    sql`DELETE FROM committees c WHERE c.demonstration
       AND NOT EXISTS (SELECT FROM role_grants g WHERE g.committee_id = c.id)`,
  );
}
