import { pagePersonHeader, visitorPage } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from './application';
import { Browser } from './browser';
import { createPerson, openSession, password, type Person } from './builders/people';
import { publishSheet } from './builders/sheets';
import { everyRow } from './every-row';

interface Operation {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
}

let test: TestApplication;
let author: Person;
let colleague: Person;
let operations: Operation[];

beforeAll(async () => {
  test = await startTestApplication();
  author = await createPerson(test.database);
  colleague = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
  await publishSheet(test.database.manager, { content: { title: 'Une fiche' } });
  const { json } = await test.get('/api/openapi.json');
  operations = Object.entries(json.paths as Record<string, Record<string, unknown>>).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((method) => method !== 'get')
      .map((method) => ({
        method: method.toUpperCase() as Operation['method'],
        url: path.replace('{slug}', 'une-fiche').replace(/\{[^{}]+\}/g, author.id),
      })),
  );
});
afterAll(() => test.stop());

/** A browser in which this person is signed in, if any. */
async function browserOf(person: Person | null): Promise<Browser> {
  const browser = new Browser(test.app);
  if (person) browser.setCookie('recueil', await openSession(test, person));
  return browser;
}

/** Sends something to every route that changes anything, from a page of somebody. */
async function sendEverything(browser: Browser, page: string): Promise<[string, string, number, string | undefined][]> {
  const answers: [string, string, number, string | undefined][] = [];
  for (const { method, url } of operations) {
    const body = method === 'DELETE' ? undefined : {};
    const reply = await browser.send(method, url, body, { 'if-match': '"1"', [pagePersonHeader]: page });
    answers.push([method, url, reply.status, reply.json?.code as string | undefined]);
  }
  return answers;
}

/** Sessions say when they were last used: that alone may change. */
async function rows(): Promise<Record<string, string>> {
  const { sessions: _sessions, ...others } = await everyRow(test.database);
  return others;
}

describe('what comes from the page of one person', () => {
  it('is refused on every route that changes anything once somebody else is signed in, and changes no row', async () => {
    expect(operations.length).toBeGreaterThan(60);
    const browser = await browserOf(colleague);
    const before = await rows();
    const answers = await sendEverything(browser, author.id);
    expect(answers).toEqual(operations.map(({ method, url }) => [method, url, 409, 'other-person']));
    expect(await rows()).toEqual(before);
    expect((await browser.get('/api/me')).json).toMatchObject({ id: colleague.id });
  });

  it('is refused on every one of them once nobody is signed in: it is never taken for a visitor’s', async () => {
    const before = await rows();
    const answers = await sendEverything(await browserOf(null), author.id);
    expect(answers).toEqual(operations.map(({ method, url }) => [method, url, 401, 'unauthenticated']));
    expect(await rows()).toEqual(before);
  });

  it('is refused on every one of them when it was drawn for a visitor and somebody is signed in by now', async () => {
    const browser = await browserOf(colleague);
    const before = await rows();
    const answers = await sendEverything(browser, visitorPage);
    expect(answers).toEqual(operations.map(({ method, url }) => [method, url, 409, 'other-person']));
    expect(await rows()).toEqual(before);
  });

  it('says nothing of who is signed in, and is refused before the record is looked for', async () => {
    const browser = await browserOf(colleague);
    const headers = { [pagePersonHeader]: author.id };
    const reply = await browser.post(`/api/submissions/${author.id}/actions`, {}, headers);
    expect(reply.text).not.toContain(colleague.id);
    expect(reply.text).not.toContain(colleague.name);
    expect(reply.json.detail).toContain('rien n’a été enregistré');
  });

  it('is taken from the person who is signed in, from a visitor, and from a program that names nobody', async () => {
    const browser = await browserOf(author);
    for (const named of [{ [pagePersonHeader]: author.id }, undefined]) {
      expect((await browser.post('/api/session/renewal', {}, named)).status).toBe(200);
    }
    const visitor = { [pagePersonHeader]: visitorPage };
    const forgotten = await new Browser(test.app).post('/api/passwords/forgotten', { email: author.email }, visitor);
    expect(forgotten.status).toBeLessThan(300);
  });

  it('may be read by whoever is signed in: reading writes nothing', async () => {
    const browser = await browserOf(colleague);
    expect((await browser.get('/api/me', { [pagePersonHeader]: author.id })).json).toMatchObject({ id: colleague.id });
  });

  it('leaves a way in to the person of the page, from the browser in which another one is', async () => {
    const browser = await browserOf(colleague);
    expect((await browser.post('/api/session', { email: author.email, password })).status).toBe(204);
    expect((await browser.get('/api/me')).json).toMatchObject({ id: author.id });
  });
});
