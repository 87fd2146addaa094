import { richText } from '@recueil/testing';
import type { Sitting, SubmissionList, SubmissionSummary } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { acts, draft, editorialWorld, propose, type EditorialWorld } from '../../../../test/builders/submissions';

const titles = ['Zèbre au guichet', 'école ouverte', 'Écoute des usagers', 'Eau potable', 'Été des enfants', 'accueil'];
const inFrench = [
  'accueil',
  'Eau potable',
  'école ouverte',
  'Écoute des usagers',
  'Été des enfants',
  'Zèbre au guichet',
];

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
  for (const title of titles) {
    const { id } = await propose(world, { title });
    await acts(world.author, id, 'submit');
  }
});
afterAll(() => test.stop());

async function list(search: string): Promise<SubmissionList> {
  const { status, json } = await world.design.browser.get(`/api/submissions?box=committee&${search}`);
  expect(status).toBe(200);
  return json as SubmissionList;
}

/** The whole list, read page after page. */
async function pages(search: string, pageSize: number): Promise<SubmissionSummary[]> {
  const items: SubmissionSummary[] = [];
  for (let page = 1; items.length < titles.length; page += 1) {
    items.push(...(await list(`${search}&pageSize=${String(pageSize)}&page=${String(page)}`)).items);
  }
  return items;
}

describe('a list of submissions under way', () => {
  it('is in the order of French titles from one page to the next', async () => {
    const items = await pages('sort=title', 2);
    expect(items.map(({ title }) => title)).toEqual(inFrench);
  });

  it.each(['sort=title', 'sort=deadline', 'sort=age'])(
    'says the same of each submission in one page or in many: %s',
    async (sort) => {
      const whole = await list(`${sort}&pageSize=100`);
      expect(await pages(sort, 1)).toEqual(whole.items);
      expect(whole.items.map(({ place }) => place?.of)).toEqual(titles.map(() => titles.length));
    },
  );

  it('counts what each filter would show, whatever the page and the filter asked for', async () => {
    const all = await list('pageSize=1');
    expect(all.counts).toEqual({ all: 6, mine: 0, unclaimed: 6, late: 0 });
    for (const filter of ['all', 'mine', 'unclaimed', 'late'] as const) {
      const one = await list(`filter=${filter}`);
      expect(one.counts).toEqual(all.counts);
      expect([one.total, one.items.length]).toEqual([all.counts[filter], all.counts[filter]]);
    }
  });
});

describe('a sitting', () => {
  it('passes over a text too long for the time that is left, and takes those that fit behind it', async () => {
    const { id } = await propose(world, {
      title: 'Un long texte',
      sections: { ...draft().sections, origin: richText('mot '.repeat(2_000)) },
    });
    await acts(world.author, id, 'submit');
    await test.database.query(`UPDATE submissions SET due_on = '2020-01-01' WHERE id = $1`, [id]);
    const { json } = await world.design.browser.get('/api/submissions/sitting?minutes=9');
    const sitting = json as Sitting;
    const listed = (await list('pageSize=100')).items;
    expect(listed.find((one) => one.id === id)?.readingMinutes).toBeGreaterThan(9);
    expect(sitting.items.map(({ title }) => title)).not.toContain('Un long texte');
    expect(sitting.items.length).toBeGreaterThan(0);
    expect(sitting.items.length + sitting.left).toBe(listed.length);
    expect(sitting.planned).toBe(sitting.items.reduce((sum, { taskMinutes }) => sum + taskMinutes, 0));
    for (const { task, taskLabel, taskMinutes, ...summary } of sitting.items) {
      expect([task, taskLabel]).toEqual(['take-up', 'À prendre']);
      expect(taskMinutes).toBe(summary.readingMinutes + 3);
      expect(listed).toContainEqual(summary);
    }
  });
});
