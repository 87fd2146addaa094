import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { publicationService, publishSheet } from '../../../test/builders/sheets';
import { SignedLinks } from '#rooms/links';

let test: TestApplication;
beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());

async function linkAbout(sheetId: string): Promise<string> {
  const link = await test.app.get(SignedLinks, { strict: false }).make(test.database.manager, 'still-valid', sheetId);
  return link.slice(link.indexOf('#') + 1);
}

describe('« toujours valable »', () => {
  it('is said once with a link, without signing in, and changes nothing of the sheet', async () => {
    const { sheetId } = await publishSheet(test.database.manager, { content: { title: 'Qui tient' } });
    const before = (await test.get('/api/sheets/qui-tient')).json;
    const token = await linkAbout(sheetId);
    const browser = new Browser(test.app);
    expect((await browser.post('/api/links/look', { token })).json).toMatchObject({ about: 'Qui tient' });
    expect((await browser.post('/api/links/still-valid', { token })).status).toBe(204);
    expect((await browser.post('/api/links/still-valid', { token })).status).toBe(404);
    const [row] = await test.database.query('SELECT confirmed_at FROM sheets WHERE id = $1', [sheetId]);
    expect(row.confirmed_at).not.toBeNull();
    expect((await test.get('/api/sheets/qui-tient')).json).toEqual(before);
  });

  it('is not said of a sheet that is archived', async () => {
    const { sheetId } = await publishSheet(test.database.manager, { content: { title: 'Qui ne tient plus' } });
    const token = await linkAbout(sheetId);
    await publicationService.archive(test.database.manager, sheetId, 'Dépassée.');
    const browser = new Browser(test.app);
    expect((await browser.post('/api/links/look', { token })).status).toBe(404);
    expect((await browser.post('/api/links/still-valid', { token })).status).toBe(404);
  });
});
