import { actionLabels, rulesOf, sheetRows, sheetWords, type Rule, type SheetRow } from '@recueil/domain';
import type { OfferedAction } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../../test/application';
import { editorialWorld, submissionIn, type EditorialWorld } from '../../../../test/builders/submissions';

/** One more row of the table, with its words and its rule of the policy: nothing else of the server or the web changes. */
const action = 'applaud' as SheetRow['action'];
Object.assign(actionLabels.sheet, { [action]: 'Applaudir' });
Object.assign(sheetWords, {
  [action]: {
    says: ['L’équipe de la fiche en sera heureuse.'],
    fields: { reason: { label: 'Ce qui vous plaît' } },
    done: 'Vos applaudissements sont notés.',
  },
});
(rulesOf('sheet') as Rule[]).push({
  record: 'sheet',
  action,
  allow: ['agent'],
  never: ['author'],
  states: ['online'],
  sentence: 'Toute personne connectée, hors de l’auteur, applaudit une fiche en ligne.',
});
(sheetRows as SheetRow[]).push({
  action,
  from: ['online'],
  to: [{ state: 'same' }],
  event: 'sheet.confirmed',
  needs: ['reason'],
  tells: [{ whom: 'author', notice: 'correction-accepted' }],
});

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
});
