import type { ActionRequest } from '@recueil/contracts';
import { workflow } from '@recueil/domain';
import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import {
  act,
  acts,
  editorialWorld,
  submissionIn,
  participant,
  see,
  type EditorialWorld,
  type Participant,
} from '../../../test/builders/submissions';

let test: TestApplication;
let world: EditorialWorld;
/** A member of another committee: may be appointed for one submission. */
let guest: Participant;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
  const other = await editorialWorld(test);
  guest = await participant(test, { grants: [{ role: 'member', committeeId: other.committeeId, side: 'use' }] });
});
afterAll(() => test.stop());

type Who = Exclude<keyof EditorialWorld, 'committeeId' | 'themeSlug'>;
/** What is given along, where something is. */
type Given = (id: string) => Partial<ActionRequest> | Promise<Partial<ActionRequest>>;

const later = '2099-01-04';
const because: Given = () => ({ reason: 'Il y manque un chiffre.' });
const shown: Given = async (id) => ({ contentHash: (await see(world.author, id)).contentHash });
const read: Given = async (id) => ({ contentHash: (await see(world.use, id)).contentHash });
const disableAuthor = (): Promise<unknown> =>
  test.database.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [world.author.id]);

/** One way for each action in each state: who does it, what they give, and what must have happened before. */
const ways: Record<
  string,
  { who: Who | ((state: string) => Who); given?: Given; first?: (id: string) => Promise<unknown> }
> = {
  submit: { who: 'author' },
  'take-back': { who: 'author' },
  withdraw: { who: 'author' },
  'start-again': { who: 'author' },
  delegate: { who: 'author', given: () => ({ personId: world.colleague.id }) },
  'name-delegate': { who: 'secretary', given: () => ({ personId: world.colleague.id }) },
  assign: { who: 'secretary', given: () => ({ personId: world.writer.id }) },
  'take-up': { who: 'use' },
  release: { who: 'writer' },
  'hand-over': { who: 'writer', given: () => ({ personId: world.use.id }) },
  'take-over': { who: 'use' },
  return: { who: (state) => (state === 'submitted' ? 'secretary' : 'writer'), given: because },
  propose: { who: 'writer' },
  recall: { who: 'writer' },
  'declare-interest': { who: 'use' },
  'cannot-review': { who: 'use' },
  approve: { who: 'use', given: read },
  object: { who: 'use', given: async (id) => ({ ...(await read(id)), reason: 'Pas encore.' }) },
  decline: { who: 'secretary', given: because },
  overrule: { who: 'secretary', given: because, first: (id) => twiceObjected(id) },
  'appoint-ad-hoc': { who: 'secretary', given: () => ({ personId: guest.id, side: 'use' }) },
  'nominate-referent': { who: 'secretary', given: () => ({ personId: world.colleague.id }), first: disableAuthor },
  validate: { who: 'author', given: shown },
  amend: { who: 'author', given: async (id) => ({ ...(await shown(id)), content: await corrected(id) }) },
  contest: { who: 'author', given: because },
  reopen: { who: 'secretary', given: because },
  'not-before': { who: 'author', given: () => ({ date: later }) },
  schedule: { who: 'secretary', given: () => ({ date: later }) },
  hold: { who: 'secretary' },
  publish: { who: 'secretary' },
  pause: { who: 'secretary' },
  resume: { who: 'secretary', first: (id) => acts(world.secretary, id, 'pause') },
  extend: { who: 'secretary', given: () => ({ date: later }) },
  remind: { who: 'secretary' },
};

async function corrected(id: string): Promise<ActionRequest['content']> {
  const { content } = await see(world.author, id);
  return { ...content!, pitch: content!.pitch.replace(/\.$/, ', vraiment.') };
}

/** In rewriting, an objection of the second round stands. */
async function twiceObjected(id: string): Promise<void> {
  for (const round of ['Encore.', 'Toujours.']) {
    await acts(world.writer, id, 'propose');
    await acts(world.use, id, 'object', { reason: round });
  }
}

/** Steps in which a deadline runs, or somebody is waited for. */
const impossible: Record<string, readonly string[]> = {
  extend: ['validated'],
  remind: ['validated'],
  overrule: ['reviewing'],
};
/** What happens by itself is no person's to do: a publication also is, an erased passage has tests of its own. */
const people = workflow.rows.filter(({ guards = [] }) => !guards.includes('by-itself'));
const cases = people.flatMap(({ action, from }) =>
  from.filter((state) => !impossible[action]?.includes(state)).map((state) => [action, state] as const),
);

describe('an action of the workflow, over HTTP', () => {
  afterEach(() => test.database.query('UPDATE accounts SET disabled_at = NULL WHERE id = $1', [world.author.id]));

  it.each(cases)('« %s » is done from %s', async (action, state) => {
    const way = ways[action]!;
    const { id } = await submissionIn(world, state);
    const given = (await way.given?.(id)) ?? {};
    await way.first?.(id);
    const who = world[typeof way.who === 'string' ? way.who : way.who(state)];
    const [before] = await test.database.query('SELECT state, version FROM submissions WHERE id = $1', [id]);
    const reply: Reply = await who.browser.post(`/api/submissions/${id}/actions`, {
      action,
      version: before.version,
      ...given,
    });
    expect([reply.status, reply.json?.detail]).toEqual([200, undefined]);
    const [after] = await test.database.query('SELECT state, version FROM submissions WHERE id = $1', [id]);
    expect(after.version).toBe(before.version + 1);
    const row = workflow.rows.find((one) => one.action === action && one.from.includes(before.state));
    expect(row?.to.map((one) => (one.state === 'same' ? before.state : one.state))).toContain(after.state);
    const events = await test.database.query(
      `SELECT facts FROM events WHERE action = $1 AND facts ->> 'submissionId' = $2 ORDER BY id DESC`,
      [row?.event, id],
    );
    expect(events[0].facts).toMatchObject({ from: before.state, to: after.state });
  });
});

describe('a refusal', () => {
  /** A request that everything speaks against, then less and less: the first reason is the one that is said. */
  it('says not visible, then never yours, then not at this step, then another version, then what lacks', async () => {
    const { id, version } = await submissionIn(world, 'submitted');
    const trial = async (who: Participant, given: Partial<ActionRequest> & { action: string }): Promise<unknown[]> => {
      const { status, json } = await who.browser.post(`/api/submissions/${id}/actions`, { version, ...given });
      return [status, json.code, json.reason];
    };
    await expect(trial(world.stranger, { action: 'publish', version: 99 })).resolves.toEqual([
      404,
      'not-found',
      undefined,
    ]);
    await expect(trial(world.use, { action: 'publish', version: 99 })).resolves.toEqual([
      403,
      'forbidden',
      'forbidden',
    ]);
    await expect(trial(world.secretary, { action: 'publish', version: 99 })).resolves.toEqual([
      409,
      'conflict',
      'wrong-state',
    ]);
    await expect(trial(world.secretary, { action: 'decline', version: 99 })).resolves.toEqual([
      409,
      'version-conflict',
      'version-conflict',
    ]);
    await expect(trial(world.secretary, { action: 'decline' })).resolves.toEqual([
      422,
      'unprocessable',
      'reason-or-duplicate',
    ]);
    expect((await see(world.secretary, id)).version).toBe(version);
  });

  it('of a submission that is not visible is the one of a submission that is not there, headers included', async () => {
    const { id } = await submissionIn(world, 'draft');
    const nowhere = id.replace(/.{4}$/, 'ffff');
    const replies = await Promise.all([id, nowhere].map((one) => world.use.browser.get(`/api/submissions/${one}`)));
    const [hidden, unknown] = replies.map(({ status, headers, json }) => {
      const { 'x-request-id': _id, date: _date, ...rest } = headers;
      return { status, rest, json: { ...json, requestId: '' } };
    });
    expect(hidden).toEqual(unknown);
    expect(hidden?.status).toBe(404);
  });

  it('of the policy changes nothing: nobody judges their own, and who wrote does not judge', async () => {
    const { id } = await submissionIn(world, 'reviewing');
    for (const who of [world.author, world.writer, world.secretary]) {
      expect((await act(who, id, 'approve')).status).toBe(403);
    }
    const [{ count }] = await test.database.query('SELECT count(*)::int FROM opinions WHERE submission_id = $1', [id]);
    expect(count).toBe(0);
  });

  it('is heard by the secretary who would validate for the author', async () => {
    const { id, contentHash } = await submissionIn(world, 'awaiting-validation');
    const { status } = await act(world.secretary, id, 'validate', { contentHash });
    expect(status).toBe(403);
  });
});

describe('a proposition that was given up', () => {
  it('is begun again once: the second time, the author is told where it is', async () => {
    const { id } = await submissionIn(world, 'withdrawn');
    expect((await act(world.author, id, 'start-again')).json.openedId).toEqual(expect.any(String));
    const again = await act(world.author, id, 'start-again');
    expect([again.status, again.json.reason]).toEqual([409, 'nothing-open']);
  });
});

describe('what was validated', () => {
  it('is published only as it was, to the character', async () => {
    const { id, contentHash } = await submissionIn(world, 'awaiting-validation');
    await acts(world.author, id, 'validate', { contentHash });
    for (const who of [world.author, world.writer, world.secretary]) {
      const { content } = await see(who, id);
      const reply = await who.browser.patch(
        `/api/submissions/${id}/content`,
        { content: { ...content!, title: `${content!.title}.` } },
        { 'if-match': '"1"' },
      );
      expect([403, 409]).toContain(reply.status);
    }
    await acts(world.secretary, id, 'reopen', { reason: 'Un nom propre est mal écrit.' });
    expect((await act(world.secretary, id, 'publish')).status).toBe(409);
    expect((await see(world.author, id)).validation).toBeNull();
  });

  it('is refused by PostgreSQL itself once another text is in force', async () => {
    const { id, sheetId } = await submissionIn(world, 'validated');
    const other = await submissionIn(world, 'validated');
    const [mine] = await test.database.query('SELECT * FROM submissions WHERE id = $1', [id]);
    const [theirs] = await test.database.query('SELECT * FROM submissions WHERE id = $1', [other.id]);
    const tries: [string, unknown[]][] = [
      [`UPDATE revisions SET content = 'x' WHERE id = $1`, [mine.revision_id]],
      [
        'UPDATE submissions SET revision_id = $2, revision_hash = $3 WHERE id = $1',
        [id, theirs.revision_id, theirs.revision_hash],
      ],
      ['UPDATE submissions SET revision_hash = $2 WHERE id = $1', [id, theirs.revision_hash]],
      ['UPDATE validations SET content_hash = $2 WHERE revision_id = $1', [mine.revision_id, theirs.revision_hash]],
      ['TRUNCATE validations CASCADE', []],
      ['TRUNCATE opinions', []],
    ];
    for (const [sql, values] of tries) {
      const { code } = await test.database.query(sql, values).then(
        () => ({ code: `done: ${sql}` }),
        (error: unknown) => error as { code: string },
      );
      expect(['23000', '23503']).toContain(code);
    }
    await test.database.query('DELETE FROM validations WHERE revision_id = $1', [mine.revision_id]);
    const refused = await act(world.secretary, id, 'publish');
    expect([refused.status, refused.json.reason]).toEqual([409, 'text-validated']);
    const rows = await test.database.query('SELECT FROM published_sheets WHERE sheet_id = $1', [sheetId]);
    expect(rows).toHaveLength(0);
  });

  it('is not touched by a save that changes nothing, which makes no version either', async () => {
    const { id } = await submissionIn(world, 'rewriting');
    const { content, contentVersion } = await see(world.writer, id);
    const save = (): Promise<Reply> =>
      world.writer.browser.patch(
        `/api/submissions/${id}/content`,
        { content },
        { 'if-match': `"${String(contentVersion)}"` },
      );
    expect((await save()).json.version).toBe(contentVersion);
    expect((await save()).json.version).toBe(contentVersion);
    const [{ count }] = await test.database.query(
      'SELECT count(*)::int FROM revisions WHERE sheet_id = (SELECT sheet_id FROM submissions WHERE id = $1)',
      [id],
    );
    expect(count).toBe(1);
  });
});
