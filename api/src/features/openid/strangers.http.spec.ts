import type { SentMail } from '../../../test/application';
import type { Browser } from '../../../test/browser';
import { createPerson, openSession } from '../../../test/builders/people';
import { publishSheet } from '../../../test/builders/sheets';
import { agentOfProvider, OpenidWorld } from '../../../test/openid-world';

const siret = '21000000100015';
const profiles = ['proconnect', 'generic'] as const;
let worlds: Record<(typeof profiles)[number], OpenidWorld>;

beforeAll(async () => {
  worlds = { proconnect: await OpenidWorld.start('proconnect'), generic: await OpenidWorld.start('generic') };
});
afterAll(async () => {
  for (const world of Object.values(worlds)) await world.stop();
});
afterEach(async () => {
  for (const { test } of Object.values(worlds)) await test.database.query('UPDATE organisations SET siret = NULL');
});

/** The scopes that a sign-in begun now asks for. */
async function scopes(world: OpenidWorld): Promise<string[]> {
  return (new URL(await world.begin(world.browser())).searchParams.get('scope') ?? '').split(' ');
}

async function administrator(world: OpenidWorld): Promise<{ browser: Browser; email: string }> {
  const person = await createPerson(world.test.database, { grants: [{ role: 'administrator' }] });
  const browser = world.browser();
  browser.setCookie('recueil', await openSession(world.test, person));
  return { browser, email: person.email };
}

async function mailsTo(world: OpenidWorld, email: string): Promise<SentMail[]> {
  await world.test.runJobs();
  return (await world.test.mails()).filter(({ to }) => to === email);
}

async function withOrganisation(world: OpenidWorld, name: string): Promise<string> {
  const [row] = await world.test.database.query<{ id: string }[]>(
    `INSERT INTO organisations (id, name, normalised_name, siret) VALUES (gen_random_uuid(), $1, lower($1), $2) RETURNING id`,
    [name, siret],
  );
  return row!.id;
}

describe.each(profiles)('a stranger whom a provider (%s) vouches for', (profile) => {
  let world: OpenidWorld;
  beforeAll(() => (world = worlds[profile]));

  it('works elsewhere: is refused, gets no account and no session, and reads no contact', async () => {
    const { sheetId } = await publishSheet(world.test.database.manager, {
      content: { title: `Une pratique de ${profile}` },
      contacts: [{ name: 'Morgane Exemple', role: null, email: 'morgane@ville.example', phone: null, url: null }],
    });
    await world.admit({ mode: 'siret', sirets: [siret] });
    const browser = world.browser();
    await world.expectRefusal('not-admitted', () => world.signIn(browser, agentOfProvider()));
    expect((await browser.get('/api/me')).status).toBe(401);
    const [{ slug }] = await world.test.database.query('SELECT slug FROM sheets WHERE id = $1', [sheetId]);
    const sheet = await browser.get(`/api/sheets/${slug}`);
    expect([sheet.status, sheet.text.includes('Morgane'), sheet.text.includes('morgane@')]).toEqual([
      200,
      false,
      false,
    ]);
    expect(await world.count('access_requests')).toBe(0);
  });

  it('works here: comes in, and belongs to the organisation that has the SIRET', async () => {
    const organisationId = await withOrganisation(world, 'Ville du SIRET');
    await world.admit({ mode: 'siret', sirets: [siret.slice(0, 9)] });
    const browser = world.browser();
    await world.signIn(browser, agentOfProvider({ claims: { siret } }));
    expect((await browser.get('/api/me')).json.organisation).toEqual({ id: organisationId, name: 'Ville du SIRET' });
  });

  it('is welcomed until they say that they were', async () => {
    await world.admit({ mode: 'everybody' });
    const browser = world.browser();
    const newcomer = async (): Promise<unknown> => (await browser.get('/api/me')).json.newcomer;
    await world.signIn(browser, agentOfProvider());
    expect(await newcomer()).toBe(true);
    expect((await browser.put('/api/me/welcome', {})).status).toBe(204);
    expect(await newcomer()).toBe(false);
  });

  it('asks for the SIRET only where it is used, and never for what nobody reads', async () => {
    await world.admit({ mode: 'everybody' });
    expect(await scopes(world)).not.toContain('siret');
    await world.admit({ mode: 'siret', sirets: [siret] });
    expect(await scopes(world)).toContain('siret');
    expect(await scopes(world)).not.toContain('uid');
    await world.admit({ mode: 'domain', domains: ['ville.example'] });
    expect(await scopes(world)).not.toContain('siret');
    await withOrganisation(world, 'Ville qui remplit');
    expect(await scopes(world)).toContain('siret');
  });

  it('comes in by the domain of a verified address', async () => {
    await world.admit({ mode: 'domain', domains: ['ministere.example'] });
    const verified = { email_verified: true };
    const elsewhere = { ...verified, email: `lou-${profile}@sous.ministere.example` };
    await world.expectRefusal('not-admitted', () =>
      world.signIn(world.browser(), agentOfProvider({ claims: elsewhere })),
    );
    const browser = world.browser();
    await world.signIn(browser, agentOfProvider({ claims: verified }));
    expect((await browser.get('/api/me')).status).toBe(200);
  });

  it('waits for an administrator, who is told once, and comes in with the same identity', async () => {
    await world.admit({ mode: 'approval' });
    const admin = await administrator(world);
    const person = agentOfProvider();
    await world.expectRefusal('approval-asked', () => world.signIn(world.browser(), person));
    await world.expectRefusal('approval-asked', () => world.signIn(world.browser(), person));
    await world.expectRefusal('approval-asked', () => world.signIn(world.browser(), agentOfProvider()));
    const told = await mailsTo(world, admin.email);
    expect(told.map(({ subject }) => subject)).toEqual(['À vous : une demande d’accès attend']);
    const { requests } = (await admin.browser.get('/api/administration/access-requests')).json;
    const mine = requests.find(({ email }: { email: string }) => email === person.claims.email);
    expect(mine).toMatchObject({
      provider: profile === 'proconnect' ? 'ProConnect' : new URL(world.provider.issuer).host,
    });
    expect(mine).not.toHaveProperty('subject');
    const accepted = await admin.browser.post(`/api/administration/access-requests/${mine.id}/accept`, {});
    expect(accepted.json).toMatchObject({ link: 'http://localhost:3999/connexion' });
    expect((await mailsTo(world, String(person.claims.email))).at(-1)?.subject).toBe(
      'Votre accès à Recueil est ouvert',
    );
    const browser = world.browser();
    await world.signIn(browser, person);
    expect((await browser.get('/api/me')).json).toMatchObject({ id: accepted.json.id, email: person.claims.email });
  });

  it('is told when an administrator said no, and asks nobody again', async () => {
    await world.admit({ mode: 'approval' });
    const admin = await administrator(world);
    const person = agentOfProvider();
    await world.signIn(world.browser(), person);
    const { requests } = (await admin.browser.get('/api/administration/access-requests')).json;
    const { id } = requests.find(({ email }: { email: string }) => email === person.claims.email);
    expect((await admin.browser.post(`/api/administration/access-requests/${id}/refuse`, {})).status).toBe(204);
    await world.expectRefusal('approval-refused', () => world.signIn(world.browser(), person));
    expect(await world.count(`access_requests WHERE subject = '${person.sub}' AND decided_at IS NULL`)).toBe(0);
  });

  it('comes in once the rule lets them in, and their request goes', async () => {
    await world.admit({ mode: 'approval' });
    const person = agentOfProvider();
    await world.signIn(world.browser(), person);
    await world.admit({ mode: 'everybody' });
    const browser = world.browser();
    await world.signIn(browser, person);
    expect((await browser.get('/api/me')).status).toBe(200);
    expect(await world.count(`access_requests WHERE subject = '${person.sub}'`)).toBe(0);
  });

  it('asks once, in however many tabs', async () => {
    await world.admit({ mode: 'approval' });
    const browser = world.browser();
    const person = agentOfProvider();
    const tabs = [await world.visit(browser, person), await world.visit(browser, person)];
    await Promise.all(tabs.map((tab) => browser.get(tab)));
    expect(await world.count(`access_requests WHERE subject = '${person.sub}'`)).toBe(1);
  });
});

describe('people who are at home', () => {
  it('stay, whatever the rule becomes', async () => {
    const world = worlds.proconnect;
    await world.admit({ mode: 'everybody' });
    const person = agentOfProvider();
    await world.signIn(world.browser(), person);
    await world.admit({ mode: 'siret', sirets: [siret] });
    const browser = world.browser();
    await world.signIn(browser, person);
    expect((await browser.get('/api/me')).status).toBe(200);
  });

  it('are those whom somebody invited: they prove that the address is theirs, and need no admission', async () => {
    const world = worlds.proconnect;
    await world.admit({ mode: 'siret', sirets: [siret] });
    const { email } = await createPerson(world.test.database);
    await world.expectRefusal('address-taken', () =>
      world.signIn(world.browser(), agentOfProvider({ claims: { email } })),
    );
  });
});

it('a provider that is not ProConnect and did not verify an address lets nobody in by its domain', async () => {
  const world = worlds.generic;
  await world.admit({ mode: 'domain', domains: ['ministere.example'] });
  await world.expectRefusal('not-admitted', () => world.signIn(world.browser(), agentOfProvider()));
});

it('a fresh installation lets no stranger in: an administrator is asked', async () => {
  const [row] = await worlds.generic.test.database.query<{ rule: string }[]>(
    `SELECT column_default AS rule FROM information_schema.columns WHERE table_name = 'admission' AND column_name = 'mode'`,
  );
  expect(row?.rule).toBe(`'approval'::text`);
});
