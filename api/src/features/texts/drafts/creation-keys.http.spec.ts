import { randomUUID } from 'node:crypto';
import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { classification, draft, editorialWorld, type EditorialWorld } from '../../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;

beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

const create = (body: object, key: string, by = world.author): Promise<Reply> =>
  by.browser.post('/api/sheets', body, { 'idempotency-key': key });

describe('a key sent twice with what is to be created', () => {
  it('makes one sheet of one text, in whatever order its parts stand', async () => {
    const key = randomUUID();
    const body = { content: draft(), classification: classification([world.themeSlug]) };
    const first = await create(body, key);
    const again = await create(Object.fromEntries(Object.entries(body).reverse()), key);
    expect([first.status, again.status, again.json.id]).toEqual([201, 201, first.json.id]);
  });

  it('is refused with another text, and nothing is made or changed', async () => {
    const key = randomUUID();
    const first = await create({ content: draft() }, key);
    const bodies = [
      { content: draft({ title: 'Un autre titre' }) },
      { content: draft(), classification: classification([world.themeSlug]) },
    ];
    for (const body of bodies) {
      const { status, json } = await create(body, key);
      expect([status, json.code, json.reason, json.current]).toEqual([
        422,
        'unprocessable',
        'key-taken',
        { id: first.json.id },
      ]);
    }
    const kept = await world.author.browser.get(`/api/submissions/${String(first.json.id)}`);
    expect([kept.json.title, kept.json.contentVersion]).toEqual([first.json.title, first.json.contentVersion]);
  });

  it('is each person’s own', async () => {
    const key = randomUUID();
    const mine = await create({ content: draft() }, key);
    const other = await create({ content: draft({ title: 'Un autre titre' }) }, key, world.stranger);
    expect(other.status).toBe(201);
    expect(other.json.id).not.toBe(mine.json.id);
  });
});
