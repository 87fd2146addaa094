import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, signIn } from '../../../test/builders/people';
import { Settings } from './settings.service';

const address = '/api/administration/settings';
const env = { ORGANISATION_NAME: 'Service de la variable', REMINDERS: '2', CATALOGUE_ACCESS: 'open' };
let test: TestApplication;
let admin: Browser;

beforeAll(async () => {
  test = await startTestApplication({ env });
  admin = await signIn(
    test,
    await createPerson(test.database, { name: 'Paul Exemple', grants: [{ role: 'administrator' }] }),
  );
});
afterAll(() => test.stop());

interface Seen {
  value: Reply['json'];
  version: number;
}

const seen = async (section: string): Promise<Seen> => (await admin.get(address)).json[section];
async function put(section: string, form: object, version?: number): Promise<Reply> {
  const at = version ?? (await seen(section)).version;
  return admin.put(`${address}/${section}`, form, { 'if-match': `"${String(at)}"` });
}
const service = { name: 'Préfecture', contactEmail: 'recueil@prefecture.example', contactPhone: '01 99 00 12 00' };

describe('a setting on the screen', () => {
  it('says what the server’s variable says until somebody changes it, then wins over it', async () => {
    expect(await seen('service')).toMatchObject({ version: 0, value: { name: 'Service de la variable' } });
    expect((await new Browser(test.app).get('/api/about')).json.organisation).toBe('Service de la variable');
    expect((await put('service', service)).json).toMatchObject({
      value: service,
      version: 1,
      changedBy: 'Paul Exemple',
    });
    expect((await new Browser(test.app).get('/api/about')).json).toMatchObject({
      organisation: 'Préfecture',
      contactEmail: service.contactEmail,
      contactPhone: service.contactPhone,
    });
  });

  it('is named by the doctor where its variable counts for nothing any more', async () => {
    const { deadlines } = (await seen('delays')).value;
    await put('delays', { deadlines, reminders: [0], standInAfterDays: 4, smallAmendmentWords: 5 });
    expect(await test.app.get(Settings).overridden()).toEqual(['ORGANISATION_NAME', 'REMINDERS']);
  });

  it('counts at once on another server, which reads it each time', async () => {
    const before = await seen('legal');
    await test.database.query(
      `INSERT INTO settings (section, version, value, changed_at) VALUES ('legal', $1, $2, now())`,
      [before.version + 1, JSON.stringify({ publisher: 'Une autre', dpo: '', notice: '' })],
    );
    expect((await new Browser(test.app).get('/api/about')).json.publisher).toBe('Une autre');
  });

  it('keeps each version, with when and by whom, and is written down with what was before', async () => {
    await put('licence', { licence: 'licence-ouverte-2.0' });
    await put('licence', { licence: 'odbl-1.0' });
    const { versions } = (await admin.get(`${address}/licence/versions`)).json;
    expect(versions.map((one: { version: number; value: object }) => [one.version, one.value])).toEqual([
      [2, { licence: 'odbl-1.0' }],
      [1, { licence: 'licence-ouverte-2.0' }],
    ]);
    const [event] = await test.database.query(
      `SELECT facts, before, after FROM events JOIN event_details ON event_id = id
       WHERE action = 'settings.changed' ORDER BY id DESC LIMIT 1`,
    );
    expect(event).toEqual({
      facts: { section: 'licence', version: 2, fields: ['licence'] },
      before: { licence: 'licence-ouverte-2.0' },
      after: { licence: 'odbl-1.0' },
    });
    expect((await new Browser(test.app).get('/api/about')).json.licence).toEqual({
      name: 'Open Database License (ODbL)',
      version: '1.0',
    });
    expect((await admin.get(`${address}/opening/versions`)).status).toBe(404);
  });

  it('is changed by one of two who do it at once; the other sees what became of it', async () => {
    const { version } = await seen('service');
    const replies = await Promise.all(['Une', 'Deux'].map((name) => put('service', { ...service, name }, version)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [won, lost] = [200, 412].map((status) => replies.find((reply) => reply.status === status)!);
    expect(lost!.json.current).toEqual(won!.json);
    expect((await admin.put(`${address}/service`, service)).status).toBe(428);
  });

  it('refuses what cannot stand, and names the field', async () => {
    const { deadlines } = (await seen('delays')).value;
    const delays = { deadlines, reminders: [], standInAfterDays: 4, smallAmendmentWords: 5 };
    for (const [section, form, field] of [
      ['service', { ...service, contactEmail: 'recueil' }, 'contactEmail'],
      ['service', { ...service, name: 'x'.repeat(201) }, 'name'],
      ['legal', { publisher: 3, dpo: '', notice: '' }, 'publisher'],
      ['licence', { licence: 'cc-by' }, 'licence'],
      ['licence', { licence: 'toString' }, 'licence'],
      ['archives', { agreedBy: '', agreedOn: '2026-11-02', reference: '' }, 'agreedBy'],
      ['archives', { agreedBy: 'La directrice', agreedOn: '', reference: '' }, 'agreedOn'],
      ['archives', { agreedBy: 'La directrice', agreedOn: '2026-02-30', reference: '' }, 'agreedOn'],
      ['archives', { agreedBy: 5, agreedOn: '2026-11-02', reference: '' }, 'agreedBy'],
      ['delays', { ...delays, deadlines: { ...deadlines, returned: { workingDays: 0 } } }, 'deadlines'],
      ['delays', { ...delays, deadlines: { ...deadlines, draft: null } }, 'deadlines'],
      ['delays', { ...delays, reminders: [1.5] }, 'reminders'],
      ['mails', { signature: '', openings: { 'notice:to-read': '{{secret}}' } }, 'openings'],
      ['mails', { signature: '', openings: { 'notice:to-read': 'Une\r\nBcc: x' } }, 'openings'],
      ['mails', { signature: '', openings: { password: 'Bonjour' } }, 'openings'],
    ] as const) {
      const { status, json } = await put(section, form);
      expect([section, field, status, json.errors?.map((error: { field: string }) => error.field)]).toEqual([
        section,
        field,
        400,
        [field],
      ]);
    }
  });

  it('is for administrators', async () => {
    for (const [browser, status] of [
      [new Browser(test.app), 401],
      [await signIn(test, await createPerson(test.database)), 403],
    ] as const) {
      expect((await browser.get(address)).status).toBe(status);
      expect((await browser.put(`${address}/service`, service, { 'if-match': '"0"' })).status).toBe(status);
    }
  });
});
