import { sessionLimits } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import {
  createCommittee,
  createPerson,
  giveRole,
  openSession,
  signIn,
  type Person,
} from '../../../test/builders/people';
import { SessionsService } from './sessions.service';

const start = new Date('2027-03-01T08:00:00Z');
const minutes = (count: number): Date => new Date(start.getTime() + count * 60_000);

async function browserOf(test: TestApplication, person: Person): Promise<Browser> {
  const browser = new Browser(test.app);
  browser.setCookie('recueil', await openSession(test, person));
  return browser;
}

describe('a session', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  it('ends when nothing was asked for its idle time, and lives on when something was', async () => {
    test.freeze(start);
    const browser = await browserOf(test, await createPerson(test.database));
    test.freeze(minutes(sessionLimits.idleMinutes - 1));
    expect((await browser.get('/api/me')).status).toBe(200);
    test.freeze(minutes(2 * sessionLimits.idleMinutes - 2));
    expect((await browser.get('/api/me')).status).toBe(200);
    test.freeze(minutes(3 * sessionLimits.idleMinutes - 1));
    expect((await browser.get('/api/me')).status).toBe(401);
    expect(browser.cookies.size).toBe(0);
  });

  it('ends at the latest so long after signing in, however much it is used', async () => {
    test.freeze(start);
    const browser = await browserOf(test, await createPerson(test.database));
    for (let hour = 1; hour < sessionLimits.absoluteHours; hour += 1) {
      test.freeze(minutes(hour * 60));
      expect((await browser.post('/api/session/renewal')).status).toBe(200);
    }
    test.freeze(minutes(sessionLimits.absoluteHours * 60));
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  it('says when it ends, and later once it is renewed', async () => {
    test.freeze(start);
    const browser = await browserOf(test, await createPerson(test.database));
    expect((await browser.get('/api/me')).json.session).toMatchObject({
      idleEndsAt: minutes(sessionLimits.idleMinutes).toISOString(),
      endsAt: minutes(sessionLimits.absoluteHours * 60).toISOString(),
    });
    test.freeze(minutes(200));
    expect((await browser.post('/api/session/renewal')).json.idleEndsAt).toBe(
      minutes(200 + sessionLimits.idleMinutes).toISOString(),
    );
  });

  it('loses a role at the next request after it was taken away', async () => {
    test.freeze(start);
    const person = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
    const browser = await browserOf(test, person);
    expect((await browser.get('/api/administration/themes')).status).toBe(200);
    await test.database.query('DELETE FROM role_grants WHERE account_id = $1', [person.id]);
    expect((await browser.get('/api/administration/themes')).status).toBe(403);
  });

  it('holds the roles of whoever the person stands in for, for as long as they are absent', async () => {
    const [absent, delegate] = [await createPerson(test.database), await createPerson(test.database)];
    const committeeId = await createCommittee(test.database);
    await giveRole(test.database, absent.id, { role: 'member', committeeId, side: 'use' });
    await giveRole(test.database, absent.id, { role: 'administrator' });
    await test.database.query(
      `INSERT INTO absences (id, account_id, starts_on, ends_on, delegate_id) VALUES (gen_random_uuid(), $1, '2027-03-02', '2027-03-03', $2)`,
      [absent.id, delegate.id],
    );
    const sessions = test.app.get(SessionsService, { strict: false });
    const grantsAt = async (moment: string): Promise<unknown> => {
      test.freeze(new Date(moment));
      return (await sessions.identify(await openSession(test, delegate)))?.actor.grants;
    };
    expect(await grantsAt('2027-03-01T22:59:00Z')).toEqual([]);
    expect(await grantsAt('2027-03-01T23:00:00Z')).toEqual([{ role: 'member', committeeId, side: 'use' }]);
    expect(await grantsAt('2027-03-03T22:59:00Z')).toEqual([{ role: 'member', committeeId, side: 'use' }]);
    expect(await grantsAt('2027-03-03T23:00:00Z')).toEqual([]);
  });

  it('signed out leaves no cookie and no answer in the browser; what it keeps of others is not the server’s to erase', async () => {
    test.freeze(start);
    const browser = await signIn(test, await createPerson(test.database));
    const reply = await browser.delete('/api/session');
    expect(reply.headers['clear-site-data']).toBe('"cache"');
    expect(reply.headers['set-cookie']).toMatch(/^recueil=; Max-Age=0; Path=\/; /);
  });
});

it('a sign-in through ProConnect without a second factor does not administer, whenever the role was given', async () => {
  const env = {
    OIDC_ISSUER: 'https://fournisseur.example',
    OIDC_CLIENT_ID: 'recueil',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_PROFILE: 'proconnect',
  };
  const test = await startTestApplication({ env });
  try {
    const person = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
    const sessions = test.app.get(SessionsService, { strict: false });
    const statusAt = async (acr: string | null): Promise<number> => {
      const browser = new Browser(test.app);
      const proof = { method: 'openid', device: 'Essai', acr } as const;
      browser.setCookie('recueil', await sessions.open(test.database.manager, person.id, proof));
      return (await browser.get('/api/administration/themes')).status;
    };
    expect([await statusAt('eidas1'), await statusAt(null), await statusAt('eidas1-mfa')]).toEqual([403, 403, 200]);
  } finally {
    await test.stop();
  }
});
