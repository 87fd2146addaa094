import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, password } from '../../../test/builders/people';
import { agentOfProvider, OpenidWorld } from '../../../test/openid-world';
import { FirstAdministrator } from './first-administrator.service';

const look = '/api/first-administrator/look';
const address = '/api/first-administrator';
let test: TestApplication;

beforeEach(async () => {
  test = await startTestApplication();
});
afterEach(() => test.stop());

/** The secret of the link that a start would print; null where it prints none. */
async function printed({ app }: TestApplication = test): Promise<string | null> {
  const lines = await app.get(FirstAdministrator, { strict: false }).lines();
  return /\/ouvrir#([\w-]{43})$/.exec(lines.join('\n'))?.[1] ?? null;
}
const form = (token: string | null): object => ({
  token,
  name: 'Paul Exemple',
  email: 'paul@ville.example',
  password,
});

describe('the link of the first administrator', () => {
  it('opens the administration with a name, an address and a password, and lets its person in', async () => {
    const browser = new Browser(test.app);
    const token = await printed();
    expect((await browser.post(look, { token })).status).toBe(200);
    expect((await browser.post(address, form(token))).status).toBe(204);
    const { json: me } = await browser.get('/api/me');
    expect([me.name, me.roles.map(({ role }: { role: string }) => role)]).toEqual(['Paul Exemple', ['administrator']]);
  });

  it('opens nothing once somebody administers, and none is made any more', async () => {
    const token = await printed();
    await createPerson(test.database, { grants: [{ role: 'administrator' }] });
    for (const reply of [
      await new Browser(test.app).post(look, { token }),
      await new Browser(test.app).post(address, form(token)),
    ]) {
      expect([reply.status, reply.json.reason]).toEqual([404, 'used']);
    }
    expect(await printed()).toBeNull();
  });

  it('is used by one of two who try at once', async () => {
    const token = await printed();
    const replies = await Promise.all(
      ['un', 'deux'].map((who) =>
        new Browser(test.app).post(address, { ...form(token), email: `${who}@ville.example` }),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 404]);
    const [{ count }] = await test.database.query(
      `SELECT count(*)::int AS count FROM role_grants WHERE role = 'administrator'`,
    );
    expect(count).toBe(1);
  });

  it('is one, however many servers start at once', async () => {
    const tokens = await Promise.all([1, 2, 3, 4].map(() => printed()));
    const statuses: number[] = [];
    for (const token of tokens) statuses.push((await new Browser(test.app).post(look, { token })).status);
    expect(statuses.sort()).toEqual([200, 404, 404, 404]);
  });

  it('ends after a day', async () => {
    const token = await printed();
    const { expiresAt } = (await new Browser(test.app).post(look, { token })).json;
    test.freeze(new Date(new Date(expiresAt as string).getTime() + 1));
    const reply = await new Browser(test.app).post(address, form(token));
    expect([reply.status, reply.json.reason]).toEqual([404, 'expired']);
  });

  it('is kept as a hash alone', async () => {
    const token = (await printed()) ?? '';
    const [row] = await test.database.query('SELECT * FROM first_administrator_link');
    expect(row.token_hash).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('stays good after a weak password or an address that has an account, and names the field', async () => {
    const token = await printed();
    await createPerson(test.database, { email: 'prise@ville.example' });
    for (const [field, wrong] of [
      ['password', { password: 'court' }],
      ['email', { email: 'prise@ville.example' }],
      ['email', { email: 'paul' }],
      ['name', { name: ' ' }],
    ] as const) {
      const { status, json } = await new Browser(test.app).post(address, { ...form(token), ...wrong });
      expect([field, status, json.errors.map((error: { field: string }) => error.field)]).toEqual([
        field,
        400,
        [field],
      ]);
    }
    expect((await new Browser(test.app).post(address, form(token))).status).toBe(204);
  });
});

describe('the link of the first administrator, with a provider', () => {
  it('makes whoever the provider vouches for an administrator, once, whomever it lets in otherwise', async () => {
    const world = await OpenidWorld.start('generic');
    try {
      const opening = await printed(world.test);
      const browser = world.browser();
      await world.signIn(browser, agentOfProvider(), { returnPath: '/', opening });
      const { json: me } = await browser.get('/api/me');
      expect(me.roles.map(({ role }: { role: string }) => role)).toEqual(['administrator']);
      const late = await world.browser().post('/api/session/openid', { returnPath: '/', opening });
      expect([late.status, late.json.reason]).toEqual([404, 'used']);
    } finally {
      await world.stop();
    }
  });
});
