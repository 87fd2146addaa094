import { randomUUID } from 'node:crypto';
import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import {
  act,
  acts,
  classification,
  draft,
  editorialWorld,
  submissionIn,
  see,
  type EditorialWorld,
} from '../../../test/builders/submissions';

/** `npm run proof` asks for fifty. */
const rounds = Number(process.env.RACE_ROUNDS ?? 5);

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

/** Does both at once, over and over. */
async function race(round: () => Promise<void>): Promise<void> {
  for (let count = 0; count < rounds; count += 1) await round();
}

async function count(sql: string, values: unknown[]): Promise<number> {
  const [row] = await test.database.query<{ count: number }[]>(`SELECT count(*)::int AS count ${sql}`, values);
  return row?.count ?? -1;
}

const events = (id: string, action: string): Promise<number> =>
  count(`FROM events WHERE action = $2 AND facts ->> 'submissionId' = $1`, [id, action]);

/** Of two replies, one is 200 and the other says what happened. */
function expectOneWinner(replies: readonly Reply[]): void {
  const statuses = replies.map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 409]);
  const loser = replies.find(({ status }) => status === 409);
  expect(loser?.json.detail).toMatch(/\p{L}{4}/u);
}

describe('two people at once', () => {
  it('give two opinions: one is asked to look again, none is lost nor counted twice', () =>
    race(async () => {
      const { id, version } = await submissionIn(world, 'reviewing');
      const replies = await Promise.all([
        act(world.design, id, 'approve', { version }),
        act(world.use, id, 'approve', { version }),
      ]);
      expectOneWinner(replies);
      const late = replies[0].status === 409 ? world.design : world.use;
      await acts(late, id, 'approve');
      expect((await see(world.author, id)).state).toBe('awaiting-validation');
      expect(await count('FROM opinions WHERE submission_id = $1', [id])).toBe(2);
      expect(await count(`FROM notices WHERE submission_id = $1 AND kind = 'to-validate'`, [id])).toBe(1);
      expect(
        await count(`FROM mails WHERE key LIKE $1 AND facts ->> 'notice' = 'to-validate'`, [`submission:${id}:%`]),
      ).toBe(1);
    }));

  it('give an opinion and abandon: the submission ends one way', () =>
    race(async () => {
      const { id, version } = await submissionIn(world, 'reviewing');
      expectOneWinner(
        await Promise.all([
          act(world.design, id, 'approve', { version }),
          act(world.author, id, 'withdraw', { version }),
        ]),
      );
      const [{ state }] = await test.database.query('SELECT state FROM submissions WHERE id = $1', [id]);
      expect(await count('FROM opinions WHERE submission_id = $1', [id])).toBe(state === 'withdrawn' ? 0 : 1);
    }));

  it('validate and reopen: either the text is validated, or nothing is', () =>
    race(async () => {
      const { id, version, contentHash } = await submissionIn(world, 'awaiting-validation');
      expectOneWinner(
        await Promise.all([
          act(world.author, id, 'validate', { version, contentHash }),
          act(world.secretary, id, 'reopen', { version, reason: 'Un mot.' }),
        ]),
      );
      const { state, validation } = await see(world.author, id);
      expect([state, validation !== null]).toEqual(state === 'validated' ? ['validated', true] : ['rewriting', false]);
      expect((await events(id, 'submission.validated')) + (await events(id, 'submission.reopened'))).toBe(1);
    }));

  it('publish and archive: the sheet is online, or archived and told so', () =>
    race(async () => {
      const first = await submissionIn(world, 'published');
      const slug = first.slug ?? '';
      const opened = await world.author.browser.post(`/api/sheets/${slug}/actions`, { action: 'revise' });
      const id = opened.json.submissionId as string;
      await acts(world.author, id, 'submit');
      await acts(world.writer, id, 'take-up');
      await acts(world.writer, id, 'propose');
      await acts(world.design, id, 'approve');
      await acts(world.use, id, 'approve');
      const { contentHash } = await see(world.author, id);
      const { version } = await acts(world.author, id, 'validate', { contentHash });
      const [published, archived] = await Promise.all([
        act(world.secretary, id, 'publish', { version }),
        world.author.browser.post(`/api/sheets/${slug}/actions`, { action: 'archive', reason: 'C’est fini.' }),
      ]);
      expect(archived.status).toBe(200);
      expect([200, 409]).toContain(published.status);
      expect((await test.get(`/api/sheets/${slug}`)).status).toBe(410);
      expect(await events(id, 'submission.published')).toBe(published.status === 200 ? 1 : 0);
    }));

  it('save one version twice: one is kept, the other is told', () =>
    race(async () => {
      const { id, content, contentVersion } = await submissionIn(world, 'draft');
      const save = (title: string): Promise<Reply> =>
        world.author.browser.patch(
          `/api/submissions/${id}/content`,
          { content: { ...content!, title } },
          { 'if-match': `"${String(contentVersion)}"` },
        );
      const replies = await Promise.all([save('Un titre'), save('Un autre titre')]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
      const kept = replies[0].status === 200 ? 'Un titre' : 'Un autre titre';
      expect((await see(world.author, id)).title).toBe(kept);
    }));

  it('save while it is proposed: what is frozen is what was saved, or the save is refused', () =>
    race(async () => {
      const { id } = await submissionIn(world, 'rewriting');
      const { content, contentVersion, version } = await see(world.writer, id);
      const [saved, proposed] = await Promise.all([
        world.writer.browser.patch(
          `/api/submissions/${id}/content`,
          { content: { ...content!, title: 'Au dernier moment' } },
          { 'if-match': `"${String(contentVersion)}"` },
        ),
        act(world.writer, id, 'propose', { version }),
      ]);
      expect(proposed.status).toBe(200);
      expect([200, 409]).toContain(saved.status);
      const { title, contentHash } = await see(world.secretary, id);
      expect(title).toBe(saved.status === 200 ? 'Au dernier moment' : content!.title);
      const frozen = await count(
        'FROM working_copies w JOIN submissions b ON b.id = w.submission_id AND b.revision_hash = w.content_hash WHERE b.id = $1 AND w.content_hash = $2',
        [id, contentHash],
      );
      expect(frozen).toBe(1);
    }));

  it('send the same creation: one sheet is made, and both are shown it', () =>
    race(async () => {
      const key = randomUUID();
      const create = (): Promise<Reply> =>
        world.author.browser.post(
          '/api/sheets',
          { content: draft(), classification: classification([world.themeSlug]) },
          { 'idempotency-key': key },
        );
      const [one, other] = await Promise.all([create(), create()]);
      expect([one.status, other.status]).toEqual([201, 201]);
      expect(one.json.id).toBe(other.json.id);
      expect(await events(one.json.id as string, 'submission.created')).toBe(1);
    }));
});
