import { ModulesContainer } from '@nestjs/core';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, signIn } from '../../../test/builders/people';
import { createTheme, publishSheet } from '../../../test/builders/sheets';
import { declaredRoutes } from '#core/access/route-access';

let test: TestApplication;
let admin: Browser;

const unknownId = '0190a0a0-0000-7000-8000-000000000000';
const settings = '/api/administration/settings';

beforeEach(async () => {
  test = await startTestApplication({ opened: false });
  const theme = await createTheme(test.database.manager, 'accueil', 'Accueil');
  await publishSheet(test.database.manager, { content: { title: 'Un accueil unique' }, themeIds: [theme] });
  admin = await signIn(test, await createPerson(test.database, { grants: [{ role: 'administrator' }] }));
});
afterEach(() => test.stop());

async function put(section: string, form: object): Promise<number> {
  return (await admin.put(`${settings}/${section}`, form, { 'if-match': '"0"' })).status;
}
const service = { name: 'Préfecture du Val-Exemple', contactEmail: '', contactPhone: '01 99 00 12 00' };
const open = '/api/administration/first-steps/opening';

/** What answers whoever is not invited while the catalogue is not open: coming in, and who keeps it. Nothing else does. */
const answering = [
  'GET /api/about',
  'POST /api/first-administrator',
  'POST /api/first-administrator/look',
  'GET /api/health/live',
  'GET /api/health/ready',
  'POST /api/links/access',
  'POST /api/links/address',
  'POST /api/links/contact-withdrawal',
  'POST /api/links/identity',
  'POST /api/links/invitation',
  'POST /api/links/look',
  'POST /api/links/password',
  'POST /api/links/sign-in',
  'POST /api/links/still-valid',
  'POST /api/links/unsubscribe',
  'POST /api/passwords/forgotten',
  'POST /api/proofreadings/answer',
  'POST /api/proofreadings/file',
  'POST /api/proofreadings/look',
  'DELETE /api/session',
  'POST /api/session',
  'POST /api/session/openid',
  'GET /api/session/openid/callback',
  'POST /api/session/openid/proof',
  'GET /api/session/options',
];

describe('a catalogue that is not open to the public', () => {
  it('answers whoever is not invited on no route but those by which one comes in', async () => {
    const answered: string[] = [];
    const routes = declaredRoutes(test.app.get(ModulesContainer)).filter(({ path }) => path.startsWith('/api'));
    for (const { method, path } of routes) {
      const url = path.replace(/:(\w+)/g, (_all, name: string) => (name === 'slug' ? 'un-accueil-unique' : unknownId));
      const body = method === 'GET' || method === 'DELETE' ? undefined : {};
      const { status } = await new Browser(test.app).send(method as 'GET', url, body, { 'if-match': '"1"' });
      if (status !== 401) answered.push(`${method} ${path}`);
    }
    expect(answered.filter((route) => !answering.includes(route))).toEqual([]);
    expect(answering.filter((route) => !answered.includes(route))).toEqual([]);
  });

  it('lets every operation of the contract be refused, but for those', async () => {
    const { json: contract } = await new Browser(test.app).get('/api/openapi.json');
    const refused: string[] = [];
    const known: string[] = [];
    for (const [path, methods] of Object.entries(contract.paths as Record<string, object>)) {
      const url = path.replace(/\{(\w+)\}/g, (_all, name: string) =>
        name === 'slug' ? 'un-accueil-unique' : unknownId,
      );
      for (const verb of Object.keys(methods)) {
        const method = verb.toUpperCase();
        const body = method === 'GET' || method === 'DELETE' ? undefined : {};
        const { status } = await new Browser(test.app).send(method as 'GET', url, body, { 'if-match': '"1"' });
        const name = `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
        (status === 401 ? refused : known).push(name);
      }
    }
    expect(known.filter((route) => !answering.includes(route))).toEqual([]);
    expect(refused).toContain('GET /api/sheets/:slug');
    expect(refused).toContain('GET /api/home');
  });

  it('tells nothing of its sheets by the status of a page', async () => {
    const visitor = new Browser(test.app);
    const [there, not] = [await visitor.get('/fiches/un-accueil-unique'), await visitor.get('/fiches/rien')];
    expect(there.status).toBe(not.status);
  });

  it('shows itself to whoever is invited, and lets no cache keep that', async () => {
    const agent = await signIn(test, await createPerson(test.database));
    expect((await agent.get('/api/sheets/un-accueil-unique')).status).toBe(200);
    const reply = await agent.get('/api/home');
    expect([reply.status, reply.headers['cache-control']]).toEqual([200, 'private, no-cache']);
  });

  it('says that it is not open to whoever asks who keeps it', async () => {
    expect((await new Browser(test.app).get('/api/about')).json).toMatchObject({ opened: false, organisation: null });
  });
});

describe('opening the catalogue to the public', () => {
  it('is refused without a name, a contact and somebody who answers for it, and says which', async () => {
    const refusal = async (): Promise<unknown> => {
      const { status, json } = await admin.post(open, {});
      return [status, (json.detail as string).replace(/[\u00a0\u202f]/g, ' ')];
    };
    expect(await refusal()).toEqual([
      409,
      'Pas encore : il manque le nom du service, un contact et le directeur de la publication.',
    ]);
    expect(await put('service', service)).toBe(200);
    expect(await refusal()).toEqual([409, 'Pas encore : il manque le directeur de la publication.']);
    expect((await new Browser(test.app).get('/api/home')).status).toBe(401);
  });

  it('is done once nothing is missing, for everybody and for good, and is written down', async () => {
    await put('service', service);
    await put('legal', { publisher: 'La préfète', dpo: '', notice: '' });
    expect((await admin.get('/api/administration/first-steps')).json).toMatchObject({ opened: false, missing: [] });
    const first = await admin.post(open, {});
    expect([first.status, first.json.opened]).toEqual([200, true]);
    expect((await admin.post(open, {})).status).toBe(200);
    const reply = await new Browser(test.app).get('/api/home');
    expect([reply.status, reply.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect((await new Browser(test.app).get('/api/about')).json).toMatchObject({
      opened: true,
      organisation: service.name,
      publisher: 'La préfète',
    });
    const events = await test.database.query(`SELECT 1 FROM events WHERE action = 'catalogue.opened'`);
    expect(events).toHaveLength(1);
  });

  it('is for administrators', async () => {
    const agent = await signIn(test, await createPerson(test.database));
    expect((await agent.post(open, {})).status).toBe(403);
    expect((await new Browser(test.app).post(open, {})).status).toBe(401);
  });
});
