import { readFileSync, writeFileSync } from 'node:fs';
import { ModulesContainer } from '@nestjs/core';
import prettier from 'prettier';
import { declaredRoutes, type DeclaredRoute } from '../src/core/access/route-access';
import { startTestApplication, type TestApplication } from './application';
import { Browser } from './browser';
import { createCommittee, createPerson, openSession, type Person } from './builders/people';

/** What an auditor reads, beside `docs/access.md`: every route, and what each kind of caller gets of it. */
const document = new URL('../../docs/access-routes.md', import.meta.url);
const unknownId = '0190a0a0-0000-7000-8000-000000000000';
const actors = ['anonymous', 'agent', 'member', 'secretary', 'administrator'] as const;

let test: TestApplication;
let people: Record<(typeof actors)[number], Person | null>;
let routes: DeclaredRoute[];

beforeAll(async () => {
  test = await startTestApplication();
  const committeeId = await createCommittee(test.database);
  people = {
    anonymous: null,
    agent: await createPerson(test.database),
    member: await createPerson(test.database, { grants: [{ role: 'member', committeeId, side: 'use' }] }),
    secretary: await createPerson(test.database, { grants: [{ role: 'secretary', committeeId: null }] }),
    administrator: await createPerson(test.database, { grants: [{ role: 'administrator' }] }),
  };
  routes = declaredRoutes(test.app.get(ModulesContainer)).filter(({ path }) => path.startsWith('/api'));
});
afterAll(() => test.stop());

/** An empty request about a record that is not there: what answers it is access, then everything else. */
async function ask({ method, path }: DeclaredRoute, person: Person | null): Promise<number> {
  const browser = new Browser(test.app);
  if (person) browser.setCookie('recueil', await openSession(test, person));
  const url = path.replace(/:(\w+)/g, (_all, name: string) => (name === 'slug' ? 'fiche-inconnue' : unknownId));
  const body = method === 'GET' || method === 'DELETE' ? undefined : {};
  return (await browser.send(method as 'GET', url, body, { 'if-match': '"1"' })).status;
}

async function askedTable(): Promise<string[][]> {
  const rows: string[][] = [];
  for (const route of routes) {
    const statuses: string[] = [];
    for (const actor of actors) statuses.push(String(await ask(route, people[actor])));
    rows.push([route.method, `\`${route.path}\``, route.access ?? '', ...statuses]);
  }
  return rows;
}

describe('the access of every route', () => {
  it('is what the committed table says, asked of the running application', async () => {
    const heading = ['', 'route', 'access', ...actors];
    const rows = [heading, heading.map(() => '---'), ...(await askedTable())];
    const text = [
      '# Routes and who gets what',
      '',
      'Made by asking the running application, as each kind of caller, an empty request about a record that is not there:',
      '401 and 403 are refusals; 400, 404, 409, 412 and 422 say that the caller was let through to what the request holds.',
      'What may be done with a record that is there stands in [access.md](access.md). A test fails when this page is out of',
      'date; `UPDATE_DOCS=1 npm test -- access-snapshot` writes it anew.',
      '',
      ...rows.map((cells) => `| ${cells.join(' | ')} |`),
      '',
    ].join('\n');
    const options = await prettier.resolveConfig(document);
    const written = await prettier.format(text, { ...options, parser: 'markdown' });
    if (process.env.UPDATE_DOCS === '1') writeFileSync(document, written);
    expect(readFileSync(document, 'utf8')).toBe(written);
  });

  it('lets nobody through that it does not name', async () => {
    const through: Record<string, readonly (typeof actors)[number][]> = {
      everyone: actors,
      visitors: actors,
      readers: actors,
      agents: ['agent', 'member', 'secretary', 'administrator'],
      members: ['member'],
      secretaries: ['secretary'],
      administrators: ['administrator'],
    };
    for (const route of routes) {
      for (const actor of actors) {
        const status = await ask(route, people[actor]);
        const expected = through[route.access ?? '']?.includes(actor) ?? false;
        if (!expected)
          expect([route.method, route.path, actor, status]).toEqual([
            route.method,
            route.path,
            actor,
            actor === 'anonymous' ? 401 : 403,
          ]);
      }
    }
  });
});
