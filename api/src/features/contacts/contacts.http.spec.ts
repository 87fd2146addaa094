import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { publishSheet } from '../../../test/builders/sheets';
import { createPerson, signIn } from '../../../test/builders/people';
import { everyRow, tablesWith } from '../../../test/every-row';

let test: TestApplication;

beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());

let places = 0;
const visitor = (): Browser => new Browser(test.app, { address: `198.51.100.${(places += 1)}` });
const contact = {
  name: 'Andrea Canari',
  role: 'Cheffe de projet',
  email: 'andrea.canari@ville.example',
  phone: '01 99 00 12 34',
  url: null,
};
const message = {
  name: 'Une lectrice',
  email: 'lectrice@agglo.example',
  message: 'Bonjour,\n<b>combien</b> de temps ?',
};

describe('contacts of a sheet', () => {
  it('are shown to signed-in readers, and to nobody else how to reach them', async () => {
    await publishSheet(test.database.manager, { content: { title: 'Avec contact' }, contacts: [contact] });
    const open = await test.get('/api/sheets/avec-contact');
    expect(open.json).toMatchObject({ contactCount: 1, contacts: [] });
    expect(open.headers['cache-control']).toBe('no-cache');
    const reader = await signIn(test, await createPerson(test.database));
    const signedIn = await reader.get('/api/sheets/avec-contact', { 'if-none-match': String(open.headers.etag) });
    expect(signedIn.json.contacts).toEqual([contact]);
    expect(signedIn.headers['cache-control']).toBe('private, no-store');
    expect(signedIn.headers.etag).toBeUndefined();
    expect((await test.get('/api/sheets/avec-contact')).json.contacts).toEqual([]);
  });
});

describe('writing to the team of a sheet', () => {
  it('hands the message on, shows no address, and lets the team answer', async () => {
    await publishSheet(test.database.manager, {
      content: { title: 'Une question' },
      contacts: [{ ...contact, email: 'equipe@ville.example' }],
    });
    const reply = await visitor().post('/api/sheets/une-question/messages', message);
    expect([reply.status, reply.text]).toEqual([202, '']);
    await test.runJobs();
    const mail = (await test.mails()).at(-1);
    expect(mail).toMatchObject({
      to: 'equipe@ville.example',
      replyTo: message.email,
      subject: 'Une question sur « Une question »',
    });
    expect(mail?.text).toContain('<b>combien</b> de temps ?');
    expect(mail?.html).toContain('&lt;b&gt;combien&lt;/b&gt;');
  });

  it('goes to the administrators when the sheet has nobody to write to', async () => {
    const administrator = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
    await publishSheet(test.database.manager, { content: { title: 'Sans contact' } });
    await visitor().post('/api/sheets/sans-contact/messages', message);
    await test.runJobs();
    expect((await test.mails()).at(-1)?.to).toBe(administrator.email);
  });

  it('is limited, and refused for a sheet that is not there', async () => {
    await publishSheet(test.database.manager, { content: { title: 'Très demandée' }, contacts: [contact] });
    const browser = visitor();
    for (let time = 0; time < 5; time += 1) {
      expect((await browser.post('/api/sheets/tres-demandee/messages', message)).status).toBe(202);
    }
    expect((await browser.post('/api/sheets/tres-demandee/messages', message)).status).toBe(429);
    expect((await visitor().post('/api/sheets/nulle-part/messages', message)).status).toBe(404);
    expect((await visitor().post('/api/sheets/tres-demandee/messages', { ...message, email: 'x' })).status).toBe(400);
    expect((await visitor().post('/api/sheets/tres-demandee/messages', { ...message, to: 'x@y.example' })).status).toBe(
      400,
    );
  });

  it('writes no header of its own, whatever stands in a name', async () => {
    await publishSheet(test.database.manager, {
      content: { title: 'En-tête' },
      contacts: [{ ...contact, email: 'entete@ville.example' }],
    });
    const name = 'Une lectrice\r\nBcc: victime@ailleurs.example';
    await visitor().post('/api/sheets/en-tete/messages', { ...message, name });
    await test.runJobs();
    const mails = (await test.mails()).filter(({ to }) => to === 'entete@ville.example');
    expect(mails.map(({ subject }) => subject)).toEqual(['Une question sur « En-tête »']);
  });
});

describe('a contact of an imported collection', () => {
  it('is told when an administrator says so, once, and can withdraw', async () => {
    const named = { ...contact, name: 'Sacha Retrait', email: 'sacha.retrait@ville.example', phone: '01 99 00 98 76' };
    const { sheetId } = await publishSheet(test.database.manager, {
      content: { title: 'À retirer' },
      contacts: [named],
    });
    await test.runJobs();
    expect((await test.mails()).some(({ to }) => to === named.email)).toBe(false);

    const administrator = await signIn(
      test,
      await createPerson(test.database, { grants: [{ role: 'administrator' }] }),
    );
    const agent = await signIn(test, await createPerson(test.database));
    const collection = 'Recueil 2014';
    expect((await agent.post('/api/administration/contact-notices', { collection })).status).toBe(403);
    expect((await administrator.post('/api/administration/contact-notices', { collection })).json.told).toBeGreaterThan(
      0,
    );
    expect((await administrator.post('/api/administration/contact-notices', { collection })).json.told).toBe(0);
    await visitor().post('/api/sheets/a-retirer/messages', message);
    await test.runJobs();
    const told = (await test.mails()).filter(({ to }) => to === named.email);
    expect(told.map(({ subject }) => subject)).toEqual([
      'Vos coordonnées dans une fiche',
      'Une question sur « À retirer »',
    ]);

    const token = told[0]?.token;
    const before = await everyRow(test.database);
    expect((await visitor().post('/api/links/look', { token })).json).toMatchObject({
      about: 'À retirer',
      needsPassword: false,
    });
    expect(await everyRow(test.database)).toEqual(before);
    await test.database.query(
      `WITH event AS (INSERT INTO events (action, sheet_id) VALUES ('sheet.imported', $1) RETURNING id)
       INSERT INTO event_details (event_id, after) SELECT id, $2 FROM event`,
      [sheetId, { contact: named.name }],
    );
    expect((await visitor().post('/api/links/contact-withdrawal', { token })).status).toBe(204);
    for (const text of ['Sacha Retrait', named.email, named.phone]) {
      expect([text, await tablesWith(test.database, text)]).toEqual([text, []]);
    }
    expect((await test.mails()).some(({ to, text }) => to === named.email || text.includes('Sacha'))).toBe(false);
    expect((await agent.get('/api/sheets/a-retirer')).json).toMatchObject({ contactCount: 0, contacts: [] });
    const [row] = await test.database.query(
      `SELECT content_hash = 'v1:' || encode(sha256(content), 'hex') AS holds FROM revisions WHERE sheet_id = $1`,
      [sheetId],
    );
    expect(row.holds).toBe(true);
    expect((await visitor().post('/api/links/contact-withdrawal', { token })).status).toBe(404);
  });
});
