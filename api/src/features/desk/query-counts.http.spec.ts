import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { acts, editorialWorld, submissionIn, propose, type EditorialWorld } from '../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

/** How many statements the application sends while this goes on. */
async function queriesOf(work: () => Promise<{ status: number }>): Promise<number> {
  const runner = test.app.get(DataSource, { strict: false }).createQueryRunner();
  const spy = jest.spyOn(Object.getPrototypeOf(runner) as { query: () => Promise<unknown> }, 'query');
  try {
    expect((await work()).status).toBe(200);
    return spy.mock.calls.length;
  } finally {
    spy.mockRestore();
    await runner.release();
  }
}

describe('a screen of submissions under way', () => {
  it('asks as much of the database for many submissions as for few', async () => {
    const lists = [
      () => world.author.browser.get('/api/submissions?box=mine&pageSize=100'),
      () => world.design.browser.get('/api/submissions?box=committee&pageSize=100'),
      () => world.secretary.browser.get('/api/submissions?box=secretariat&filter=cannot-conclude&pageSize=100'),
      () => world.use.browser.get('/api/submissions/sitting?minutes=480'),
    ];
    for (const state of ['submitted', 'rewriting', 'reviewing', 'awaiting-validation'])
      await submissionIn(world, state);
    const few = [];
    for (const list of lists) few.push(await queriesOf(list));
    for (let more = 0; more < 12; more += 1) {
      const { id } = await propose(world);
      await acts(world.author, id, 'submit');
    }
    for (const state of ['rewriting', 'reviewing', 'awaiting-validation']) await submissionIn(world, state);
    const many = [];
    for (const list of lists) many.push(await queriesOf(list));
    expect(many).toEqual(few);
    expect(Math.max(...many)).toBeLessThan(12);
  });

  it('of one submission asks as much after four rounds as after one', async () => {
    const { id } = await submissionIn(world, 'awaiting-validation');
    const pages = [
      () => world.author.browser.get(`/api/submissions/${id}`),
      () => world.author.browser.get(`/api/submissions/${id}/comparison`),
      () => world.secretary.browser.get(`/api/submissions/${id}`),
    ];
    const again = async (why: string): Promise<void> => {
      await acts(world.author, id, 'contest', { reason: why, sectionReasons: { origin: why } });
      await acts(world.writer, id, 'propose');
      await acts(world.design, id, 'approve');
      await acts(world.use, id, 'approve');
    };
    await again('Un mot.');
    const before = [];
    for (const page of pages) before.push(await queriesOf(page));
    for (const why of ['Deux mots.', 'Trois mots.', 'Quatre mots.']) await again(why);
    const after = [];
    for (const page of pages) after.push(await queriesOf(page));
    expect(after).toEqual(before);
    expect(Math.max(...after)).toBeLessThan(24);
  });
});
