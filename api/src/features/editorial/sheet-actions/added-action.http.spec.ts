import { actionLabels, rulesOf, sheetRows, sheetWords, type SheetRow } from '@recueil/domain';
import type { OfferedAction } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { editorialWorld, see, submissionIn, type EditorialWorld } from '../../../../test/builders/submissions';

/** One more row of the table, with its words and its rule of the policy: nothing else of the server or the web changes. */
function add(
  row: Omit<SheetRow, 'action' | 'from'> & { action: string },
  label: string,
  words: object,
  rule: object,
): void {
  const action = row.action as SheetRow['action'];
  Object.assign(actionLabels.sheet, { [action]: label });
  Object.assign(sheetWords, { [action]: words });
  (rulesOf('sheet') as unknown[]).push({ record: 'sheet', action, states: ['online'], sentence: label, ...rule });
  (sheetRows as SheetRow[]).push({ ...row, action, from: ['online'] });
}

const action = 'applaud';
add(
  {
    action,
    to: [{ state: 'same' }],
    event: 'sheet.confirmed',
    needs: ['reason'],
    tells: [{ whom: 'author', notice: 'correction-accepted' }],
  },
  'Applaudir',
  {
    says: ['L’équipe de la fiche en sera heureuse.'],
    fields: { reason: { label: 'Ce qui vous plaît' } },
    done: 'Vos applaudissements sont notés.',
  },
  { allow: ['agent'], never: ['author'] },
);
add(
  { action: 'begin-anew', to: [{ state: 'same' }], event: 'submission.revision-opened', opens: 'draft' },
  'Recommencer',
  { done: 'C’est recommencé.' },
  { allow: ['author'], never: [] },
);
add(
  { action: 'put-aside', to: [{ state: 'archived' }], event: 'sheet.archived', needs: ['reason'] },
  'Mettre de côté',
  { done: 'C’est mis de côté.' },
  { allow: ['author'], never: [] },
);

let test: TestApplication;
let world: EditorialWorld;
let slug: string;
beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
  slug = (await submissionIn(world, 'published')).slug ?? '';
});
afterAll(() => test.stop());

describe('an action that is added to the table', () => {
  it('is offered with its button, its form and its words to those whom the policy lets', async () => {
    const { json } = await world.stranger.browser.get(`/api/sheets/${slug}/actions`);
    expect((json.actions as OfferedAction[]).find(({ name }) => name === action)).toEqual({
      name: 'applaud',
      label: 'Applaudir',
      place: 'buttons',
      heading: 'Applaudir',
      says: ['L’équipe de la fiche en sera heureuse.'],
      act: 'Applaudir',
      fields: [
        {
          name: 'reason',
          kind: 'long-text',
          label: 'Ce qui vous plaît',
          hint: null,
          isOptional: false,
          unless: null,
          missing: 'Dites pourquoi\u202f: la personne concernée le lira.',
          nobody: '',
        },
      ],
      isRare: false,
      done: 'Vos applaudissements sont notés.',
    });
    const own = (await world.author.browser.get(`/api/sheets/${slug}/actions`)).json.actions as OfferedAction[];
    expect(own.map(({ name }) => name)).not.toContain(action);
  });

  it('needs what its row says, enters its event and tells whom it names', async () => {
    const page = `/api/sheets/${slug}/actions`;
    const refused = await world.stranger.browser.post(page, { action });
    expect([refused.status, refused.json.errors[0].field]).toEqual([422, 'reason']);
    expect((await world.author.browser.post(page, { action, reason: 'Bravo.' })).status).toBe(403);
    const done = await world.stranger.browser.post(page, { action, reason: 'Bravo.' });
    expect([done.status, done.json]).toEqual([200, { submissionId: null, path: null }]);
    const events = await test.database.query(
      `SELECT e.actor_id AS id FROM events e JOIN sheets s ON s.id = e.sheet_id
       WHERE s.slug = $1 AND e.action = 'sheet.confirmed'`,
      [slug],
    );
    expect(events).toEqual([{ id: world.stranger.id }]);
    const { json } = await world.author.browser.get('/api/me/notices');
    const subjects = json.notices.map(({ subject }: { subject: string }) => subject) as string[];
    expect(subjects.some((subject) => subject.startsWith('La correction de'))).toBe(true);
  });

  it('opens a submission, and takes the sheet off, where its row says so and nothing else does', async () => {
    const page = `/api/sheets/${slug}/actions`;
    const opened = await world.author.browser.post(page, { action: 'begin-anew' });
    const { submissionId, path } = opened.json;
    expect([opened.status, path]).toEqual([200, `/proposer/${submissionId}`]);
    expect((await see(world.author, submissionId)).state).toBe('draft');
    const aside = await world.author.browser.post(page, { action: 'put-aside', reason: 'On verra.' });
    expect([aside.status, aside.json]).toEqual([200, { submissionId: null, path: null }]);
    expect((await world.stranger.browser.get(`/api/sheets/${slug}`)).status).toBe(410);
    const events = await test.database.query(
      `SELECT e.action FROM events e JOIN sheets s ON s.id = e.sheet_id
       WHERE s.slug = $1 AND e.action IN ('submission.revision-opened', 'sheet.archived') ORDER BY e.id`,
      [slug],
    );
    expect(events).toEqual([{ action: 'submission.revision-opened' }, { action: 'sheet.archived' }]);
  });
});
