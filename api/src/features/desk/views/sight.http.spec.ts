import type { SubmissionList, SubmissionView } from '@recueil/contracts';
import { sightOfRelations, submissionStates, type Relation, type SubmissionState } from '@recueil/domain';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import { giveRole } from '../../../../test/builders/people';
import { beyondSight } from '../../../../test/builders/sight';
import {
  acts,
  editorialWorld,
  submissionIn,
  participant,
  see,
  write,
  type EditorialWorld,
  type Participant,
} from '../../../../test/builders/submissions';
import { SignedLinks } from '#rooms/links';

/** What one may be by a role, and what one may be by one's part in a sheet; a person has one part at most. */
const roles = ['member', 'secretary', 'administrator'] as const;
const parts = ['author', 'co-author', 'delegate'] as const;
type Role = (typeof roles)[number];
type Part = (typeof parts)[number];

/** Nothing, each relation alone, and every pair that one person can be. */
const combinations: { roles: Role[]; part: Part | null }[] = [
  { roles: [], part: null },
  ...roles.map((role) => ({ roles: [role], part: null })),
  ...parts.map((part) => ({ roles: [], part })),
  ...roles.flatMap((role, index) => roles.slice(index + 1).map((other) => ({ roles: [role, other], part: null }))),
  ...parts.flatMap((part) => roles.map((role) => ({ roles: [role], part }))),
];

let test: TestApplication;
let world: EditorialWorld;
const submissions = new Map<SubmissionState, SubmissionView>();
const persons = new Map<string, Participant>();

beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
  for (const state of submissionStates) submissions.set(state, await told(state));
  for (const held of combinations)
    persons.set(keyOf(held.roles), persons.get(keyOf(held.roles)) ?? (await holder(held)));
});
afterAll(() => test.stop());

const keyOf = (held: readonly Role[]): string => held.join('+');
const committeeTitle = 'Le titre du comité';
const sentTitle = 'Le titre envoyé';

async function holder({ roles: held }: { roles: Role[] }): Promise<Participant> {
  const person = await participant(test, { name: `Personne ${keyOf(held)}` });
  const { committeeId } = world;
  for (const role of held) {
    const grant =
      role === 'administrator'
        ? { role }
        : role === 'member'
          ? { role, committeeId, side: 'use' as const }
          : { role, committeeId };
    await giveRole(test.database, person.id, grant);
  }
  return person;
}

/**
 * A submission in that state, in which everybody has said something; the committee has a text of its own where it can.
 */
async function told(state: SubmissionState): Promise<SubmissionView> {
  const { author, writer, design } = world;
  if (!['rewriting', 'reviewing'].includes(state))
    return withWords(await submissionIn(world, state, { title: sentTitle }));
  const { id } = await submissionIn(world, 'rewriting', { title: sentTitle });
  await write(writer, id, { title: committeeTitle, organisation: 'L’organisme du comité' });
  if (state === 'reviewing') {
    await acts(writer, id, 'propose');
    await acts(design, id, 'approve', { grid: { clear: { mark: 'improve', remark: 'Trop long.' } } });
  }
  return withWords(await see(author, id));
}

async function withWords(view: SubmissionView): Promise<SubmissionView> {
  for (const audience of ['team', 'committee']) {
    await test.database.query(
      `INSERT INTO remarks (id, submission_id, audience, text, author_id, written_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, now())`,
      [view.id, audience, `Dit à ${audience}`, world.writer.id],
    );
  }
  return view;
}

/** Puts that person, and the ordinary people, at their places in the sheet. */
async function place(sheetId: string, person: Participant, part: Part | null): Promise<void> {
  await test.database.query('DELETE FROM sheet_people WHERE sheet_id = $1', [sheetId]);
  const team = { author: world.author.id, ...(part !== null && { [part]: person.id }) };
  for (const [as, id] of Object.entries(team)) {
    await test.database.query('INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, $3)', [
      sheetId,
      id,
      as,
    ]);
  }
}

function relationsOf(held: readonly Role[], part: Part | null, { alone }: { alone: boolean }): Set<Relation> {
  const acting = alone && held.includes('administrator') ? (['acting-secretary'] as const) : [];
  return new Set<Relation>([...held, ...(part === null ? [] : [part]), ...acting]);
}

/** Where the secretariat has nobody, an administrator stands in; afterwards it is as before. */
async function withoutSecretariat(run: () => Promise<void>): Promise<void> {
  await test.database.query(`DELETE FROM role_grants WHERE role = 'secretary'`);
  await run();
  const { committeeId } = world;
  const secretaries = [...persons].flatMap(([held, person]) => (held.includes('secretary') ? person : []));
  for (const { id } of [world.secretary, ...secretaries]) {
    await giveRole(test.database, id, { role: 'secretary', committeeId });
  }
}

/** Everything that is wrong with what that person is shown. */
async function wrongFor(
  state: SubmissionState,
  held: readonly Role[],
  part: Part | null,
  { alone }: { alone: boolean },
): Promise<string[]> {
  const { id, sheetId } = submissions.get(state)!;
  const person = persons.get(keyOf(held))!;
  await place(sheetId, person, part);
  const sight = sightOfRelations(relationsOf(held, part, { alone }), state);
  const { status, json } = await person.browser.get(`/api/submissions/${id}`);
  const revisions = (await person.browser.get(`/api/submissions/${id}/revisions`)).status;
  const comparison = (await person.browser.get(`/api/submissions/${id}/comparison`)).status;
  const reads = sight.text === null ? 404 : 200;
  const pages = [revisions, comparison].flatMap((found) => (found === reads ? [] : `versions: ${String(found)}`));
  if (!sight.parts.has('standing')) return status === 404 ? pages : [...pages, `it is shown: ${String(status)}`];
  if (status !== 200) return [...pages, `it is hidden: ${String(status)}`];
  const view = json as SubmissionView;
  const apart = ['rewriting', 'reviewing'].includes(state) && sight.text !== 'team';
  const title = sight.text === null ? '' : apart ? committeeTitle : sentTitle;
  const judging = view.actions.filter(({ name }) => part !== null && judges.includes(name));
  return [...pages, ...beyondSight(view, sight, title), ...judging.map(({ name }) => `${name} is offered`)];
}

const judges = ['approve', 'object', 'overrule', 'propose', 'take-up', 'take-over', 'assign', 'decline', 'write-note'];

async function wrongForAll(state: SubmissionState, { alone }: { alone: boolean }): Promise<string[]> {
  const wrong: string[] = [];
  for (const { roles: held, part } of combinations) {
    if (alone && held.includes('secretary')) continue;
    const found = await wrongFor(state, held, part, { alone });
    wrong.push(...found.map((what) => `${[...held, part ?? ''].join(' ')}: ${what}`));
  }
  return wrong;
}

describe.each(submissionStates)('a submission in the state « %s »', (state) => {
  it('shows to each relation, and to each pair of relations, what the table grants and nothing else', async () => {
    expect(await wrongForAll(state, { alone: false })).toEqual([]);
  });

  it('shows it too where an administrator stands in for the secretariat', async () => {
    await withoutSecretariat(async () => {
      expect(await wrongForAll(state, { alone: true })).toEqual([]);
    });
  });

  it('shows nothing to visitors', async () => {
    const { id } = submissions.get(state)!;
    expect((await new Browser(test.app).get(`/api/submissions/${id}`)).status).toBe(401);
  });

  it('shows to whoever reads by a link the text of the team and nothing that names anybody, whatever their session', async () => {
    const { id, sheetId } = submissions.get(state)!;
    await place(sheetId, world.stranger, null);
    const { text } = sightOfRelations(new Set<Relation>(['link-reader']), state);
    const token = await linkTo(id);
    for (const browser of [new Browser(test.app), ...[...persons.values()].map((person) => person.browser)]) {
      const { status, json } = await browser.post('/api/proofreadings/look', { token });
      if (text === null) expect(status).toBe(404);
      else {
        expect(Object.keys(json as object).sort()).toEqual(keysByLink);
        expect(json).toMatchObject({ title: sentTitle, content: { title: sentTitle, contacts: [] } });
      }
    }
  });
});

const keysByLink = [
  'agreedAt',
  'askedBy',
  'comments',
  'content',
  'contentHash',
  'expiresAt',
  'message',
  'name',
  'title',
];

async function linkTo(submissionId: string): Promise<string> {
  const [{ id }] = await test.database.query<[{ id: string }]>(
    `INSERT INTO proofreadings (id, submission_id, name, email, message, asked_by, asked_at, expires_at)
     VALUES (gen_random_uuid(), $1, 'Dominique', 'dominique@ville.example', '', $2, now(), now() + interval '30 days') RETURNING id`,
    [submissionId, world.author.id],
  );
  const link = await test.app.get(SignedLinks).make(test.database.manager, 'proofreading', id);
  return link.slice(link.indexOf('#') + 1);
}

describe('lists', () => {
  it('put in order by title what each knows a submission by, and say nothing else of it', async () => {
    const mine = await participant(test);
    for (const [title, other] of [
      ['Beaux accueils', 'Zones calmes'],
      ['Courrier clair', 'Annuaire vivant'],
    ] as const) {
      const view = await submissionIn(world, 'rewriting', { title });
      await write(world.writer, view.id, { title: other, organisation: 'Un autre organisme' });
      await place(view.sheetId, mine, 'co-author');
    }
    const { json } = await mine.browser.get('/api/submissions?box=mine&sort=title');
    const { items } = json as SubmissionList;
    expect(items.map(({ title }) => title)).toEqual(['Beaux accueils', 'Courrier clair']);
    for (const item of items) expect(item.organisation).not.toBe('Un autre organisme');
    const committee = (await world.writer.browser.get('/api/submissions?box=committee&sort=title'))
      .json as SubmissionList;
    const order = committee.items.map(({ title }) => title);
    expect(order.indexOf('Annuaire vivant')).toBeLessThan(order.indexOf('Zones calmes'));
  });
});

describe('what the committee does among itself', () => {
  it('is not in the history of whoever keeps its secretariat and is of the team of the sheet', async () => {
    const secretary = persons.get('secretary')!;
    const { sheetId } = submissions.get('reviewing')!;
    const told = async (): Promise<string[]> => {
      const { json } = await secretary.browser.get(`/api/administration/history?sheetId=${sheetId}`);
      return json.entries.map(({ action }: { action: string }) => action);
    };
    await place(sheetId, secretary, null);
    expect(await told()).toContain('submission.approved');
    await place(sheetId, secretary, 'co-author');
    expect(await told()).not.toContain('submission.approved');
    expect(await told()).toContain('submission.proposed');
  });

  it('is told to the team by its end alone, of nobody in particular', async () => {
    const { id } = await submissionIn(world, 'awaiting-validation', { title: 'Relue jusqu’au bout' });
    const ended = { actor: 'committee', sentence: 'a terminé la relecture', reason: null };
    const { history } = await see(world.author, id);
    expect(history.at(-1)).toMatchObject(ended);
    expect(history.filter(({ sentence }) => sentence === ended.sentence)).toHaveLength(1);
    expect(JSON.stringify(history)).not.toContain(world.use.name);
    expect(JSON.stringify(history)).not.toContain(world.design.name);
    const committee = (await see(world.writer, id)).history.map(({ sentence }) => sentence);
    expect(committee).not.toContain(ended.sentence);
    expect(committee.at(-1)).toBe('a donné un avis favorable à la fiche');
  });

  it('is not in what the team is written to, nor in what it exports of itself', async () => {
    const { id, title } = await submissionIn(world, 'awaiting-validation', { title: 'Sans nommer qui a lu' });
    await test.runJobs();
    const mails = await test.database.query<{ facts: Record<string, string> }[]>(
      `SELECT facts FROM mails WHERE kind = 'notice' AND account_id = $1 AND facts ->> 'title' = $2
         AND facts ->> 'notice' = 'to-validate'`,
      [world.author.id, title],
    );
    expect(mails.map(({ facts }) => facts.actor)).toEqual(['']);
    const exported = await world.author.browser.get('/api/me/data');
    const mine = JSON.stringify(exported.json.mails.filter((mail: object) => JSON.stringify(mail).includes(title)));
    expect([id, mine.includes(world.use.name), mine.includes(world.design.name)]).toEqual([id, false, false]);
  });
});
