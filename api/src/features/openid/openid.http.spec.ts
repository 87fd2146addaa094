import type { Reply } from '../../../test/application';
import { giveRole } from '../../../test/builders/people';
import { agentOfProvider, OpenidWorld } from '../../../test/openid-world';

let proconnect: OpenidWorld;
let generic: OpenidWorld;

beforeAll(async () => {
  proconnect = await OpenidWorld.start('proconnect');
  generic = await OpenidWorld.start('generic');
});
afterAll(async () => {
  await proconnect.stop();
  await generic.stop();
});
afterEach(() => {
  for (const { provider } of [proconnect, generic]) Object.assign(provider, { alter: {}, down: false });
});

describe('the request that goes to the provider', () => {
  it('asks ProConnect for what it knows, and for nothing that it refuses', async () => {
    const url = new URL(await proconnect.begin(proconnect.browser()));
    const asked = Object.fromEntries(url.searchParams);
    expect(asked).toEqual({
      client_id: 'recueil-de-test',
      response_type: 'code',
      redirect_uri: 'http://localhost:3999/api/session/openid/callback',
      scope: 'openid given_name usual_name email organizational_unit',
      claims: '{"id_token":{"amr":{"essential":true},"acr":{"essential":false}}}',
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
    });
  });

  it('asks any other provider for the standard claims', async () => {
    const url = new URL(await generic.begin(generic.browser()));
    expect(url.searchParams.get('scope')).toBe('openid profile email');
    expect(url.searchParams.has('claims')).toBe(false);
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
  });

  it('is another each time, and is kept without what could finish it', async () => {
    const browser = proconnect.browser();
    const [first, second] = [new URL(await proconnect.begin(browser)), new URL(await proconnect.begin(browser))];
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.searchParams.get(name)).not.toBe(second.searchParams.get(name));
    }
    const rows = JSON.stringify(await proconnect.test.database.query('SELECT * FROM openid_attempts'));
    expect(rows).not.toContain(first.searchParams.get('state'));
    expect(rows).not.toContain(browser.cookies.get('recueil-openid'));
  });

  it('gives the browser a cookie that no script reads, for ten minutes', async () => {
    const reply = await proconnect.browser().post('/api/session/openid', { returnPath: '/' });
    expect(reply.headers['set-cookie']).toMatch(
      /^recueil-openid=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it('is begun by our own pages alone, with nothing but what it takes', async () => {
    const browser = proconnect.browser();
    expect((await browser.post('/api/session/openid', { returnPath: '/' }, { 'x-recueil': '0' })).status).toBe(403);
    for (const body of [
      {},
      { returnPath: ['/'] },
      { returnPath: '/', secondFactor: 'oui' },
      { returnPath: '/', issuer: 'x' },
    ]) {
      expect((await browser.post('/api/session/openid', body)).status).toBe(400);
    }
  });
});

describe('signing in with ProConnect', () => {
  it('creates an agent’s account from what is signed, and opens a session', async () => {
    const browser = proconnect.browser();
    const person = agentOfProvider({ acr: 'eidas1' });
    const reply = await proconnect.signIn(browser, person, { returnPath: '/fiches/accueil?de=mail' });
    expect(reply.status).toBe(303);
    expect(reply.headers.location).toBe('/fiches/accueil?de=mail');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers['referrer-policy']).toBe('no-referrer');
    expect([...browser.cookies.keys()]).toEqual(['recueil']);
    expect((await browser.get('/api/me')).json).toMatchObject({
      name: `Angèle ${String(person.claims.usual_name)}`,
      email: person.claims.email,
      service: 'Bureau des usagers',
      roles: [],
      hasPassword: false,
      session: { method: 'openid', device: 'Firefox sur Windows' },
    });
    const [session] = await proconnect.test.database.query<{ acr: string; id_token: string }[]>(
      'SELECT acr, id_token FROM sessions ORDER BY created_at DESC LIMIT 1',
    );
    expect(session).toMatchObject({ acr: 'eidas1', id_token: expect.stringMatching(/^eyJ/) as string });
  });

  it('finds the same account again, which follows the address that the provider vouches for', async () => {
    const person = agentOfProvider();
    const first = proconnect.browser();
    await proconnect.signIn(first, person);
    const { id } = (await first.get('/api/me')).json as { id: string };
    const second = proconnect.browser();
    await proconnect.signIn(second, { ...person, claims: { ...person.claims, email: 'autre@ministere.example' } });
    expect((await second.get('/api/me')).json).toMatchObject({ id, email: 'autre@ministere.example' });
  });

  it('opens a new session each time, and ends the one that was there before', async () => {
    const person = agentOfProvider();
    const browser = proconnect.browser();
    await proconnect.signIn(browser, person);
    const former = browser.cookies.get('recueil') ?? '';
    await proconnect.signIn(browser, person);
    expect(browser.cookies.get('recueil')).not.toBe(former);
    const old = proconnect.browser();
    old.setCookie('recueil', former);
    expect((await old.get('/api/me')).status).toBe(401);
    expect((await browser.get('/api/me')).status).toBe(200);
  });

  it('works in two tabs at once', async () => {
    const browser = proconnect.browser();
    const person = agentOfProvider();
    const [one, other] = [await proconnect.visit(browser, person), await proconnect.visit(browser, person)];
    const held = browser.cookies.get('recueil-openid') ?? '';
    expect((await browser.get(one)).headers.location).toBe('/catalogue');
    browser.setCookie('recueil-openid', held);
    expect((await browser.get(other)).headers.location).toBe('/catalogue');
    expect(await proconnect.count(`accounts WHERE email = '${String(person.claims.email)}'`)).toBe(1);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/%2F%2Fevil.example',
    '/@evil.example',
    '/a\r\nb',
    'https:evil.example',
    '/api/me',
  ])('lands on / when it was to come back to %j', async (returnPath) => {
    const reply = await proconnect.signIn(proconnect.browser(), agentOfProvider(), { returnPath });
    expect(reply.headers.location).toBe('/');
  });
});

describe('an administrator', () => {
  it('comes in with a second factor, which the page can ask for', async () => {
    const person = agentOfProvider({ acr: 'eidas1' });
    const browser = proconnect.browser();
    await proconnect.signIn(browser, person);
    const { id } = (await browser.get('/api/me')).json as { id: string };
    await giveRole(proconnect.test.database, id, { role: 'administrator' });
    await proconnect.expectRefusal('level', () => proconnect.signIn(proconnect.browser(), person));
    await proconnect.expectRefusal('level', () =>
      proconnect.signIn(proconnect.browser(), person, { returnPath: '/', secondFactor: true }),
    );
    const strong = proconnect.browser();
    const url = await proconnect.begin(strong, { returnPath: '/administration', secondFactor: true });
    expect(JSON.parse(new URL(url).searchParams.get('claims') ?? '')).toMatchObject({
      id_token: { acr: { essential: true, values: ['eidas0-mfa', 'eidas1-mfa', 'eidas2', 'eidas3'] } },
    });
    proconnect.provider.person = { ...person, acr: 'eidas1-mfa' };
    expect((await strong.get(await proconnect.provider.visit(url))).headers.location).toBe('/administration');
    expect((await strong.get('/api/me')).json).toMatchObject({ roles: [{ role: 'administrator' }] });
  });
});

describe('signing in with another provider', () => {
  it('takes the standard claims, told without a signature over a connection of its own', async () => {
    const browser = generic.browser();
    const person = agentOfProvider({ claims: { email: 'Dominique.Exemple@Ville.example', email_verified: true } });
    expect((await generic.signIn(browser, person)).headers.location).toBe('/catalogue');
    expect((await browser.get('/api/me')).json).toMatchObject({
      name: person.claims.name,
      email: 'dominique.exemple@ville.example',
      session: { method: 'openid' },
    });
  });

  it('refuses an address that the provider never checked', async () => {
    const person = agentOfProvider({ claims: { email_verified: false } });
    await generic.expectRefusal('refused', () => generic.signIn(generic.browser(), person));
  });

  it('does without what is told elsewhere than at the provider', async () => {
    const elsewhere = await OpenidWorld.start('generic');
    try {
      elsewhere.provider.alter['/.well-known/openid-configuration'] = (answer) => ({
        ...answer,
        body: answer.body.replace(`${elsewhere.provider.issuer}/me`, 'http://127.0.0.2:1/me'),
      });
      await elsewhere.expectRefusal('refused', () => elsewhere.signIn(elsewhere.browser(), agentOfProvider()));
      elsewhere.provider.changeIdToken({ claims: { email: 'dans.le.jeton@ville.example' } });
      const reply = await elsewhere.signIn(elsewhere.browser(), agentOfProvider());
      expect(reply.headers.location).toBe('/catalogue');
    } finally {
      await elsewhere.stop();
    }
  });
});

describe('signing out', () => {
  it('ends our session, then goes on to the provider with the token that it gave', async () => {
    const browser = proconnect.browser();
    await proconnect.signIn(browser, agentOfProvider());
    const token = browser.cookies.get('recueil') ?? '';
    const { providerUrl } = (await browser.delete('/api/session')).json as { providerUrl: string };
    const url = new URL(providerUrl);
    expect(url.origin + url.pathname).toBe(`${proconnect.provider.issuer}/session/end`);
    expect(url.searchParams.get('id_token_hint')).toMatch(/^eyJ/);
    expect(url.searchParams.get('state')).toHaveLength(43);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3999/');
    expect((await fetch(url)).status).toBe(200);
    const old = proconnect.browser();
    old.setCookie('recueil', token);
    expect((await old.get('/api/me')).status).toBe(401);
  });

  it('ends our session when the provider is down, or has no such page', async () => {
    for (const trouble of ['down', 'no page'] as const) {
      const browser = proconnect.browser();
      await proconnect.signIn(browser, agentOfProvider());
      if (trouble === 'down') proconnect.provider.down = true;
      else
        proconnect.provider.alter['/.well-known/openid-configuration'] = (answer) => ({
          ...answer,
          body: answer.body.replace('end_session_endpoint', 'no_such_page'),
        });
      const token = browser.cookies.get('recueil') ?? '';
      const reply = await browser.delete('/api/session');
      expect(reply.json).toEqual({ providerUrl: null });
      browser.setCookie('recueil', token);
      expect((await browser.get('/api/me')).status).toBe(401);
      Object.assign(proconnect.provider, { down: false, alter: {} });
    }
  });
});

describe.each(['proconnect', 'generic'] as const)('where one was going, through %s', (profile) => {
  const wanted = '/fiches/accueil?de=mail#conseils';

  function worldOf(): OpenidWorld {
    return profile === 'proconnect' ? proconnect : generic;
  }

  /** Where the page that explains leads on to. */
  function returnPathOf({ headers }: Reply): string | null {
    return new URL(String(headers.location), 'http://localhost').searchParams.get('retour');
  }

  it('is kept when the person gives up, when an answer does not stand, when it took too long; and then reached', async () => {
    const world = worldOf();
    const browser = world.browser();
    const person = agentOfProvider();
    const givenUp = await world.expectRefusal('cancelled', () =>
      world.signIn(browser, { ...person, refuses: true }, { returnPath: wanted }),
    );
    expect(returnPathOf(givenUp)).toBe(wanted);
    world.provider.changeIdToken({ claims: { aud: 'somebody-else' } });
    const forged = await world.expectRefusal('refused', () => world.signIn(browser, person, { returnPath: wanted }));
    expect(returnPathOf(forged)).toBe(wanted);
    world.provider.alter = {};
    const path = await world.visit(browser, person, { returnPath: wanted });
    await world.test.database.query(`UPDATE openid_attempts SET expires_at = now() - interval '1 minute'`);
    expect(returnPathOf(await world.expectRefusal('expired', () => browser.get(path)))).toBe(wanted);
    expect((await world.signIn(browser, person, { returnPath: wanted })).headers.location).toBe(wanted);
  });

  it('is told to the browser that began alone', async () => {
    const world = worldOf();
    const path = await world.visit(world.browser(), agentOfProvider(), { returnPath: wanted });
    expect(returnPathOf(await world.expectRefusal('other-browser', () => world.browser().get(path)))).toBeNull();
  });
});
