import { startTestApplication, type SentMail, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, password, signIn } from '../../../test/builders/people';
import { everyRow, tablesWith } from '../../../test/every-row';
import { AccountsService } from '#rooms/accounts';
import { AccountInvitations } from '#rooms/account-invitations';

let test: TestApplication;

beforeAll(async () => {
  test = await startTestApplication({ env: { SIGNUP_DOMAINS: 'ville.example' } });
});
afterAll(() => test.stop());

/** Every place asks for itself: the limits are tried on their own. */
let places = 0;
const visitor = (): Browser => new Browser(test.app, { address: `198.51.100.${(places += 1)}` });
const form = { name: 'Dominique Exemple', service: 'Accueil', organisation: 'Ville', reason: 'Contribuer' };

async function mailTo(email: string): Promise<SentMail> {
  await test.runJobs();
  const mail = (await test.mails()).filter(({ to }) => to === email).at(-1);
  if (!mail) throw new Error(`no mail to ${email}`);
  return mail;
}

describe('asking for access', () => {
  it('proves the address, then lets in at once whoever has one of the known domains', async () => {
    const browser = visitor();
    const email = 'dominique@ville.example';
    expect((await browser.post('/api/access-requests', { email, ...form })).status).toBe(202);
    const { token, subject } = await mailTo(email);
    expect(subject).toBe('À vous : confirmez votre adresse');
    expect((await browser.post('/api/links/look', { token })).json).toMatchObject({
      purpose: 'access',
      about: email,
      needsPassword: true,
    });
    expect((await browser.post('/api/links/access', { token, password: 'court' })).status).toBe(400);
    expect((await browser.post('/api/links/access', { token, password })).json).toEqual({ outcome: 'active' });
    expect((await browser.get('/api/me')).json).toMatchObject({
      email,
      name: form.name,
      service: 'Accueil',
      roles: [],
    });
    expect((await browser.post('/api/links/access', { token, password })).status).toBe(404);
  });

  it('has everyone else wait for an administrator', async () => {
    const browser = visitor();
    const email = 'dominique@ailleurs.example';
    await browser.post('/api/access-requests', { email, ...form });
    const { token } = await mailTo(email);
    expect((await browser.post('/api/links/look', { token })).json.needsPassword).toBe(false);
    expect((await browser.post('/api/links/access', { token, password: null })).json).toEqual({ outcome: 'waiting' });
    expect(browser.cookies.size).toBe(0);
    const [row] = await test.database.query('SELECT proven_at FROM access_requests WHERE email = $1', [email]);
    expect(row.proven_at).not.toBeNull();
  });

  it('says nothing of whether the address has an account', async () => {
    const { email } = await createPerson(test.database);
    const [known, unknown] = [
      await visitor().post('/api/access-requests', { email, ...form }),
      await visitor().post('/api/access-requests', { email: 'nouvelle@ville.example', ...form }),
    ];
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect((await mailTo(email)).subject).toBe('Vous avez déjà un compte');
  });

  it('can be made to write to an address three times an hour', async () => {
    const body = { email: 'inondee@ville.example', ...form };
    for (let time = 0; time < 3; time += 1)
      expect((await visitor().post('/api/access-requests', body)).status).toBe(202);
    const fourth = await visitor().post('/api/access-requests', body);
    expect([fourth.status, Number(fourth.headers['retry-after']) > 3_000]).toEqual([429, true]);
  });

  it('refuses what is no address, no name, or nothing it asked for', async () => {
    const post = async (body: object): Promise<string[]> =>
      ((await visitor().post('/api/access-requests', body)).json.errors ?? []).map(
        ({ field }: { field: string }) => field,
      );
    for (const email of ['pas une adresse', 'c\u0430mille@ville.example', 'camille@vïlle.example', 'a@b']) {
      expect([email, await post({ ...form, email })]).toEqual([email, ['email']]);
    }
    expect(await post({ ...form, email: 'a@b.example', name: '' })).toEqual(['name']);
    expect(await post({ ...form, email: 'a@b.example', role: 'administrator' })).toEqual(['role']);
    expect(await post({ ...form, email: 'a@b.example\r\nBcc: c@d.example' })).toEqual(['email']);
  });
});

describe('a forgotten password', () => {
  it('is replaced by whoever reads the mail; every session ends, and the account is unlocked', async () => {
    const person = await createPerson(test.database);
    const elsewhere = await signIn(test, person);
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await visitor().post('/api/session', { email: person.email, password: 'non' });
    }
    const browser = visitor();
    expect((await browser.post('/api/passwords/forgotten', { email: person.email })).status).toBe(202);
    const { token } = await mailTo(person.email);
    const next = 'lanterne boussole 58 cerise';
    expect((await browser.post('/api/links/password', { token, password: next })).status).toBe(204);
    expect((await browser.get('/api/me')).json.email).toBe(person.email);
    expect((await elsewhere.get('/api/me')).status).toBe(401);
    expect((await visitor().post('/api/session', { email: person.email, password: next })).status).toBe(204);
    expect((await visitor().post('/api/links/password', { token, password })).status).toBe(404);
  });

  it('answers the same, and sends one mail, for an address without account', async () => {
    const { email } = await createPerson(test.database);
    const known = await visitor().post('/api/passwords/forgotten', { email });
    const unknown = await visitor().post('/api/passwords/forgotten', { email: 'personne@ville.example' });
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    expect((await mailTo('personne@ville.example')).token).toBeNull();
    expect((await mailTo(email)).token).not.toBeNull();
  });

  it('gives one link at a time: a new one closes the one before', async () => {
    const { email } = await createPerson(test.database);
    await visitor().post('/api/passwords/forgotten', { email });
    const first = await mailTo(email);
    await visitor().post('/api/passwords/forgotten', { email });
    const second = await mailTo(email);
    expect((await visitor().post('/api/links/look', { token: first.token })).status).toBe(404);
    expect((await visitor().post('/api/links/look', { token: second.token })).status).toBe(200);
  });
});

describe('an invitation', () => {
  const invite = (email: string): Promise<{ accountId: string; link: string }> =>
    test.database.transaction((manager) =>
      test.app
        .get(AccountInvitations, { strict: false })
        .invite(manager, { email, name: 'Alix Exemple' }, { id: null, name: 'L’équipe de Recueil' }),
    );

  it('opens by mail or by the link that was copied, and by one of them alone', async () => {
    const { link } = await invite('alix@ville.example');
    const copied = link.slice(link.indexOf('#') + 1);
    const { token, text } = await mailTo('alix@ville.example');
    expect(text).toContain('L’équipe de Recueil vous invite');
    expect(token).not.toBe(copied);
    const browser = visitor();
    expect((await browser.post('/api/links/invitation', { token: copied, password })).status).toBe(204);
    expect((await browser.get('/api/me')).json.name).toBe('Alix Exemple');
    expect((await visitor().post('/api/links/invitation', { token, password })).status).toBe(404);
  });

  it('is refused for an address that has an account', async () => {
    const { email } = await createPerson(test.database);
    await expect(invite(email.toUpperCase())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('lets in one of two who use it at once', async () => {
    const { link } = await invite('deux@ville.example');
    const token = link.slice(link.indexOf('#') + 1);
    const replies = await Promise.all([1, 2].map(() => visitor().post('/api/links/invitation', { token, password })));
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 404]);
  });
});

describe('a link', () => {
  it('changes nothing when it is looked at, by whatever follows links in mails', async () => {
    const { email } = await createPerson(test.database);
    await visitor().post('/api/passwords/forgotten', { email });
    const { token } = await mailTo(email);
    const before = await everyRow(test.database);
    const browser = visitor();
    await browser.post('/api/links/look', { token });
    for (const path of ['/nouveau-mot-de-passe', '/invitation', '/acces', '/retrait-de-coordonnees']) {
      await browser.get(`${path}#${String(token)}`);
      await browser.send('HEAD', `${path}?token=${String(token)}`);
      await browser.get(`/api/links/password?token=${String(token)}`);
    }
    expect(await everyRow(test.database)).toEqual(before);
  });

  it('opens nothing but what it was made for', async () => {
    const { email } = await createPerson(test.database);
    await visitor().post('/api/passwords/forgotten', { email });
    const { token } = await mailTo(email);
    for (const purpose of ['invitation', 'access', 'contact-withdrawal']) {
      const body = purpose === 'contact-withdrawal' ? { token } : { token, password };
      expect((await visitor().post(`/api/links/${purpose}`, body)).status).toBe(404);
    }
    expect((await visitor().post('/api/links/look', { token })).status).toBe(200);
  });

  it('opens with what a mail program put around it, and says which fault it has when it does not', async () => {
    const { email } = await createPerson(test.database);
    await visitor().post('/api/passwords/forgotten', { email });
    const token = (await mailTo(email)).token ?? '';
    const look = async (text: string): Promise<unknown[]> => {
      const { status, json } = await visitor().post('/api/links/look', { token: text });
      return [status, (json as { reason?: string }).reason];
    };
    for (const text of [`${token}.`, `${token})`, ` ${token} `, `%23${token}`, `${token}%20`, `<${token}>`]) {
      expect([text, await look(text)]).toEqual([text, [200, undefined]]);
    }
    expect(await look(token.slice(0, -1))).toEqual([400, 'cut']);
    expect(await look('A'.repeat(43))).toEqual([404, 'unknown']);
    await test.database.query(
      `UPDATE signed_links SET expires_at = now() WHERE used_at IS NULL AND purpose = 'password'`,
    );
    expect(await look(token)).toEqual([404, 'expired']);
    const use = await visitor().post('/api/links/password', { token, password });
    expect([use.status, use.json.reason]).toEqual([404, 'expired']);
    await test.database.query(`UPDATE signed_links SET used_at = now() WHERE purpose = 'password'`);
    expect(await look(token)).toEqual([404, 'used']);
    expect(await look('x'.repeat(501))).toEqual([400, undefined]);
  });

  it('is stored as a hash, and stands in no mail that waits', async () => {
    const { email } = await createPerson(test.database);
    await visitor().post('/api/passwords/forgotten', { email });
    const { token } = await mailTo(email);
    expect(await tablesWith(test.database, token ?? '')).toEqual([]);
  });
});

it('accounts are one per address, whatever its case', async () => {
  const accounts = test.app.get(AccountsService, { strict: false });
  const create = (email: string): Promise<string | null> =>
    test.database.transaction((manager) => accounts.create(manager, { email, name: 'Une personne' }, null));
  expect(await create('Unique@Ville.example')).not.toBeNull();
  expect(await create('unique@ville.EXAMPLE')).toBeNull();
});
