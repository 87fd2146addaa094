import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import {
  acts,
  editorialWorld,
  submissionIn,
  propose,
  signInAgain,
  type EditorialWorld,
  type Participant,
} from '../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  test.freeze(new Date('2026-11-19T14:00:00Z'));
  world = await editorialWorld(test);
});
beforeEach(() => test.database.query('DELETE FROM notices'));
afterAll(() => test.stop());

interface Listed {
  notices: { id: string; subject: string; asks: boolean; path: string; readAt: string | null }[];
  unread: number;
}

const list = async (who: Participant): Promise<Listed> => (await who.browser.get('/api/me/notices')).json as Listed;
const read = async (who: Participant, body: object): Promise<number> =>
  (await who.browser.post('/api/me/notices/read', body)).status;

describe('what one is told', () => {
  it('is listed, the latest first, and read one by one or all at once', async () => {
    const { author, writer, secretary, stranger } = world;
    const { id } = await submissionIn(world, 'rewriting', { title: 'Des nouvelles' });
    await acts(writer, id, 'return', { reason: 'Un chiffre manque.' });
    const { notices, unread } = await list(author);
    expect(notices.map(({ asks, path, readAt }) => ({ asks, path, readAt }))).toEqual([
      { asks: true, path: `/mes-fiches/${id}`, readAt: null },
      { asks: false, path: `/mes-fiches/${id}`, readAt: null },
    ]);
    expect(notices[0]?.subject).toMatch(/^À vous\u202f: votre fiche est à compléter/);
    expect(unread).toBe(2);
    const others = (await list(secretary)).unread;
    expect(others).toBeGreaterThan(0);

    expect(await read(author, { ids: [notices[1]!.id] })).toBe(204);
    expect((await list(author)).notices.map(({ readAt }) => readAt !== null)).toEqual([false, true]);
    expect(await read(stranger, { ids: [notices[0]!.id] })).toBe(204);
    expect((await list(author)).unread).toBe(1);
    expect(await read(author, {})).toBe(204);
    expect(await list(author)).toMatchObject({ unread: 0 });
    expect((await list(secretary)).unread).toBe(others);
  });

  it('asks to be signed in, and identifiers that are some', async () => {
    const visitor = new Browser(test.app);
    expect((await visitor.get('/api/me/notices')).status).toBe(401);
    expect((await visitor.post('/api/me/notices/read', {})).status).toBe(401);
    expect(await read(world.author, { ids: ['x'] })).toBe(400);
    expect(await read(world.author, { ids: 'x' })).toBe(400);
    expect(await read(world.author, { all: true })).toBe(400);
  });

  it('once a day leaves at once by mail when it asks something; the rest comes in one mail the next morning', async () => {
    const { author, writer } = world;
    await test.runJobs();
    await test.database.query(`UPDATE accounts SET notifications = '{"requests": "daily"}' WHERE id = $1`, [author.id]);
    const seen = (await test.mails()).length;
    const mine = async (): Promise<string[]> =>
      (await test.mails())
        .slice(seen)
        .filter(({ to }) => to === author.email)
        .map(({ subject }) => subject.replace(/\u202f/g, ' '));
    const one = await propose(world, { title: 'La première' });
    const other = await propose(world, { title: 'La seconde' });
    for (const { id } of [one, other]) {
      await acts(author, id, 'submit');
      await acts(writer, id, 'take-up');
    }
    await test.runJobs();
    expect(await mine()).toEqual([]);
    expect((await list(author)).notices).toHaveLength(2);
    await acts(writer, one.id, 'return', { reason: 'Combien ?' });
    await test.runJobs();
    expect(await mine()).toEqual(['À vous : votre fiche est à compléter, La première']);

    const [planned] = await test.database.query<{ at: Date }[]>(
      `SELECT run_at AS at FROM graphile_worker.jobs WHERE key = $1`,
      [`summary:${author.id}`],
    );
    const wait = (planned?.at.getTime() ?? 0) - Date.now();
    // Seven in the morning in Paris, sixteen hours after three in the afternoon.
    expect(Math.round(wait / 60_000)).toBe(16 * 60);
    await test.database.query(`UPDATE graphile_worker._private_jobs SET run_at = now() WHERE key = $1`, [
      `summary:${author.id}`,
    ]);
    test.freeze(new Date('2026-11-20T06:00:00Z'));
    await test.runJobs();
    expect(await mine()).toEqual(['À vous : votre fiche est à compléter, La première', 'Vos fiches, en résumé']);
    const text = (await test.mails()).at(-1)?.text ?? '';
    expect(text).toContain('La première');
    expect(text).toContain('La seconde');
    expect(text).not.toContain('compléter');
    await signInAgain(test, world);
    await test.runJobs();
    expect(await mine()).toHaveLength(2);
  });
});
