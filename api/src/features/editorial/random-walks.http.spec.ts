import fc from 'fast-check';
import {
  blockedBy,
  isScheduler,
  offeredActions,
  openSubmissionOf,
  scheduler,
  workflowActions,
  type Performer,
  type WorkflowAction,
} from '@recueil/domain';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { acts, editorialWorld, propose, type EditorialWorld } from '../../../test/builders/submissions';
import { SubmissionActions } from './workflow/submission-actions.service';
import { CircumstancesService, submissionOf, type KnownCircumstances, type SubmissionRow } from '#rooms/submissions';
import { draftContent } from '#rooms/texts';
import { SubmissionRepository } from '../submissions/submission.repository';
import { TextRepository } from '../submissions/text-in-progress.repository';

/** `npm run proof` asks for more. */
const walks = Number(process.env.WALKS ?? 200);

let test: TestApplication;
let world: EditorialWorld;
let actions: SubmissionActions;
let submissions: SubmissionRepository;
let texts: TextRepository;
let around: CircumstancesService;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
  actions = test.app.get(SubmissionActions, { strict: false });
  submissions = test.app.get(SubmissionRepository, { strict: false });
  texts = test.app.get(TextRepository, { strict: false });
  around = test.app.get(CircumstancesService, { strict: false });
});
afterAll(() => test.stop());

/** One step of a walk: who, which of the actions that they are offered, or any action at all. */
const step = fc.record({ who: fc.nat(6), pick: fc.nat(99), person: fc.nat(99), wild: fc.nat(7) });
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Place {
  row: SubmissionRow;
  circumstances: KnownCircumstances;
}

async function place(id: string): Promise<Place> {
  const row = await submissions.find(test.database.manager, id);
  const copy = await texts.workingCopy(test.database.manager, id);
  return {
    row: row!,
    circumstances: await around.of(test.database.manager, row!, copy!, { named: [world.colleague.id] }),
  };
}

async function take(id: string, { who, pick, person, wild }: Step): Promise<void> {
  const before = await place(id);
  const { people } = before.circumstances;
  const performer: Performer = who === 6 ? scheduler : people[(who + pick) % people.length]!;
  const action = chosen(before, performer, pick, wild);
  if (action === null) return;
  const copy = await texts.workingCopy(test.database.manager, id);
  const content = draftContent({ ...copy!.content, pitch: `Une phrase ${String(pick)}.` }, copy!.contacts);
  const done = await actions.attempt(performer, id, {
    action,
    version: before.row.version,
    reason: 'Parce que.',
    date: '2099-01-04',
    side: pick % 2 === 0 ? 'use' : 'design',
    personId: people[person % people.length]!.id,
    ...(before.row.revision && { contentHash: before.row.revision.contentHash }),
    ...(action === 'amend' && { content }),
  });
  const after = await place(id);
  if (done.ok)
    expect(submissionOf(after.row)).toEqual({ ...done.performed.submission, delegateIds: after.row.delegateIds });
  else expect(submissionOf(after.row)).toEqual(submissionOf(before.row));
  await expectPromises(id, after);
}

function chosen(
  { row, circumstances }: Place,
  performer: Performer,
  pick: number,
  wild: number,
): WorkflowAction | null {
  if (wild === 0) return workflowActions[pick % workflowActions.length] ?? null;
  if (isScheduler(performer)) return 'publish';
  const offered = offeredActions(submissionOf(row), performer, circumstances, new Date())
    .map(({ name }) => name)
    // Ends a walk as surely as it is dull.
    .filter((name) => !['withdraw', 'decline'].includes(name) || pick < 8);
  return offered[pick % offered.length] ?? null;
}

async function expectPromises(id: string, { row, circumstances }: Place): Promise<void> {
  const rows = await test.database.query<{ givenBy: string; hash: string; published: string | null }[]>(
    `SELECT v.given_by AS "givenBy", v.content_hash AS hash, p.content_hash AS published FROM submissions b
     LEFT JOIN validations v ON v.sheet_id = b.sheet_id AND v.revision_id = b.revision_id
     LEFT JOIN published_sheets p ON p.sheet_id = b.sheet_id WHERE b.id = $1`,
    [id],
  );
  const [{ givenBy, hash, published }] = rows as [(typeof rows)[number]];
  if (row.state === 'published') {
    expect(published).toBe(hash);
    expect([row.authorId, ...row.coAuthorIds, ...row.delegateIds]).toContain(givenBy);
  } else expect(published).toBeNull();
  const judges = await test.database.query<{ account_id: string; revision_id: string }[]>(
    'SELECT account_id, revision_id FROM opinions WHERE submission_id = $1',
    [id],
  );
  for (const { account_id: judge } of judges) expect([row.authorId, ...row.coAuthorIds]).not.toContain(judge);
  expect(canGoOn({ row, circumstances })).toBe(true);
}

/** Somebody can act, or the submission is on the list of those that cannot conclude. */
function canGoOn({ row, circumstances }: Place): boolean {
  if (['published', 'withdrawn', 'declined'].includes(row.state)) return true;
  const submission = submissionOf(row);
  const now = new Date();
  return (
    circumstances.people.some((person) => offeredActions(submission, person, circumstances, now).length > 0) ||
    blockedBy({}, [openSubmissionOf(submission, circumstances, now)], circumstances.people).length > 0
  );
}

describe('a submission that people take wherever they may, and where they may not', () => {
  const ends = new Set<string>();

  it('is in the database what the workflow says, and keeps its promises', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
        const { id } = await propose(world);
        await acts(world.author, id, 'submit');
        for (const one of steps) await take(id, one);
        ends.add((await place(id)).row.state);
      }),
      { numRuns: walks },
    );
  }, 3_600_000);

  it('has been far', () => {
    expect([...ends].length).toBeGreaterThan(4);
  });
});
