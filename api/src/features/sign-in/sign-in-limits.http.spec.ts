import { jest } from '@jest/globals';
import { knownDeviceDays, signInLinkReason } from '@recueil/contracts';
import { DataSource } from 'typeorm';
import { startTestApplication, type Reply, type SentMail, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, hashCheaply, password, signIn, type Person } from '../../../test/builders/people';
import { createApp } from '../../create-app';

const wrong = 'pas le bon du tout';
const next = 'lanterne boussole 58 cerise';
let test: TestApplication;
let places = 0;

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());

/** A person whose wrong passwords take no time: there are many of them here. */
async function somebody(): Promise<Person> {
  const person = await createPerson(test.database);
  await hashCheaply(test.database, person);
  return person;
}

/** A browser that no account knows, at an address where nobody tried anything. */
function stranger(): Browser {
  places += 1;
  return new Browser(test.app, { address: `198.51.${String(Math.floor(places / 250))}.${String(places % 250)}` });
}

function enter(browser: Browser, { email }: Pick<Person, 'email'>, given = password): Promise<Reply> {
  return browser.post('/api/session', { email, password: given });
}

/** That many wrong tries, each from an address of its own unless `browser` makes them all. */
async function guess(person: Pick<Person, 'email'>, times: number, browser?: Browser): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (let time = 0; time < times; time += 1) replies.push(await enter(browser ?? stranger(), person, wrong));
  return replies;
}

/** What the application says to the database before it answers, in order. */
async function statementsOf(work: () => Promise<Reply>): Promise<string[]> {
  const runner = test.app.get(DataSource, { strict: false }).createQueryRunner();
  const spy = jest.spyOn(Object.getPrototypeOf(runner) as { query: (text: string) => Promise<unknown> }, 'query');
  try {
    expect(outcome(await work())).toBe(byMail);
    return spy.mock.calls.map(([text]) => text);
  } finally {
    spy.mockRestore();
    await runner.release();
  }
}

/** What became of a try. */
function outcome({ status, json }: Reply): string {
  if (status !== 401) return String(status);
  return (json as { reason?: string }).reason ?? 'wrong';
}

async function mailsTo({ email }: Pick<Person, 'email'>): Promise<SentMail[]> {
  await test.runJobs();
  return (await test.mails()).filter(({ to }) => to === email);
}

async function lastToken(person: Person): Promise<string> {
  return (await mailsTo(person)).at(-1)?.token ?? '';
}

const byMail = signInLinkReason;

describe('wrong passwords', () => {
  it('from one address make a right one go by mail there, and nowhere else', async () => {
    const person = await somebody();
    const here = stranger();
    expect((await guess(person, 11, here)).map(outcome)).toEqual([...Array<string>(10).fill('wrong'), byMail]);
    expect(outcome(await enter(here, person))).toBe(byMail);
    expect(await mailsTo(person)).toHaveLength(1);
    expect(outcome(await enter(stranger(), person))).toBe('204');
  });

  it('from many addresses make it go by mail wherever the device is not known', async () => {
    const person = await somebody();
    const replies = await guess(person, 21);
    expect(replies.map(outcome)).toEqual([...Array<string>(20).fill('wrong'), byMail]);
    expect(outcome(await enter(stranger(), person))).toBe(byMail);
  });

  it('past a hundred from one address, for whichever accounts, do so for every account there', async () => {
    const here = stranger();
    const [one, other] = [await somebody(), await somebody()];
    await guess(one, 100, here);
    expect(outcome(await enter(here, other))).toBe(byMail);
    expect(outcome(await enter(stranger(), other))).toBe('204');
  });

  it('then get the answer of the right one, and of an address without account or disabled', async () => {
    const disabled = await createPerson(test.database, { disabled: true });
    const people = [await somebody(), disabled, { email: 'inconnue@ville.example' }];
    const bodies: unknown[] = [];
    for (const person of people) {
      const here = stranger();
      await guess(person, 10, here);
      for (const given of [wrong, password]) {
        const { status, headers, json } = await enter(here, person, given);
        const { requestId: _, ...told } = json as Record<string, unknown>;
        bodies.push({ status, cookies: headers['set-cookie'], type: headers['content-type'], told });
      }
    }
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(await mailsTo(disabled)).toEqual([]);
  });

  it('then have as much done before the answer as the right one, an address without account or a disabled one', async () => {
    const disabled = await createPerson(test.database, { disabled: true });
    const asked: string[][] = [];
    for (const person of [await somebody(), disabled, { email: 'inconnu@ville.example' }]) {
      const here = stranger();
      await guess(person, 10, here);
      for (const given of [wrong, password]) asked.push(await statementsOf(() => enter(here, person, given)));
    }
    for (const statements of asked) expect(statements).toEqual(asked[0]);
  });

  it('stay counted on a second server, and when the first one starts again', async () => {
    const person = await somebody();
    await guess(person, 11, new Browser(test.app));
    const second = await createApp(test.config, '');
    try {
      expect(outcome(await enter(new Browser(second), person))).toBe(byMail);
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
    const person = await somebody();
    const here = stranger();
    const replies = await Promise.all(Array.from({ length: 14 }, () => enter(here, person, wrong)));
    expect(replies.filter((reply) => outcome(reply) === 'wrong')).toHaveLength(10);
    expect(replies.filter((reply) => outcome(reply) === byMail)).toHaveLength(4);
  });

  it('past a hundred at once are asked to come back in a moment, and the server goes on answering', async () => {
    const person = await somebody();
    const known = await signIn(test, person);
    const here = stranger();
    await hashCheaply(test.database, person);
    await guess(person, 10, here);
    const flood = Array.from({ length: 150 }, () => enter(here, person, wrong));
    expect(outcome(await enter(known, person))).toBe('204');
    const outcomes = (await Promise.all(flood)).map(outcome);
    expect([...new Set(outcomes)].sort()).toEqual(['429', byMail]);
    expect(outcome(await enter(here, person))).toBe(byMail);
  });

  it('are not held against a person who then finds the right one', async () => {
    const person = await somebody();
    const here = stranger();
    await guess(person, 9, here);
    expect(outcome(await enter(here, person))).toBe('204');
    expect(outcome(await enter(here, person, wrong))).toBe('wrong');
  });
});

describe('a link that signs in', () => {
  async function linkFor(person: Person): Promise<string> {
    const here = stranger();
    await guess(person, 10, here);
    await enter(here, person);
    return lastToken(person);
  }

  it('opens a session once, in a browser that is known from then on', async () => {
    const person = await somebody();
    const token = await linkFor(person);
    const browser = stranger();
    expect((await browser.post('/api/links/look', { token })).json).toMatchObject({
      purpose: 'sign-in',
      about: person.email,
      needsPassword: false,
    });
    expect((await browser.post('/api/links/sign-in', { token })).status).toBe(204);
    expect((await browser.get('/api/me')).json.email).toBe(person.email);
    expect((await stranger().post('/api/links/sign-in', { token })).status).toBe(404);
    await guess(person, 20);
    expect(outcome(await enter(browser, person))).toBe('204');
  });

  it('is sent five times an hour at most, and each one opens', async () => {
    const person = await somebody();
    const here = stranger();
    await guess(person, 10, here);
    for (let time = 0; time < 7; time += 1) expect(outcome(await enter(here, person))).toBe(byMail);
    const mails = await mailsTo(person);
    expect(mails.map(({ subject }) => subject)).toEqual(Array(5).fill('À vous : votre lien de connexion'));
    for (const { token } of mails) {
      expect((await stranger().post('/api/links/sign-in', { token })).status).toBe(204);
    }
  });

  it('opens nothing once the password is another', async () => {
    const person = await somebody();
    const browser = await signIn(test, person);
    const token = await linkFor(person);
    await browser.put('/api/me/password', { current: password, next });
    expect((await stranger().post('/api/links/sign-in', { token })).status).toBe(404);
  });
});

describe('a device that the account knows', () => {
  it('has its own tries, and beyond them is a device like any other', async () => {
    const person = await somebody();
    const known = await signIn(test, person);
    await guess(person, 20);
    expect((await guess(person, 10, known)).map(outcome)).toEqual(Array(10).fill('wrong'));
    expect(outcome(await enter(known, person, wrong))).toBe(byMail);
    expect(outcome(await enter(known, person))).toBe(byMail);
  });

  it('stays known after signing out, and is so to each account that was used in it', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const shared = await signIn(test, one);
    await shared.delete('/api/session');
    await enter(shared, other);
    await shared.delete('/api/session');
    await guess(one, 21);
    await guess(other, 21);
    expect(outcome(await enter(shared, one))).toBe('204');
    expect(outcome(await enter(shared, other))).toBe('204');
    const hashes = await test.database.query(
      'SELECT DISTINCT secret_hash FROM known_devices WHERE account_id IN ($1, $2)',
      [one.id, other.id],
    );
    expect(hashes).toHaveLength(2);
  });

  it('is known to no other account, whatever its cookie says', async () => {
    const [mine, other] = [await somebody(), await somebody()];
    const browser = await signIn(test, mine);
    await guess(other, 21);
    expect(outcome(await enter(browser, other))).toBe(byMail);
    const forged = stranger();
    forged.setCookie('recueil-device', '');
    expect(outcome(await enter(forged, other))).toBe(byMail);
  });

  it('is forgotten when the password changes', async () => {
    const person = await somebody();
    const [desk, phone] = [await signIn(test, person), await signIn(test, person)];
    await desk.put('/api/me/password', { current: password, next });
    await guess(person, 21);
    for (const browser of [desk, phone]) expect(outcome(await enter(browser, person, next))).toBe(byMail);
  });

  it('is known for six months after the last sign-in', async () => {
    const other = await startTestApplication();
    try {
      const start = Date.parse('2027-03-01T08:00:00Z');
      const after = (days: number): Date => new Date(start + days * 86_400_000);
      const person = await createPerson(other.database);
      const browser = new Browser(other.app);
      const at = async (days: number): Promise<string> => {
        other.freeze(after(days));
        for (let time = 0; time < 10; time += 1) await enter(new Browser(other.app), person, wrong);
        return outcome(await enter(browser, person));
      };
      other.freeze(after(0));
      await enter(browser, person);
      expect(await at(knownDeviceDays - 1)).toBe('204');
      expect(await at(2 * knownDeviceDays - 2)).toBe('204');
      expect(await at(3 * knownDeviceDays)).toBe(byMail);
    } finally {
      await other.stop();
    }
  });
});

describe('while somebody tries a thousand passwords for one account from one address', () => {
  it('its owner gets in from a known device at every moment, from a new one by the link, and can get a new password', async () => {
    const person = await somebody();
    const known = await signIn(test, person);
    const attacker = stranger();
    for (let tried = 0; tried < 1_000; tried += 50) {
      // A right sign-in puts today's cost back.
      await hashCheaply(test.database, person);
      const batch = Array.from({ length: 50 }, () => enter(attacker, person, `${wrong} ${String(tried)}`));
      expect(outcome(await enter(known, person))).toBe('204');
      const outcomes = (await Promise.all(batch)).map(outcome);
      expect([...new Set(outcomes)].filter((each) => each !== 'wrong')).toEqual([byMail]);
      if (tried % 250 !== 200) continue;
      // From the attacker's own address: a whole administration may stand behind it.
      const sameAddress = new Browser(test.app, { address: attacker.address });
      expect(outcome(await enter(sameAddress, person))).toBe(byMail);
      expect((await sameAddress.post('/api/links/sign-in', { token: await lastToken(person) })).status).toBe(204);
      expect(outcome(await enter(sameAddress, person))).toBe('204');
      const asked = await sameAddress.post('/api/passwords/forgotten', { email: person.email });
      expect(asked.status).toBe(202);
      const token = await lastToken(person);
      expect((await sameAddress.post('/api/links/look', { token })).json.purpose).toBe('password');
    }
    const token = await lastToken(person);
    expect((await stranger().post('/api/links/password', { token, password: next })).status).toBe(204);
  }, 120_000);
});

describe('« Mot de passe oublié »', () => {
  it('is never closed: the last of the mails that were sent opens, however often it is asked', async () => {
    const person = await somebody();
    for (let time = 0; time < 12; time += 1) {
      const { status } = await stranger().post('/api/passwords/forgotten', { email: person.email });
      expect(status).toBe(202);
    }
    const mails = await mailsTo(person);
    expect(mails).toHaveLength(5);
    const token = mails.at(-1)?.token;
    expect((await stranger().post('/api/links/password', { token, password: next })).status).toBe(204);
    await stranger().post('/api/passwords/forgotten', { email: person.email });
    expect(await mailsTo(person)).toHaveLength(6);
  });

  it('writes to no more strangers after thirty from one place, and to whoever has an account all the same', async () => {
    const here = stranger();
    for (let number = 0; number < 31; number += 1) {
      const { status } = await here.post('/api/passwords/forgotten', { email: `x${String(number)}@ailleurs.example` });
      expect(status).toBe(202);
    }
    expect(await mailsTo({ email: 'x29@ailleurs.example' })).toHaveLength(1);
    expect(await mailsTo({ email: 'x30@ailleurs.example' })).toHaveLength(0);
    const person = await somebody();
    await here.post('/api/passwords/forgotten', { email: person.email });
    expect(await mailsTo(person)).toHaveLength(1);
  });
});
