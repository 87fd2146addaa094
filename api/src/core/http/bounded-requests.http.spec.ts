import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, openSession } from '../../../test/builders/people';

let test: TestApplication;
let browser: Browser;
beforeAll(async () => {
  test = await startTestApplication();
  browser = new Browser(test.app);
  browser.setCookie('recueil', await openSession(test, await createPerson(test.database)));
});
afterAll(() => test.stop());

async function post(path: string, payload: string): Promise<Reply> {
  const headers = { 'x-recueil': '1', 'content-type': 'application/json' };
  const reply = await test.app.inject({ method: 'POST', url: path, payload, headers });
  return { status: reply.statusCode, headers: reply.headers, text: reply.body, json: reply.json() };
}

const keys = (count: number): string =>
  JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${String(index)}`, 1])));

describe('a request', () => {
  it.each(['/api/session', '/api/links/look', '/api/sheets/une-fiche/messages'])(
    'to %s of a megabyte of unknown keys is refused by its size, in a short answer',
    async (path) => {
      const { status, json, text } = await post(path, keys(90_000));
      expect([status, json.code]).toEqual([413, 'too-large']);
      expect(text.length).toBeLessThan(1_000);
    },
  );

  it.each(['/api/session', '/api/placements', '/api/sheets'])(
    'to %s of 20,000 levels is refused and not an error of ours',
    async (path) => {
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const) {
        const body = `${open.repeat(2_000)}1${close.repeat(2_000)}`;
        expect([(await post(path, body)).status, (await post(path, open.repeat(2_000))).status]).toEqual([400, 400]);
      }
      expect([400, 413]).toContain((await post(path, `${'['.repeat(20_000)}${']'.repeat(20_000)}`)).status);
    },
  );

  it('with some unknown keys is told their number, and the names of the first', async () => {
    const { status, json } = await post('/api/session', keys(50));
    expect(status).toBe(400);
    expect(json.detail).toBe(
      '50\u00a0paramètres sont inconnus, dont «\u202fk0\u202f», «\u202fk1\u202f», «\u202fk2\u202f». Retirez-les.',
    );
    expect(json.errors.filter(({ message }: { message: string }) => message.includes('inconnu'))).toHaveLength(3);
    const few = await post('/api/session', '{"email":"a@ville.example","password":"x","role":1}');
    expect(few.json.detail).toContain('role');
  });

  it('that is wrong in many places is told twenty of them at most', async () => {
    const contacts = Array.from({ length: 600 }, () => ({ id: 1, name: 2, role: 3, email: 4, phone: 5, url: 6 }));
    const reply = await browser.post('/api/sheets', { content: { contacts, links: contacts } });
    expect([reply.status, reply.json.errors.length]).toEqual([400, 20]);
    expect(reply.text.length).toBeLessThan(10_000);
  });

  it('whose body is a list, or whose lists are longer than any of ours, is refused before it is looked through', async () => {
    const lists = Array.from({ length: 15_000 }, () => []);
    for (const body of [lists, { content: { links: lists } }]) {
      const { status, json } = await browser.post('/api/sheets', body);
      expect([status, json.errors]).toEqual([400, undefined]);
    }
  });

  it('to an address with more parameters than any page sends is refused', async () => {
    const query = (count: number): string =>
      Array.from({ length: count }, (_, index) => `k${String(index)}=1`).join('&');
    const { status, json } = await test.get(`/api/sheets?${query(2_000)}`);
    expect([status, json.detail]).toEqual([400, expect.stringContaining('trop de paramètres')]);
  });

  it('takes a text of the greatest size that the form of a section admits', async () => {
    const node = (): unknown => ({ type: 'text', text: 'a', marks: [{ type: 'bold' }] });
    const other = (): unknown => ({ type: 'text', text: 'b' });
    const content = Array.from({ length: 1_990 }, (_, index) => (index % 2 ? node() : other()));
    const section = { type: 'doc', content: [{ type: 'paragraph', content }] };
    const sections = { origin: section, results: section, principles: section, advice: section, setbacks: section };
    const body = { content: { ...emptyDraft, sections } };
    const reply = await browser.post('/api/sheets', body);
    expect(reply.status).toBe(201);
  });
});

const emptyDraft = {
  title: 'Une fiche',
  organisation: 'Ville',
  pitch: '',
  resultsKind: 'obtained',
  resultsDate: null,
  keyFigures: [],
  links: [],
  contacts: [],
  attachments: [],
};
