import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, openSession } from '../../../test/builders/people';
import { publishSheet } from '../../../test/builders/sheets';

let test: TestApplication;
beforeAll(async () => {
  test = await startTestApplication();
  await publishSheet(test.database.manager, { content: { title: 'Une fiche' } });
});
afterAll(() => test.stop());

const content = {
  title: 'Un guichet mobile',
  organisation: 'Ville',
  pitch: '',
  sections: { origin: null, results: null, principles: null, advice: null, setbacks: null },
  resultsKind: 'obtained',
  resultsDate: null,
  keyFigures: [],
  links: [],
  contacts: [],
  attachments: [],
};

describe('what somebody else holds for long', () => {
  it('is waited for a moment by whoever saves, and keeps nobody from reading', async () => {
    const browser = new Browser(test.app);
    browser.setCookie('recueil', await openSession(test, await createPerson(test.database)));
    const { id } = (await browser.post('/api/sheets', { content })).json;
    const holder = test.database.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM submissions WHERE id = $1 FOR UPDATE', [id]);
    let answered = 0;
    const saves = Array.from({ length: 24 }, async () => {
      const reply = await browser.send('PATCH', `/api/submissions/${id}/content`, { content }, { 'if-match': '"1"' });
      answered += 1;
      return reply;
    });
    // All of them wait, for the row or for a connection: many more than there are connections.
    for (let round = 0; round < 5; round += 1) {
      expect((await test.get('/api/sheets/une-fiche')).status).toBe(200);
      expect((await test.get('/api/sheets?q=fiche')).status).toBe(200);
      expect((await browser.get('/api/me')).status).toBe(200);
    }
    expect(answered).toBe(0);
    const replies = await Promise.all(saves);
    await holder.rollbackTransaction();
    await holder.release();
    for (const { status, json, headers } of replies) {
      expect([status, json.code]).toEqual([503, 'unavailable']);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
    const again = await browser.send('PATCH', `/api/submissions/${id}/content`, { content }, { 'if-match': '"1"' });
    expect(again.status).toBe(200);
  });
});
