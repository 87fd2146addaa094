import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, signIn } from '../../../test/builders/people';
import { createSheet, createTheme, publicationService, publishSheet } from '../../../test/builders/sheets';
import type { OpenApiDocument } from '../../../test/openapi-requests';

/** One address of each kind: the answers must not tell which is which. */
const slugs = ['en-ligne', 'ancienne-adresse', 'archivee', 'jamais-parue', 'inconnue'] as const;
const themes = ['theme-actuel', 'theme-renomme', 'theme-inconnu'] as const;
let test: TestApplication;
let operations: { method: string; path: string }[];

beforeAll(async () => {
  const webRoot = mkdtempSync(path.join(os.tmpdir(), 'recueil-web-'));
  writeFileSync(
    path.join(webRoot, 'index.html'),
    '<title>Recueil</title><rc-root ngCspNonce="__CSP_NONCE__"></rc-root>',
  );
  test = await startTestApplication({ webRoot, env: { CATALOGUE_ACCESS: 'agents' } });
  await fill();
  const { paths } = (await test.get('/api/openapi.json')).json as OpenApiDocument;
  operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
});
afterAll(() => test.stop());

/** A sheet that moved within reach of its former address, one that was archived, one that never appeared. */
async function fill(): Promise<void> {
  const { manager } = test.database;
  const themeId = await createTheme(manager, 'theme-actuel', 'Thème');
  await manager.query(`INSERT INTO former_theme_slugs (slug, theme_id) VALUES ('theme-renomme', $1)`, [themeId]);
  const moved = await publishSheet(manager, { content: { title: 'Ancienne adresse' }, themeIds: [themeId] });
  await manager.query(`INSERT INTO slugs (slug, sheet_id) VALUES ('en-ligne', $1)`, [moved.sheetId]);
  await manager.query(`UPDATE sheets SET slug = 'en-ligne' WHERE id = $1`, [moved.sheetId]);
  await publicationService.publish(manager, [{ ...moved, publishedAt: new Date() }]);
  const { sheetId } = await publishSheet(manager, { content: { title: 'Archivée' } });
  await publicationService.archive(manager, sheetId, 'Dépassée.');
  await createSheet(manager, { content: { title: 'Jamais parue' } });
}

/** All that is sent, but what differs from one reply to the next by intent, and what was asked itself. */
function told({ status, headers, text }: Reply, asked: string): string {
  const { date: _date, 'x-request-id': id, ...others } = headers;
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? 'none';
  return JSON.stringify({ status, others, text })
    .replaceAll(nonce, 'NONCE')
    .replaceAll(String(id), 'ID')
    .replaceAll(asked, 'ASKED');
}

async function answers(values: readonly string[], ask: (value: string) => Promise<Reply>): Promise<string[]> {
  const replies = await Promise.all(values.map(async (value) => told(await ask(value), value)));
  return [...new Set(replies)];
}

it('the catalogue of this test holds what its addresses say', async () => {
  const agent = await signIn(test, await createPerson(test.database));
  const statuses = await Promise.all(slugs.map(async (slug) => (await agent.get(`/fiches/${slug}`)).status));
  expect(statuses).toEqual([200, 301, 410, 404, 404]);
  const catalogues = await Promise.all(
    themes.map(async (theme) => (await agent.get(`/catalogue?theme=${theme}`)).status),
  );
  expect(catalogues).toEqual([200, 301, 200]);
});

describe('whoever has not signed in, where only agents read', () => {
  const visitor = (): Browser => new Browser(test.app);

  it('gets one answer for every sheet on every route of the API, there or not', async () => {
    const aboutSheets = operations.filter(({ path }) => path.includes('{slug}'));
    expect(aboutSheets.length).toBeGreaterThan(7);
    for (const { method, path } of aboutSheets) {
      const url = (slug: string): string =>
        path.replace('{slug}', slug).replace(/\{\w+\}/g, '0190a0a0-0000-7000-8000-000000000000');
      const body = method === 'GET' ? undefined : {};
      const found = await answers(slugs, (slug) => visitor().send(method as 'GET', url(slug), body));
      expect([method, path, found.length]).toEqual([method, path, 1]);
      expect(found[0]).toContain('"status":401');
    }
  });

  it.each(['GET', 'HEAD'] as const)('gets one page for every sheet: %s', async (method) => {
    for (const address of [
      '/fiches/SLUG',
      '/fiches/SLUG?de=mail',
      '/fiches/SLUG.',
      '/fiches/SLUG%23x',
      '/fiches/SLUG/',
    ]) {
      const found = await answers(slugs, (slug) => visitor().send(method, address.replace('SLUG', slug)));
      expect([address, found.length]).toEqual([address, 1]);
    }
  });

  it('gets one answer for every theme, present, renamed or unknown', async () => {
    for (const address of ['/catalogue?theme=', '/catalogue?q=x&theme=', '/api/sheets?theme=', '/api/themes?theme=']) {
      const found = await answers(themes, (theme) => visitor().get(`${address}${theme}`));
      expect([address, found.length]).toEqual([address, 1]);
    }
  });

  it('is let to no route that reads the catalogue', async () => {
    for (const path of ['/api/sheets', '/api/themes', '/api/home']) {
      expect([path, (await visitor().get(path)).status]).toEqual([path, 401]);
    }
    for (const path of ['/sitemap.xml', '/robots.txt', '/flux.xml', '/feed', '/rss']) {
      expect([path, (await visitor().get(path)).status]).toEqual([path, 404]);
    }
  });

  it('reads no word of a sheet in what is open to everybody', async () => {
    const open = operations.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
    for (const { path } of open) {
      const { text } = await visitor().get(path);
      for (const word of ['ancienne-adresse', 'Ancienne adresse', 'archivee', 'theme-actuel']) {
        expect([path, word, text.includes(word)]).toEqual([path, word, false]);
      }
    }
  });
});
