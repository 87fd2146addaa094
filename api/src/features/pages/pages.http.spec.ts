import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { publicationService, publishSheet } from '../../../test/builders/sheets';

let test: TestApplication;

beforeAll(async () => {
  const webRoot = mkdtempSync(path.join(os.tmpdir(), 'recueil-web-'));
  writeFileSync(path.join(webRoot, 'index.html'), '<rc-root ngCspNonce="__CSP_NONCE__"></rc-root>');
  writeFileSync(path.join(webRoot, 'main-A1b2C3d4.js'), 'x'.repeat(2_000));
  writeFileSync(path.join(webRoot, 'main-A1b2C3d4.js.br'), 'compressed');
  writeFileSync(path.join(webRoot, 'recueil.svg'), '<svg/>');
  test = await startTestApplication({ webRoot });
});
afterAll(() => test.stop());

const nonceOf = (html: string): string => /ngCspNonce="([^"]+)"/.exec(html)?.[1] ?? '';

describe('a page', () => {
  it('carries a nonce of its own, which its policy names', async () => {
    const [one, two] = await Promise.all([test.get('/'), test.get('/')]);
    expect(nonceOf(one.text)).not.toBe(nonceOf(two.text));
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonceOf(one.text)}'`);
    expect(one.headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
    expect(one.headers['cache-control']).toBe('no-cache');
  });

  it.each([
    ['/', 200],
    ['/catalogue?q=accueil', 200],
    ['/aide', 200],
    ['/accessibilite', 200],
    ['/mentions-legales', 200],
    ['/mentions-legales/licences', 200],
    ['/plan-du-site', 200],
    ['/contact', 200],
    ['/connexion', 200],
    ['/administration/personnes/0190a0a0-0000-7000-8000-000000000000', 200],
    ['/administration/personnes/:id', 404],
    ['/administration/personnes/autre', 404],
    ['/nulle-part', 404],
    ['/fiches/inconnue', 404],
    ['/fiches/PAS_UN_SLUG', 404],
    ['/index.html', 404],
  ])('%s answers %d, as a page', async (address, status) => {
    const reply = await test.get(address);
    expect(reply.status).toBe(status);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.text).toContain('rc-root');
  });

  it.each([
    ['/mon-compte.', '/mon-compte'],
    ['/nouveau-mot-de-passe%23un-secret', '/nouveau-mot-de-passe#un-secret'],
    ['/fiches/inconnue).', '/fiches/inconnue'],
  ])('is found at %s, as a mail program may write it', async (written, meant) => {
    const { status, headers } = await test.get(written);
    expect([status, headers.location, headers['cache-control']]).toEqual([302, meant, 'no-store']);
  });

  it.each(['/nulle-part.', '/api/sheets.', '/api/links/look%23x'])('is not looked for at %s', async (address) => {
    expect((await test.get(address)).status).toBe(404);
  });

  it('of a sheet says with its status whether it is there, moved or archived', async () => {
    const { sheetId, revisionId } = await publishSheet(test.database.manager, { content: { title: 'Une page' } });
    expect((await test.get('/fiches/une-page')).status).toBe(200);
    await test.database.transaction(async (manager) => {
      await manager.query(`INSERT INTO slugs (slug, sheet_id) VALUES ('autre-page', $1)`, [sheetId]);
      await manager.query(`UPDATE sheets SET slug = 'autre-page' WHERE id = $1`, [sheetId]);
      await publicationService.publish(manager, [{ sheetId, revisionId, publishedAt: new Date() }]);
    });
    const moved = await test.get('/fiches/une-page');
    expect([moved.status, moved.headers.location]).toEqual([301, '/fiches/autre-page']);
    await publicationService.archive(test.database.manager, sheetId, 'Dépassée.');
    expect((await test.get('/fiches/autre-page')).status).toBe(410);
    expect((await test.get('/fiches/une-page')).status).toBe(410);
  });
});

describe('a file of the web', () => {
  it('is kept for ever when its name changes with its content, and sent compressed', async () => {
    const { headers, text } = await test.get('/main-A1b2C3d4.js', { 'accept-encoding': 'br' });
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding']).toBe('br');
    expect(text).toBe('compressed');
  });

  it('is asked for again otherwise', async () => {
    expect((await test.get('/recueil.svg')).headers['cache-control']).toBe('no-cache');
  });
});
