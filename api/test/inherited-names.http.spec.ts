import { startTestApplication, type TestApplication } from './application';
import { draft, editorialWorld, submissionIn, type EditorialWorld } from './builders/submissions';

/** What every object of JavaScript answers to, though nobody gave it to it. */
const names = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
let test: TestApplication;
let world: EditorialWorld;

beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

describe.each(names)('the name « %s »', (name) => {
  const text = (changes: object): object => ({ type: 'doc', content: [{ type: 'paragraph', ...changes }] });
  const figure = { kind: name, label: 'Un chiffre', detail: '', value: '3', unit: 'jours' };

  it.each<[string, () => object]>([
    ['kind of figure', () => ({ keyFigures: [figure] })],
    ['kind of figure with nothing else', () => ({ keyFigures: [{ kind: name, label: '', detail: '' }] })],
    ['kind of results', () => ({ resultsKind: name })],
    ['type of node', () => ({ sections: { ...draft().sections, origin: text({ type: name }) } })],
    [
      'type of mark',
      () => ({
        sections: {
          ...draft().sections,
          origin: text({ content: [{ type: 'text', text: 'A', marks: [{ type: name }] }] }),
        },
      }),
    ],
  ])('is refused as a %s', async (_what, changes) => {
    const reply = await world.author.browser.post('/api/sheets', { content: { ...draft(), ...changes() } });
    expect([reply.status, reply.json.code]).toEqual([400, 'invalid']);
  });

  it('is refused as an action, and as a mark in the grid', async () => {
    const { id } = await submissionIn(world, 'reviewing');
    const { json } = await world.design.browser.get(`/api/submissions/${id}`);
    const version = (json as { version: number }).version;
    const bodies = [
      { action: name, version },
      { action: 'approve', version, grid: { clear: { mark: name, remark: '' } } },
    ];
    for (const body of bodies) {
      const reply = await world.design.browser.post(`/api/submissions/${id}/actions`, body);
      expect([body, reply.status]).toEqual([body, 400]);
    }
  });

  it.each([
    `/api/submissions?box=${name}`,
    `/api/submissions?box=mine&filter=${name}`,
    `/api/submissions?box=mine&sort=${name}`,
    `/api/sheets?scale=${name}`,
    `/api/sheets?audience=${name}`,
    `/api/sheets?maturity=${name}`,
    `/api/sheets?organisationKind=${name}`,
    `/api/sheets?sort=${name}`,
  ])('is refused in %s', async (address) => {
    expect((await world.secretary.browser.get(address)).status).toBe(400);
  });

  it.each([`/api/sheets?theme=${name}`, `/catalogue?theme=${name}`, `/api/sheets?q=${name}`])(
    'finds nothing, and breaks nothing, in %s',
    async (address) => {
      const { status, json } = await test.get(address);
      expect(status).not.toBe(500);
      if (status === 200 && json !== null) expect((json as { total: number }).total).toBe(0);
    },
  );
});
