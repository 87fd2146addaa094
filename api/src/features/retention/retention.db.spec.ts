import { v7 as newId } from 'uuid';
import { knownDeviceDays, retentionDays, sessionLimits } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { createPerson, signIn } from '../../../test/builders/people';
import { createSheet } from '../../../test/builders/sheets';
import { RetentionService } from './retention.service';

const start = new Date('2027-03-01T08:00:00Z');
const after = (days: number): Date => new Date(start.getTime() + days * 86_400_000);

let test: TestApplication;

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());

async function applyAt(moment: Date): Promise<void> {
  test.freeze(moment);
  await test.app.get(RetentionService, { strict: false }).apply();
}

async function count(table: string, where = 'true', ...values: unknown[]): Promise<number> {
  const [row] = await test.database.query(`SELECT count(*)::int AS count FROM ${table} WHERE ${where}`, values);
  return row.count;
}

/** Whether a row is there just before that many days, and just after them. */
async function keptUntil(days: number, table: string, id: string): Promise<[boolean, boolean]> {
  await applyAt(new Date(after(days).getTime() - 1_000));
  const before = (await count(table, 'id = $1', id)) === 1;
  await applyAt(after(days));
  return [before, (await count(table, 'id = $1', id)) === 1];
}

describe('what has been kept long enough is removed', () => {
  it('sessions left alone, and sessions at their end', async () => {
    const { email } = await createPerson(test.database);
    test.freeze(start);
    await signIn(test, { email });
    expect(await count('sessions')).toBe(1);
    await applyAt(new Date(start.getTime() + sessionLimits.idleMinutes * 60_000 - 1_000));
    expect(await count('sessions')).toBe(1);
    await applyAt(new Date(start.getTime() + sessionLimits.idleMinutes * 60_000));
    expect(await count('sessions')).toBe(0);
  });

  it('browsers that a person signed in from, six months later', async () => {
    const { email, id } = await createPerson(test.database);
    test.freeze(start);
    await signIn(test, { email });
    await applyAt(new Date(after(knownDeviceDays).getTime() - 1_000));
    expect(await count('known_devices', 'account_id = $1', id)).toBe(1);
    await applyAt(after(knownDeviceDays));
    expect(await count('known_devices', 'account_id = $1', id)).toBe(0);
  });

  it('practices signalled, invitations declined, and addresses of those who accepted or proofread', async () => {
    const { invitations } = retentionDays;
    const { sheetId } = await createSheet(test.database.manager);
    const invite = async (part: string, answer: string | null): Promise<string> => {
      const id = newId();
      await test.database.query(
        `INSERT INTO invitations (id, part, sheet_id, name, email, invited_at, answer, answered_at)
         VALUES ($1, $2, $3, 'Nom', $1::uuid || '@ville.example', $4, $5, CASE WHEN $5::text IS NOT NULL THEN $4::timestamptz END)`,
        [id, part, part === 'nomination' ? null : sheetId, start, answer],
      );
      return id;
    };
    const waiting = await invite('co-author', null);
    const accepted = await invite('co-author', 'accepted');
    const going = [await invite('nomination', null), await invite('nomination', 'accepted')];
    going.push(await invite('co-author', 'declined'), await invite('referent', 'withdrawn'));
    await applyAt(new Date(after(invitations).getTime() - 1_000));
    expect(await count('invitations', `email <> ''`)).toBe(6);
    await applyAt(after(invitations));
    expect(await count('invitations', 'id = ANY ($1)', going)).toBe(0);
    expect(await count('invitations', `id = $1 AND email <> ''`, waiting)).toBe(1);
    expect(await count('invitations', `id = $1 AND email = '' AND name = 'Nom'`, accepted)).toBe(1);
  });

  it('notices of long ago', async () => {
    const { id: accountId } = await createPerson(test.database);
    const id = newId();
    await test.database.query(
      `INSERT INTO notices (id, key, account_id, kind, asks, subject, path, told_at)
       VALUES ($1::uuid, $1::text, $2, 'published', false, 'En ligne', '/', $3)`,
      [id, accountId, start],
    );
    expect(await keptUntil(retentionDays.notices, 'notices', id)).toEqual([true, false]);
  });

  it('links, a while after they opened something for the last time', async () => {
    const id = newId();
    await test.database.query(
      `INSERT INTO signed_links (id, purpose, token_hash, subject_id, created_at, expires_at) VALUES ($1, 'password', 'x', $1, $2, $3)`,
      [id, start, after(2)],
    );
    expect(await keptUntil(2 + retentionDays.links, 'signed_links', id)).toEqual([true, false]);
  });

  it('details of events, the events themselves staying', async () => {
    const [{ id }] = await test.database.query(
      `INSERT INTO events (action, at) VALUES ('account.corrected', $1) RETURNING id`,
      [start],
    );
    await test.database.query(`INSERT INTO event_details (event_id, before) VALUES ($1, '{"name": "Ancien nom"}')`, [
      id,
    ]);
    await applyAt(new Date(after(retentionDays.eventDetails).getTime() - 1_000));
    expect(await count('event_details', 'event_id = $1', id)).toBe(1);
    await applyAt(after(retentionDays.eventDetails));
    expect(await count('event_details', 'event_id = $1', id)).toBe(0);
    expect(await count('events', 'id = $1', id)).toBe(1);
  });

  it('reasons given for what became of a sheet, once the archivist agreed', async () => {
    const [{ id }] = await test.database.query(
      `INSERT INTO events (at, action, facts) VALUES ($1, 'submission.returned', '{}') RETURNING id`,
      [start],
    );
    await test.database.query(`INSERT INTO event_details (event_id, reason) VALUES ($1, 'Il manque un chiffre.')`, [
      id,
    ]);
    const kept = (): Promise<number> => count('event_details', 'event_id = $1', id);
    await applyAt(after(retentionDays.eventDetails + 1));
    expect(await kept()).toBe(1);
    await test.database.query(
      `INSERT INTO settings (section, version, value, changed_at) VALUES ('archives', 1, $1, now())`,
      [JSON.stringify({ agreedBy: 'La directrice', agreedOn: '2028-01-05', reference: '' })],
    );
    await applyAt(after(retentionDays.eventDetails + 1));
    expect(await kept()).toBe(0);
  });

  it('requests for access whose address was not proven, and those that were decided', async () => {
    const [unproven, decided] = [newId(), newId()];
    await test.database.query(
      `INSERT INTO access_requests (id, email, name, created_at, proven_at, decided_at, decision)
       VALUES ($1, 'a@b.example', 'A', $3, NULL, NULL, NULL), ($2, 'c@d.example', 'C', $3, $3, $3, 'refused')`,
      [unproven, decided, start],
    );
    expect(await keptUntil(retentionDays.unprovenRequests, 'access_requests', unproven)).toEqual([true, false]);
    expect(await keptUntil(retentionDays.decidedRequests, 'access_requests', decided)).toEqual([true, false]);
  });

  it('mails that were sent, and not those that wait', async () => {
    const [sent, waiting] = [newId(), newId()];
    await test.database.query(
      `INSERT INTO mails (id, key, kind, recipient, created_at, sent_at)
       VALUES ($1, 'one', 'password', 'a@b.example', $3, $3), ($2, 'two', 'password', 'a@b.example', $3, NULL)`,
      [sent, waiting, start],
    );
    expect(await keptUntil(retentionDays.mails, 'mails', sent)).toEqual([true, false]);
    expect(await count('mails', 'id = $1', waiting)).toBe(1);
  });
});

it('is planned for the next night, once for all servers, and for the night after that once it is done', async () => {
  // The worker counts by the clock of the database: a plan is so many minutes from now.
  const planned = (): Promise<{ minutes: number }[]> =>
    test.database.query(
      `SELECT round(extract(epoch FROM run_at - now()) / 60)::int AS minutes
       FROM graphile_worker.jobs WHERE task_identifier = 'apply-retention'`,
    );
  const retention = test.app.get(RetentionService, { strict: false });
  test.freeze(new Date('2027-03-01T01:00:00Z'));
  await Promise.all([retention.planNext(), retention.planNext()]);
  expect(await planned()).toEqual([{ minutes: 75 }]);
  test.freeze(new Date('2027-03-01T02:16:00Z'));
  await test.database.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
  await test.runJobs();
  expect(await planned()).toEqual([{ minutes: 23 * 60 + 59 }]);
});

describe('an account that nobody comes in with', () => {
  const warning = retentionDays.idleAccount - retentionDays.idleWarning;

  it('is warned a month before, once, then closed', async () => {
    const { id, email } = await createPerson(test.database, { name: 'Longtemps absente' });
    await test.database.query('UPDATE accounts SET created_at = $2 WHERE id = $1', [id, start]);
    await applyAt(new Date(after(warning).getTime() - 1_000));
    expect(await count('accounts', 'id = $1 AND warned_at IS NULL', id)).toBe(1);
    await applyAt(after(warning));
    await applyAt(after(warning + 1));
    await test.runJobs();
    const mails = (await test.mails()).filter(({ to }) => to === email);
    expect(mails.map(({ subject }) => subject)).toEqual(['À vous : votre compte va être fermé']);
    expect(mails[0]?.text).toContain('28 février 2029');
    await applyAt(new Date(after(retentionDays.idleAccount).getTime() - 1_000));
    expect(await count('accounts', 'id = $1 AND closed_at IS NULL', id)).toBe(1);
    await applyAt(after(retentionDays.idleAccount));
    expect(await count('accounts', `id = $1 AND closed_at IS NOT NULL AND name = '' AND email IS NULL`, id)).toBe(1);
  });

  it('stays when the person comes back after the warning', async () => {
    const person = await createPerson(test.database);
    await test.database.query('UPDATE accounts SET created_at = $2 WHERE id = $1', [person.id, start]);
    await applyAt(after(warning));
    test.freeze(after(warning + 5));
    await signIn(test, person);
    await applyAt(after(retentionDays.idleAccount));
    expect(await count('accounts', 'id = $1 AND closed_at IS NULL AND warned_at IS NULL', person.id)).toBe(1);
  });

  it('stays when it is the last administrator’s', async () => {
    const { id } = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
    await test.database.query('UPDATE accounts SET created_at = $2 WHERE id = $1', [id, start]);
    await applyAt(after(warning));
    await applyAt(after(retentionDays.idleAccount + 60));
    expect(await count('accounts', 'id = $1 AND closed_at IS NULL', id)).toBe(1);
  });
});
