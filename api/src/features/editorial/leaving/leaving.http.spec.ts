import { startTestApplication, type TestApplication } from '../../../../test/application';
import {
  acts,
  editorialWorld,
  submissionIn,
  participant,
  propose,
  see,
  type EditorialWorld,
  type Participant,
} from '../../../../test/builders/submissions';
import { tablesWith } from '../../../../test/every-row';
import { AccountClosing } from '#rooms/accounts';

let test: TestApplication;
let world: EditorialWorld;
beforeAll(async () => {
  test = await startTestApplication();
});
beforeEach(async () => {
  await test.database.query('DELETE FROM role_grants');
  await test.database.query('DELETE FROM attempts');
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

async function leave(who: Participant): Promise<void> {
  const { status, text } = await who.browser.post('/api/me/closure', { confirmation: who.email });
  if (status !== 204) throw new Error(text);
}

async function joinBy(author: Participant, who: Participant, id: string): Promise<void> {
  const { json } = await author.browser.post(`/api/submissions/${id}/invitations`, {
    part: 'co-author',
    name: who.name,
    email: who.email,
  });
  await who.browser.post(`/api/me/invitations/${String(json.id)}/accept`, {});
}

const told = async (who: Participant): Promise<string> =>
  (await who.browser.get('/api/me/notices')).json.notices
    .map(({ subject }: { subject: string }) => subject.replace(/\u202f/g, ' '))
    .join('\n');

describe('somebody of the committee who closes their account', () => {
  it('gives back the submission that they rewrote: the secretariat is told, and another member takes it up', async () => {
    const { writer, design, secretary, author } = world;
    const { id } = await submissionIn(world, 'rewriting', { title: 'Rendue en partant' });
    await leave(writer);
    expect(await see(author, id)).toMatchObject({ state: 'submitted', penHolder: null });
    expect(await told(secretary)).toContain('À vous : une fiche est à confier, Rendue en partant');
    expect((await see(design, id)).history.at(-1)?.sentence).toBe('a rendu la fiche');
    expect((await acts(design, id, 'take-up')).penHolder?.id).toBe(design.id);
  });

  it('leaves nobody waited for in vain when the account was disabled before', async () => {
    const { writer, design, secretary, administrator } = world;
    const { id } = await submissionIn(world, 'rewriting');
    await test.database.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [writer.id]);
    expect((await see(secretary, id)).turn).toMatchObject({ mine: true, people: [{ id: secretary.id }] });
    await test.database.transaction((manager) =>
      test.app.get(AccountClosing, { strict: false }).close(manager, writer.id, administrator.id),
    );
    expect(await see(secretary, id)).toMatchObject({ state: 'rewriting', penHolder: null, turn: { mine: true } });
    expect((await acts(design, id, 'take-over')).penHolder?.id).toBe(design.id);
  });

  it('has what they were to read read by somebody else', async () => {
    const spare = await participant(test, {
      grants: [{ role: 'member', committeeId: world.committeeId, side: 'use' }],
    });
    const { id } = await submissionIn(world, 'reviewing');
    const named = (await see(world.secretary, id)).readers.map((one) => one.id);
    const [leaving, other] = named.includes(spare.id) ? [spare, world.use] : [world.use, spare];
    await leave(leaving);
    expect((await see(world.secretary, id)).readers.map((one) => one.id)).toContain(other.id);
    expect(await told(other)).toContain('une fiche est à relire');
  });

  it('does not get back what they returned: it goes to the secretariat', async () => {
    const { writer, author } = world;
    const { id } = await submissionIn(world, 'rewriting');
    await acts(writer, id, 'return', { reason: 'Un chiffre manque.' });
    await leave(writer);
    expect((await acts(author, id, 'submit')).state).toBe('submitted');
  });

  it('who wrote the text being read leaves it to the secretariat when it is to be taken up again', async () => {
    const { writer, design, secretary } = world;
    const { id } = await submissionIn(world, 'reviewing', { title: 'Orpheline' });
    await leave(writer);
    await acts(design, id, 'object', { reason: 'Obscur.' });
    expect(await see(secretary, id)).toMatchObject({ state: 'rewriting', turn: { mine: true } });
    expect(await told(secretary)).toContain('À vous : une fiche est à reprendre, Orpheline');
  });
});

describe('an author who closes their account', () => {
  it('in mid-course leaves the validation to a co-author, and the sheet appears', async () => {
    const { author, colleague, secretary } = world;
    const { id } = await submissionIn(world, 'submitted');
    await joinBy(author, colleague, id);
    await acts(world.writer, id, 'take-up');
    await acts(world.writer, id, 'propose');
    await acts(world.design, id, 'approve');
    await acts(world.use, id, 'approve');
    await leave(author);
    const { contentHash, author: gone } = await see(colleague, id);
    expect(gone).toEqual({ id: author.id, name: 'Une personne partie' });
    expect((await acts(colleague, id, 'validate', { contentHash })).state).toBe('validated');
    await acts(secretary, id, 'publish');
    const published = await see(colleague, id);
    expect((await test.get(`/api/sheets/${published.slug!}`)).status).toBe(200);
  });

  it('without a co-author leaves it to a new referent', async () => {
    const { author, colleague, secretary } = world;
    const { id } = await submissionIn(world, 'awaiting-validation');
    await leave(author);
    await acts(secretary, id, 'nominate-referent', { personId: colleague.id });
    const { invitations } = (await colleague.browser.get('/api/me/invitations')).json;
    await colleague.browser.post(`/api/me/invitations/${String(invitations[0].id)}/accept`, {});
    const { contentHash } = await see(colleague, id);
    expect((await acts(colleague, id, 'validate', { contentHash })).state).toBe('validated');
  });

  it('of a draft or of a text to complete hands it to the first co-author, who is told', async () => {
    const { author, colleague, secretary } = world;
    const draft = await propose(world, { title: 'À reprendre' });
    await joinBy(author, colleague, draft.id);
    const returned = await submissionIn(world, 'submitted');
    await joinBy(author, colleague, returned.id);
    await acts(secretary, returned.id, 'return', { reason: 'Un chiffre manque.' });
    await leave(author);
    expect(await told(colleague)).toContain('À vous : vous êtes maintenant l’auteur de « À reprendre »');
    for (const { id } of [draft, returned]) {
      expect(await see(colleague, id)).toMatchObject({ author: { id: colleague.id }, coAuthors: [] });
      expect((await acts(colleague, id, 'submit')).state).toBe('submitted');
    }
  });

  it('of a draft that nobody else writes gives it up: nobody sees it, and nothing waits', async () => {
    const { author, administrator, secretary } = world;
    const { id } = await propose(world, { title: 'Un brouillon seul' });
    await leave(author);
    for (const who of [administrator, secretary]) {
      expect((await who.browser.get(`/api/submissions/${id}`)).status).toBe(404);
    }
    const [row] = await test.database.query('SELECT state FROM submissions WHERE id = $1', [id]);
    expect(row.state).toBe('withdrawn');
  });

  it('leaves no notice, no invitation and no address behind', async () => {
    const { colleague } = world;
    const author = await participant(test, { name: 'Prénom Parti', email: 'prenom.parti@ville.example' });
    const { id } = await submissionIn({ ...world, author }, 'submitted');
    await joinBy(author, colleague, id);
    await colleague.browser.post(`/api/submissions/${id}/proofreadings`, {
      name: 'Prénom Parti',
      email: author.email,
      message: '',
    });
    await colleague.browser.post('/api/nominations', {
      name: 'Prénom Parti',
      email: author.email,
      title: 'Autre chose',
      message: '',
    });
    await author.browser.post('/api/nominations', { name: 'A', email: 'a@ville.example', title: 'B', message: 'C' });
    await leave(author);
    expect(await tablesWith(test.database, author.email)).toEqual([]);
    expect(await tablesWith(test.database, author.id)).not.toContain('notices');
    expect(await test.database.query(`SELECT id FROM invitations WHERE part = 'nomination'`)).toEqual([]);
    expect((await see(colleague, id)).proofreadings).toMatchObject([{ name: 'Une personne partie', email: '' }]);
  });
});
