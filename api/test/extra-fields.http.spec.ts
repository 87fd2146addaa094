import { startTestApplication, type TestApplication } from './application';
import { Browser } from './browser';
import { createPerson, openSession, type Person } from './builders/people';
import { publishSheet } from './builders/sheets';
import { everyRow } from './every-row';

/** What nobody may set by sending it. */
const extraFields = { role: 'administrator', id: '0190a0a0-0000-7000-8000-000000000000', version: 99, createdAt: 'x' };

interface Operation {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
}

let test: TestApplication;
let administrator: Person;
let operations: Operation[];

beforeAll(async () => {
  test = await startTestApplication();
  administrator = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
  await publishSheet(test.database.manager, { content: { title: 'Une fiche' } });
  const { json } = await test.get('/api/openapi.json');
  operations = Object.entries(json.paths as Record<string, Record<string, { requestBody?: unknown }>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods)
        .filter(([, { requestBody }]) => requestBody !== undefined)
        .map(([method]) => ({
          method: method.toUpperCase() as Operation['method'],
          url: path.replace('{slug}', 'une-fiche').replace(/\{[^{}]+\}/g, administrator.id),
        })),
  );
});
afterAll(() => test.stop());

/** Sessions say when they were last used: that alone may change. */
async function rows(): Promise<Record<string, string>> {
  const { sessions: _sessions, ...others } = await everyRow(test.database);
  return others;
}

it('fields that a request does not have are refused on every route that takes a body, and change no row', async () => {
  expect(operations.length).toBeGreaterThan(10);
  const browser = new Browser(test.app);
  browser.setCookie('recueil', await openSession(test, administrator));
  const before = await rows();
  for (const { method, url } of operations) {
    for (const [field, value] of Object.entries(extraFields)) {
      const { status } = await browser.send(method, url, { [field]: value }, { 'if-match': '"1"' });
      // A list of people is no JSON: an object is refused as a whole.
      expect([method, url, field, status]).toEqual([method, url, field, url.endsWith('/people/import') ? 415 : 400]);
    }
  }
  expect(await rows()).toEqual(before);
});
