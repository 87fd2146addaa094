import type { SentMail } from '../../../test/application';
import type { Browser } from '../../../test/browser';
import { createPerson, signIn, type Person } from '../../../test/builders/people';
import type { ProviderPerson } from '../../../test/openid-provider';
import { agentOfProvider, OpenidWorld } from '../../../test/openid-world';

let world: OpenidWorld;

beforeAll(async () => {
  world = await OpenidWorld.start('proconnect');
});
afterAll(() => world.stop());

/** Somebody with a local account, and the same person as their new administration’s provider knows them. */
async function knownLocally(): Promise<{ person: Person; agent: ProviderPerson }> {
  const agent = agentOfProvider();
  const person = await createPerson(world.test.database, { email: String(agent.claims.email) });
  return { person, agent };
}

async function link(browser: Browser, agent: ProviderPerson): Promise<string> {
  const { url } = (await browser.post('/api/me/identities/openid', { returnPath: '/mon-compte' })).json as {
    url: string;
  };
  world.provider.person = agent;
  return world.provider.visit(url);
}

async function identitiesOf(browser: Browser): Promise<{ id: string; provider: string; lastUsedAt: string | null }[]> {
  return ((await browser.get('/api/me/identities')).json as { identities: [] }).identities;
}

async function mailTo(email: string): Promise<SentMail> {
  await world.test.runJobs();
  const mail = (await world.test.mails()).filter(({ to }) => to === email).at(-1);
  if (!mail) throw new Error(`no mail to ${email}`);
  return mail;
}

describe('the same address with a new subject', () => {
  it('is not merged: the account stays as it was, and the page explains', async () => {
    const { agent } = await knownLocally();
    await world.expectRefusal('address-taken', () => world.signIn(world.browser(), agent));
    await world.expectRefusal('address-taken', () => world.signIn(world.browser(), agent));
  });

  it('is not merged when the account came through the provider, as another subject', async () => {
    const agent = agentOfProvider();
    await world.signIn(world.browser(), agent);
    const changed = { ...agent, sub: `${agent.sub}-after-moving` };
    await world.expectRefusal('address-taken', () => world.signIn(world.browser(), changed));
  });

  it('is the same address whatever its case', async () => {
    const { agent } = await knownLocally();
    const shouted = { ...agent, claims: { ...agent.claims, email: String(agent.claims.email).toUpperCase() } };
    await world.expectRefusal('address-taken', () => world.signIn(world.browser(), shouted));
  });

  it('is not another’s account either when that one is disabled', async () => {
    const agent = agentOfProvider();
    await createPerson(world.test.database, { email: String(agent.claims.email), disabled: true });
    await world.expectRefusal('address-taken', () => world.signIn(world.browser(), agent));
  });
});

describe('proving the address by mail', () => {
  it('links the identity, in the browser that began; the next sign-in finds the account', async () => {
    const { person, agent } = await knownLocally();
    const browser = world.browser();
    await world.signIn(browser, agent);
    expect((await browser.post('/api/session/openid/proof')).status).toBe(202);
    const { token, subject } = await mailTo(person.email);
    expect(subject).toBe('À vous : rattachez votre identité');
    expect((await browser.post('/api/links/look', { token })).json).toMatchObject({
      purpose: 'identity',
      about: person.email,
      needsPassword: false,
    });
    expect((await browser.post('/api/links/identity', { token })).status).toBe(204);
    expect((await browser.post('/api/links/identity', { token })).status).toBe(404);
    expect((await world.signIn(browser, agent)).headers.location).toBe('/catalogue');
    expect((await browser.get('/api/me')).json).toMatchObject({ id: person.id });
    const events = await world.test.database.query('SELECT action FROM events WHERE actor_id = $1', [person.id]);
    expect(events).toEqual([{ action: 'account.identity-linked' }]);
  });

  it('cannot be confirmed by its owner for a stranger who claimed the address', async () => {
    const { person, agent: stranger } = await knownLocally();
    const [theirs, owners] = [world.browser(), world.browser()];
    await world.signIn(theirs, stranger);
    await theirs.post('/api/session/openid/proof');
    const { token } = await mailTo(person.email);
    const before = await world.count('identities');
    expect((await owners.post('/api/links/identity', { token })).status).toBe(403);
    await world.begin(owners);
    expect((await owners.post('/api/links/identity', { token })).status).toBe(403);
    expect(await world.count('identities')).toBe(before);
  });

  it('outlives another sign-in that is begun meanwhile', async () => {
    const { person, agent } = await knownLocally();
    const browser = world.browser();
    await world.signIn(browser, agent);
    await browser.post('/api/session/openid/proof');
    const reply = await browser.post('/api/session/openid', { returnPath: '/' });
    expect(reply.headers['set-cookie']).toContain('Max-Age=10800');
    const { token } = await mailTo(person.email);
    expect((await browser.post('/api/links/identity', { token })).status).toBe(204);
  });

  it('is for a browser in which an identity waits, three times an hour', async () => {
    expect((await world.browser().post('/api/session/openid/proof')).status).toBe(404);
    const { agent } = await knownLocally();
    const browser = world.browser();
    await world.signIn(browser, agent);
    const statuses = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await browser.post('/api/session/openid/proof')).status);
    expect(statuses).toEqual([202, 202, 202, 429]);
  });
});

describe('a disabled account', () => {
  it('stays closed, and the page says so', async () => {
    const agent = agentOfProvider();
    const browser = world.browser();
    await world.signIn(browser, agent);
    const { id } = (await browser.get('/api/me')).json as { id: string };
    await world.test.database.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [id]);
    await world.expectRefusal('disabled', () => world.signIn(world.browser(), agent));
  });
});

describe('linking an identity from one’s own account', () => {
  it('keeps the session, and lets in with it from then on', async () => {
    const { person, agent } = await knownLocally();
    const browser = await signIn(world.test, person);
    const token = browser.cookies.get('recueil');
    const reply = await browser.get(await link(browser, agent));
    expect([reply.status, reply.headers.location]).toEqual([303, '/mon-compte']);
    expect(browser.cookies.get('recueil')).toBe(token);
    expect(await identitiesOf(browser)).toEqual([
      { id: expect.any(String) as string, provider: 'ProConnect', lastUsedAt: null },
    ]);
    const other = world.browser();
    await world.signIn(other, agent);
    expect((await other.get('/api/me')).json).toMatchObject({ id: person.id });
    expect((await browser.get(await link(browser, agent))).headers.location).toBe('/mon-compte');
  });

  it('is refused for an identity that leads to another account', async () => {
    const agent = agentOfProvider();
    await world.signIn(world.browser(), agent);
    const browser = await signIn(world.test, await createPerson(world.test.database));
    const path = await link(browser, agent);
    await world.expectRefusal('identity-taken', () => browser.get(path));
    expect(await identitiesOf(browser)).toEqual([]);
  });

  it('is refused once signed out, or signed in as another', async () => {
    const browser = await signIn(world.test, await createPerson(world.test.database));
    const path = await link(browser, agentOfProvider());
    await browser.delete('/api/session');
    await world.expectRefusal('expired', () => browser.get(path));
    const shared = await signIn(world.test, await createPerson(world.test.database));
    const second = await link(shared, agentOfProvider());
    const next = await signIn(world.test, await createPerson(world.test.database));
    shared.setCookie('recueil', next.cookies.get('recueil') ?? '');
    await world.expectRefusal('expired', () => shared.get(second));
  });

  it('takes a session', async () => {
    expect((await world.browser().post('/api/me/identities/openid', { returnPath: '/' })).status).toBe(401);
    expect((await world.browser().get('/api/me/identities')).status).toBe(401);
  });
});

describe('taking an identity away', () => {
  it('is refused for the last way in', async () => {
    const browser = world.browser();
    await world.signIn(browser, agentOfProvider());
    const [identity] = await identitiesOf(browser);
    const reply = await browser.delete(`/api/me/identities/${identity?.id ?? ''}`);
    expect(reply.status).toBe(409);
    expect(await identitiesOf(browser)).toHaveLength(1);
  });

  it('ends the sessions left elsewhere, and lets it in no more', async () => {
    const { person, agent } = await knownLocally();
    const browser = await signIn(world.test, person);
    await browser.get(await link(browser, agent));
    const elsewhere = world.browser();
    await world.signIn(elsewhere, agent);
    const [identity] = await identitiesOf(browser);
    expect(identity?.lastUsedAt).not.toBeNull();
    expect((await browser.delete(`/api/me/identities/${identity?.id ?? ''}`)).status).toBe(204);
    expect((await elsewhere.get('/api/me')).status).toBe(401);
    expect((await browser.get('/api/me')).status).toBe(200);
    await world.expectRefusal('address-taken', () => world.signIn(world.browser(), agent));
  });

  it('is for one’s own alone', async () => {
    const [one, other] = [world.browser(), world.browser()];
    await world.signIn(one, agentOfProvider());
    await world.signIn(other, agentOfProvider());
    const [identity] = await identitiesOf(one);
    expect((await other.delete(`/api/me/identities/${identity?.id ?? ''}`)).status).toBe(404);
    expect((await other.delete('/api/me/identities/not-an-id')).status).toBe(404);
  });
});
