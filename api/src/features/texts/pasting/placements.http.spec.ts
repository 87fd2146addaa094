import { startTestApplication, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import { everyRow } from '../../../../test/every-row';

let test: TestApplication;
beforeAll(async () => {
  test = await startTestApplication();
});
afterAll(() => test.stop());

const sheet =
  'Un guichet mobile\n\nOrigine de la démarche\nUn bourg sans agence.\n\nRésultats obtenus\nCent visites.\n\nÀ bientôt, Paul';

describe('a pasted text', () => {
  it('is placed for whoever asks, signed in or not, and kept nowhere', async () => {
    const browser = new Browser(test.app, { address: '192.0.2.1' });
    const { attempts: _before, ...before } = await everyRow(test.database);
    const reply = await browser.post('/api/placements', { text: sheet });
    expect(reply.status).toBe(200);
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.json).toMatchObject({ content: { title: 'Un guichet mobile' }, rest: expect.any(String) });
    const { attempts: _after, ...after } = await everyRow(test.database);
    expect(after).toEqual(before);
  });

  it.each([[{}], [{ text: '' }], [{ text: 'a'.repeat(200_001) }], [{ text: 'a\u0000' }], [{ text: 'a', more: 1 }]])(
    'is refused in words when it is not one: %#',
    async (body) => {
      const browser = new Browser(test.app, { address: '192.0.2.2' });
      const reply = await browser.post('/api/placements', body);
      expect([reply.status, reply.json.code]).toEqual([400, 'invalid']);
    },
  );

  it('may be as long as is said, in whatever letters', async () => {
    const browser = new Browser(test.app, { address: '192.0.2.3' });
    const text = 'œ\u202F'.repeat(100_000);
    const reply = await browser.post('/api/placements', { text });
    expect([reply.status, reply.json.rest.length > 190_000]).toEqual([200, true]);
  });

  it('is one of sixty in a quarter of an hour', async () => {
    const browser = new Browser(test.app, { address: '192.0.2.4' });
    for (let index = 0; index < 60; index += 1) await browser.post('/api/placements', { text: 'Bonjour.' });
    const reply = await browser.post('/api/placements', { text: 'Bonjour.' });
    expect([reply.status, reply.json.code]).toEqual([429, 'too-many-requests']);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
  });
});
