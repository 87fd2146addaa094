import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, hashCheaply, password, signIn } from '../../../test/builders/people';

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
    expect(reply.headers['set-cookie']).toEqual([
      expect.stringMatching(/^recueil=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^recueil-device=[\w-]{43}; Max-Age=15811200; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('over https gives a cookie that only this very site could set', async () => {
    const https = await startTestApplication({ env: { PUBLIC_URL: 'https://recueil.example' } });
    try {
      const person = await createPerson(https.database);
      const reply = await new Browser(https.app).post('/api/session', { email: person.email, password });
      expect(reply.headers['set-cookie']).toEqual([
        expect.stringMatching(/^__Host-recueil=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
        expect.stringMatching(
          /^__Host-recueil-device=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
        ),
      ]);
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
    await hashCheaply(test.database, person);
    await signIn(test, person);
    const [row] = await test.database.query('SELECT hash FROM passwords WHERE account_id = $1', [person.id]);
    expect(row.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signIn(test, person);
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
    expect(browser.cookies.has('recueil')).toBe(false);
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

  it('is refused for a while after ten wrong ones, in the session that they came from and no other', async () => {
    const person = await createPerson(test.database);
    const [left, own] = [await signIn(test, person), await signIn(test, person)];
    const guess = (): Promise<Reply> => left.put('/api/me/password', { current: 'autre chose', next });
    for (let attempt = 1; attempt <= 10; attempt += 1) expect((await guess()).status).toBe(400);
    const eleventh = await guess();
    expect([eleventh.status, Number(eleventh.headers['retry-after']) > 800]).toEqual([429, true]);
    expect(eleventh.json.detail).toMatch(/^Trop d’essais pour le moment. Attendez 15\u00a0minutes/);
    expect((await left.put('/api/me/password', { current: password, next })).status).toBe(429);
    expect((await own.put('/api/me/password', { current: password, next })).status).toBe(204);
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
