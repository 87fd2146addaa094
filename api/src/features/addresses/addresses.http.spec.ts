import type { Reply, SentMail } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, password, signIn, type Person } from '../../../test/builders/people';
import { tablesWith } from '../../../test/every-row';
import { agentOfProvider, OpenidWorld } from '../../../test/openid-world';

let worlds: Record<'proconnect' | 'generic', OpenidWorld>;
let world: OpenidWorld;

beforeAll(async () => {
  worlds = { proconnect: await OpenidWorld.start('proconnect'), generic: await OpenidWorld.start('generic') };
  world = worlds.proconnect;
});
afterAll(async () => {
  for (const one of Object.values(worlds)) await one.stop();
});

async function mailsTo(email: string, at: OpenidWorld = world): Promise<SentMail[]> {
  await at.test.runJobs();
  return (await at.test.mails()).filter(({ to }) => to === email);
}

async function lastMail(email: string): Promise<SentMail> {
  const mail = (await mailsTo(email)).at(-1);
  if (!mail) throw new Error(`no mail to ${email}`);
  return mail;
}

const addressOf = async (browser: Browser): Promise<unknown> => (await browser.get('/api/me')).json.email;
let people = 0;
const newAddress = (): string => `nouvelle-${String((people += 1))}@ville.example`;

async function ask(browser: Browser, email: string, given = password): Promise<Reply> {
  return browser.post('/api/me/address', { email, password: given });
}

async function somebody(): Promise<{ person: Person; browser: Browser }> {
  const person = await createPerson(world.test.database);
  return { person, browser: await signIn(world.test, person) };
}

describe('a local account', () => {
  it('changes its address by a link in a mail to the new one, and the former one is told', async () => {
    const { person, browser } = await somebody();
    const email = newAddress();
    expect((await ask(browser, email)).status).toBe(202);
    expect(await addressOf(browser)).toBe(person.email);
    const { token, subject } = await lastMail(email);
    expect(subject).toBe('À vous : confirmez votre nouvelle adresse');
    const visitor = world.browser();
    expect((await visitor.post('/api/links/look', { token })).json).toMatchObject({
      purpose: 'address',
      about: email,
      needsPassword: false,
    });
    expect((await visitor.post('/api/links/address', { token })).status).toBe(204);
    expect(await addressOf(browser)).toBe(email);
    const told = await lastMail(person.email);
    expect([told.subject, told.text.includes(email)]).toEqual(['L’adresse de votre compte a changé', false]);
    expect((await visitor.post('/api/session', { email, password })).status).toBe(204);
    expect((await visitor.post('/api/links/address', { token })).status).toBe(404);
    expect(await tablesWith(world.test.database, token ?? '')).toEqual([]);
  });

  it('takes the password to ask, says whose error it is, and stops whoever guesses', async () => {
    const { browser } = await somebody();
    const refused = await ask(browser, newAddress(), 'ce n’est pas celui-là');
    expect([refused.status, refused.json.errors[0].field]).toEqual([400, 'password']);
    for (let time = 0; time < 10; time += 1) await ask(browser, newAddress(), 'ni celui-ci');
    expect((await ask(browser, newAddress())).status).toBe(429);
  });

  it('takes a password as it was typed, with signs that nobody sees', async () => {
    const { browser } = await somebody();
    const typed = 'Une phrase\u00ad assez longue, oﬃce\u200b compris';
    expect((await browser.put('/api/me/password', { current: password, next: typed })).status).toBe(204);
    expect((await ask(browser, newAddress(), typed)).status).toBe(202);
  });

  it('answers the same for an address that has an account, whose owner is told and whose account stays', async () => {
    const { person: owner } = await somebody();
    const { person, browser } = await somebody();
    const [taken, free] = [await ask(browser, owner.email), await ask(browser, newAddress())];
    expect([taken.status, taken.json]).toEqual([free.status, free.json]);
    const mail = await lastMail(owner.email);
    expect([mail.subject, mail.token]).toEqual(['Cette adresse a déjà un compte', null]);
    expect(await addressOf(browser)).toBe(person.email);
  });

  it('keeps its address when another account took the new one before the link was followed', async () => {
    const { person, browser } = await somebody();
    const email = newAddress();
    await ask(browser, email);
    const { token } = await lastMail(email);
    await createPerson(world.test.database, { email: email.toUpperCase() });
    expect((await world.browser().post('/api/links/address', { token })).status).toBe(409);
    expect(await addressOf(browser)).toBe(person.email);
  });

  it('follows the link that was asked for last, for two hours', async () => {
    const { browser } = await somebody();
    const [first, second] = [newAddress(), newAddress()];
    await ask(browser, first);
    const { token } = await lastMail(first);
    await ask(browser, second);
    expect((await world.browser().post('/api/links/address', { token })).status).toBe(404);
    const { token: later } = await lastMail(second);
    world.test.freeze(new Date(Date.now() + 2 * 3_600_000 + 60_000));
    expect((await world.browser().post('/api/links/address', { token: later })).status).toBe(404);
    world.test.freeze(new Date());
  });

  it('lets nobody in any more by what was sent to the former address', async () => {
    const { person, browser } = await somebody();
    await world.browser().post('/api/passwords/forgotten', { email: person.email });
    const { token: forgotten } = await lastMail(person.email);
    const email = newAddress();
    await ask(browser, email);
    await world.browser().post('/api/links/address', { token: (await lastMail(email)).token });
    expect((await world.browser().post('/api/links/password', { token: forgotten, password })).status).toBe(404);
    expect((await world.browser().post('/api/session', { email: person.email, password })).status).toBe(401);
  });

  it('gives its owner what is held under the former address, tells the history, and takes all of it away at the end', async () => {
    const { person, browser } = await somebody();
    const email = newAddress();
    await ask(browser, email);
    await world.browser().post('/api/links/address', { token: (await lastMail(email)).token });
    const data = (await browser.get('/api/me/data')).json;
    expect(data.formerAddresses).toMatchObject([{ email: person.email }]);
    expect(data.mails.map(({ recipient }: { recipient: string }) => recipient)).toContain(person.email);
    expect(data.events).toContainEqual(
      expect.objectContaining({ action: 'account.address-changed', before: { email: person.email }, after: { email } }),
    );
    await createPerson(world.test.database, { grants: [{ role: 'administrator' }] });
    expect((await browser.post('/api/me/closure', { confirmation: email })).status).toBe(204);
    expect([await tablesWith(world.test.database, person.email), await tablesWith(world.test.database, email)]).toEqual(
      [[], []],
    );
  });
});

describe.each(['proconnect', 'generic'] as const)('an account that came through a provider (%s)', (profile) => {
  const verified = { email_verified: true };

  it('follows the new verified address of the same subject, and the former one is told', async () => {
    const at = worlds[profile];
    const person = agentOfProvider({ claims: verified });
    const browser = at.browser();
    await at.signIn(browser, person);
    const moved = { ...person, claims: { ...person.claims, email: `suivie-${profile}@ministere.example` } };
    await at.signIn(browser, moved);
    expect(await addressOf(browser)).toBe(`suivie-${profile}@ministere.example`);
    const told = await mailsTo(String(person.claims.email), at);
    expect(told.map(({ subject }) => subject)).toEqual(['L’adresse de votre compte a changé']);
  });

  it('is not merged with the account that has the address: administrators are told once, and it follows once it is free', async () => {
    const at = worlds[profile];
    const admin = await createPerson(at.test.database, { grants: [{ role: 'administrator' }] });
    const holder = await createPerson(at.test.database);
    const person = agentOfProvider({ claims: verified });
    const browser = at.browser();
    await at.signIn(browser, person);
    at.warnings.length = 0;
    const moved = { ...person, claims: { ...person.claims, email: holder.email } };
    await at.signIn(browser, moved);
    await at.signIn(browser, moved);
    expect(await addressOf(browser)).toBe(person.claims.email);
    expect(at.warnings.map(([what]) => what)).toEqual(['address not taken over', 'address not taken over']);
    expect(JSON.stringify(at.warnings)).not.toContain('@');
    const told = await mailsTo(admin.email, at);
    expect(told.map(({ subject }) => subject)).toEqual(['Une adresse est celle de deux personnes']);
    await at.test.database.query(`UPDATE accounts SET email = 'ailleurs-${profile}@ville.example' WHERE id = $1`, [
      holder.id,
    ]);
    await at.signIn(browser, moved);
    expect(await addressOf(browser)).toBe(holder.email);
  });

  it('has no password to ask for another address with: it is told why', async () => {
    const at = worlds[profile];
    const browser = at.browser();
    await at.signIn(browser, agentOfProvider());
    expect((await ask(browser, newAddress())).status).toBe(409);
  });
});

it('an address that the provider did not verify is not followed', async () => {
  const { generic } = worlds;
  const person = agentOfProvider({ claims: { email_verified: true } });
  const browser = generic.browser();
  await generic.signIn(browser, person);
  for (const email_verified of [undefined, false]) {
    await generic.signIn(browser, {
      ...person,
      claims: { ...person.claims, email: 'non.verifiee@ville.example', email_verified },
    });
    expect(await addressOf(browser)).toBe(person.claims.email);
  }
});

it('an address that its owner chose here stays, whatever their provider says', async () => {
  const { person, browser } = await somebody();
  const agent = agentOfProvider({ claims: { email: person.email } });
  const { url } = (await browser.post('/api/me/identities/openid', { returnPath: '/mon-compte' })).json;
  world.provider.person = agent;
  await browser.get(await world.provider.visit(url));
  const email = newAddress();
  await ask(browser, email);
  await world.browser().post('/api/links/address', { token: (await lastMail(email)).token });
  await world.signIn(browser, { ...agent, claims: { ...agent.claims, email: 'autre.encore@ministere.example' } });
  expect(await addressOf(browser)).toBe(email);
});
