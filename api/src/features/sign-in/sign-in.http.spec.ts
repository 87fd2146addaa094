import { argon2Sync } from 'node:crypto';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createApp } from '../../create-app';
import { createPerson, password, signIn } from '../../../test/builders/people';

let test: TestApplication;

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());

const cookieOf = (browser: Browser): string => browser.cookies.get('recueil') ?? '';

describe('signing in', () => {
  it('opens a session, whose cookie no script reads and no other site sends', async () => {
    const person = await createPerson(test.database);
    const reply = await new Browser(test.app).post('/api/session', { email: person.email.toUpperCase(), password });
    expect(reply.status).toBe(204);
    expect(reply.headers['set-cookie']).toMatch(/^recueil=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('over https gives a cookie that only this very site could set', async () => {
    const https = await startTestApplication({ env: { PUBLIC_URL: 'https://recueil.example' } });
    try {
      const person = await createPerson(https.database);
      const reply = await new Browser(https.app).post('/api/session', { email: person.email, password });
      expect(reply.headers['set-cookie']).toMatch(
        /^__Host-recueil=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
    } finally {
      await https.stop();
    }
  });

  it('gives a new session each time, and ends the one that was there before', async () => {
    const person = await createPerson(test.database);
    const browser = await signIn(test, person);
    const former = cookieOf(browser);
    await browser.post('/api/session', { email: person.email, password });
    expect(cookieOf(browser)).not.toBe(former);
    const old = new Browser(test.app);
    old.setCookie('recueil', former);
    expect((await old.get('/api/me')).status).toBe(401);
    expect((await browser.get('/api/me')).status).toBe(200);
  });

  it('never goes on with a session that the browser brought along', async () => {
    const person = await createPerson(test.database);
    const browser = new Browser(test.app);
    browser.setCookie('recueil', 'A'.repeat(43));
    await browser.post('/api/session', { email: person.email, password });
    expect(cookieOf(browser)).not.toBe('A'.repeat(43));
  });

  it('answers the same to a wrong password, an unknown address and a disabled account', async () => {
    const person = await createPerson(test.database);
    const disabled = await createPerson(test.database, { disabled: true });
    const browser = new Browser(test.app);
    const replies = [
      await browser.post('/api/session', { email: person.email, password: 'pas le bon du tout' }),
      await browser.post('/api/session', { email: 'inconnue@ville.example', password }),
      await browser.post('/api/session', { email: disabled.email, password }),
    ];
    for (const { status, json } of replies) {
      expect(status).toBe(401);
      expect(json.detail).toBe('Adresse ou mot de passe incorrect.');
    }
    expect(browser.cookies.size).toBe(0);
  });

  it('takes nothing but an address and a password', async () => {
    const browser = new Browser(test.app);
    for (const body of [
      {},
      { email: 'a@b.example' },
      { email: ['a'], password: {} },
      { email: 'a', password: 'b', role: 'administrator' },
    ]) {
      expect((await browser.post('/api/session', body)).status).toBe(400);
    }
  });

  it('makes the hash of a password again when it was made at another cost', async () => {
    const person = await createPerson(test.database);
    const salt = Buffer.from('some salt, some salt');
    const cheap = { message: password, nonce: salt, memory: 8_192, passes: 1, parallelism: 1, tagLength: 32 };
    const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
    const hash = `$argon2id$v=19$m=8192,t=1,p=1$${text(salt)}$${text(argon2Sync('argon2id', cheap))}`;
    await test.database.query('UPDATE passwords SET hash = $2 WHERE account_id = $1', [person.id, hash]);
    await signIn(test, person);
    const [row] = await test.database.query('SELECT hash FROM passwords WHERE account_id = $1', [person.id]);
    expect(row.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signIn(test, person);
  });
});

describe('wrong passwords', () => {
  it('lock the account for a while at the eleventh, wherever they come from and whichever server they reach', async () => {
    const person = await createPerson(test.database);
    const wrong = { email: person.email, password: 'pas le bon du tout' };
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      const browser = new Browser(test.app, { address: `192.0.2.${attempt}` });
      expect((await browser.post('/api/session', wrong)).status).toBe(401);
    }
    const browser = new Browser(test.app, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    const eleventh = await browser.post('/api/session', wrong);
    expect(eleventh.status).toBe(429);
    expect(Number(eleventh.headers['retry-after'])).toBeGreaterThan(800);
    expect(eleventh.json.detail).toMatch(/^Trop d’essais pour le moment. Attendez 15\u00a0minutes/);
    expect((await browser.post('/api/session', { email: person.email, password })).status).toBe(429);
  });

  it('stay counted on a second server, and when the first one starts again', async () => {
    const person = await createPerson(test.database);
    const wrong = { email: person.email, password: 'pas le bon du tout' };
    const browser = new Browser(test.app);
    for (let attempt = 1; attempt <= 11; attempt += 1) await browser.post('/api/session', wrong);
    const second = await createApp(test.config, '');
    try {
      const reply = await new Browser(second).post('/api/session', { email: person.email, password });
      expect(reply.status).toBe(429);
    } finally {
      await second.close();
    }
  });

  it('come from where a trusted proxy says, and from nowhere else', async () => {
    const addressOf = async (env: Record<string, string>): Promise<string[]> => {
      const other = await startTestApplication({ env });
      try {
        const browser = new Browser(other.app, { headers: { 'x-forwarded-for': '203.0.113.7' } });
        await browser.post('/api/session', { email: 'a@b.example', password: 'x' });
        const rows = await other.database.query(`SELECT key FROM attempts WHERE key LIKE 'sign-in-address:%'`);
        return rows.map(({ key }: { key: string }) => key);
      } finally {
        await other.stop();
      }
    };
    const [direct, forged, trusted] = [await addressOf({}), await addressOf({}), await addressOf({ TRUST_PROXY: '1' })];
    expect(direct).toEqual(forged);
    expect(trusted).not.toEqual(direct);
  });

  it('sent all at once are counted one by one', async () => {
    const person = await createPerson(test.database);
    const wrong = { email: person.email, password: 'pas le bon du tout' };
    const browser = new Browser(test.app);
    const replies = await Promise.all(Array.from({ length: 14 }, () => browser.post('/api/session', wrong)));
    expect(replies.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(4);
  });

  it('count anew after the right one', async () => {
    const person = await createPerson(test.database);
    const browser = new Browser(test.app);
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await browser.post('/api/session', { email: person.email, password: 'pas le bon du tout' });
    }
    expect((await browser.post('/api/session', { email: person.email, password })).status).toBe(204);
    expect((await browser.post('/api/session', { email: person.email, password: 'non' })).status).toBe(401);
  });
});

describe('a session', () => {
  it('says who is signed in', async () => {
    const person = await createPerson(test.database, { name: 'Camille Exemple', grants: [{ role: 'administrator' }] });
    const me = await (await signIn(test, person)).get('/api/me');
    expect(me.json).toMatchObject({
      id: person.id,
      name: 'Camille Exemple',
      email: person.email,
      roles: [{ role: 'administrator', label: 'Administration' }],
      places: ['contribution', 'administration'],
      hasPassword: true,
      session: { method: 'password', current: true },
    });
  });

  it('is refused to nobody, to a cookie that was tampered with, and to a session that was ended', async () => {
    const person = await createPerson(test.database);
    const browser = await signIn(test, person);
    const token = cookieOf(browser);
    expect((await new Browser(test.app).get('/api/me')).status).toBe(401);
    const tampered = new Browser(test.app);
    tampered.setCookie('recueil', token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'));
    expect((await tampered.get('/api/me')).status).toBe(401);
    expect((await browser.delete('/api/session')).json).toEqual({ providerUrl: null });
    expect(browser.cookies.size).toBe(0);
    browser.setCookie('recueil', token);
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  it('ends at the next request when its account is disabled', async () => {
    const person = await createPerson(test.database);
    const browser = await signIn(test, person);
    await test.database.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [person.id]);
    expect((await browser.get('/api/me')).status).toBe(401);
  });

  it('can be ended from elsewhere, one by one or all at once, by its owner alone', async () => {
    const person = await createPerson(test.database);
    const [desk, phone, tablet] = [await signIn(test, person), await signIn(test, person), await signIn(test, person)];
    const other = await signIn(test, await createPerson(test.database));
    const { sessions } = (await desk.get('/api/me/sessions')).json;
    expect(sessions).toHaveLength(3);
    const phoneId = (await phone.get('/api/me')).json.session.id as string;
    expect((await other.delete(`/api/me/sessions/${phoneId}`)).status).toBe(404);
    expect((await desk.delete(`/api/me/sessions/${phoneId}`)).status).toBe(204);
    expect((await phone.get('/api/me')).status).toBe(401);
    expect((await tablet.get('/api/me')).status).toBe(200);
    expect((await desk.delete('/api/me/sessions')).status).toBe(204);
    expect((await tablet.get('/api/me')).status).toBe(401);
    expect((await other.get('/api/me')).status).toBe(200);
  });
});

describe('changing one’s password', () => {
  const next = 'violon parapluie 93 tortue';

  it('asks for the current one, and ends the sessions left elsewhere', async () => {
    const person = await createPerson(test.database);
    const [desk, phone] = [await signIn(test, person), await signIn(test, person)];
    expect((await desk.put('/api/me/password', { current: 'autre chose', next })).json).toMatchObject({
      status: 400,
      errors: [{ field: 'current' }],
    });
    expect((await desk.put('/api/me/password', { current: password, next })).status).toBe(204);
    expect((await desk.get('/api/me')).status).toBe(200);
    expect((await phone.get('/api/me')).status).toBe(401);
    expect((await new Browser(test.app).post('/api/session', { email: person.email, password: next })).status).toBe(
      204,
    );
  });

  it.each(['court', 'motdepasse1234', 'azertyuiop123', 'bonjourbonjour', 'Administration2026'])(
    'refuses « %s », which is too easy to guess, and says what to do',
    async (weak) => {
      const browser = await signIn(test, await createPerson(test.database));
      const reply = await browser.put('/api/me/password', { current: password, next: weak });
      expect(reply.status).toBe(400);
      expect(reply.json.errors[0].field).toBe('next');
      expect(reply.json.detail).toMatch(/au moins|se devine/);
    },
  );

  it.each(['cheval agrafe correcte pile', 'quatre tuiles bleues sur un toit'])('accepts « %s »', async (strong) => {
    const browser = await signIn(test, await createPerson(test.database));
    expect((await browser.put('/api/me/password', { current: password, next: strong })).status).toBe(204);
  });
});
