import { startTestApplication, type TestApplication } from '../../../../test/application';
import { createTheme, publishSheet } from '../../../../test/builders/sheets';
import { createCommittee, createPerson, signIn, type Person } from '../../../../test/builders/people';
import type { Browser } from '../../../../test/browser';

let test: TestApplication;
let secretary: Browser;
let otherSecretary: Browser;
let themeId: string;
let secretaryAddress: string;

beforeAll(async () => {
  test = await startTestApplication();
  themeId = await createTheme(test.database.manager, 'accueil', 'Accueil');
  const committeeId = await createCommittee(test.database, { themeIds: [themeId] });
  const elsewhere = await createCommittee(test.database);
  const keeper = await createPerson(test.database, { grants: [{ role: 'secretary', committeeId }] });
  secretaryAddress = keeper.email;
  secretary = await signIn(test, keeper);
  otherSecretary = await signIn(
    test,
    await createPerson(test.database, { grants: [{ role: 'secretary', committeeId: elsewhere }] }),
  );
});
afterAll(() => test.stop());

const reason = { reason: 'J’ai écrit cette fiche dans mon ancien service.' };

async function published(title: string, author?: Person): Promise<{ sheetId: string; slug: string }> {
  const { sheetId } = await publishSheet(test.database.manager, { content: { title }, themeIds: [themeId] });
  if (author) {
    await test.database.query(`INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, 'author')`, [
      sheetId,
      author.id,
    ]);
  }
  return { sheetId, slug: title.toLowerCase().replaceAll(' ', '-') };
}

const team = (sheetId: string): Promise<{ id: string; part: string }[]> =>
  test.database.query('SELECT account_id AS id, part FROM sheet_people WHERE sheet_id = $1 ORDER BY part', [sheetId]);

describe('« c’est ma fiche »', () => {
  it('makes the claimant the referent of a sheet without one, once the secretary confirms', async () => {
    const { sheetId, slug } = await published('Sans referent');
    const person = await createPerson(test.database);
    const browser = await signIn(test, person);
    const claim = await browser.post(`/api/sheets/${slug}/claims`, reason);
    expect(claim.json).toMatchObject({ state: 'open', claimant: { id: person.id }, actions: [] });
    expect((await browser.post(`/api/sheets/${slug}/claims`, reason)).status).toBe(409);
    expect((await browser.post(`/api/claims/${claim.json.id}/confirm`)).status).toBe(403);
    expect((await otherSecretary.post(`/api/claims/${claim.json.id}/confirm`)).status).toBe(404);
    const seen = (await secretary.get('/api/claims')).json.claims;
    expect(seen).toEqual([
      expect.objectContaining({
        id: claim.json.id,
        actions: [
          expect.objectContaining({
            name: 'confirm',
            label: 'Confirmer',
            done: expect.stringContaining('C’est confirmé'),
          }),
          expect.objectContaining({ name: 'refuse', label: 'Refuser', done: expect.stringContaining('C’est noté') }),
        ],
      }),
    ]);
    expect((await secretary.post(`/api/claims/${claim.json.id}/confirm`)).status).toBe(204);
    expect(await team(sheetId)).toEqual([{ id: person.id, part: 'author' }]);
    expect((await secretary.post(`/api/claims/${claim.json.id}/refuse`)).status).toBe(409);
  });

  it('is told to those who may decide, and its outcome to the claimant', async () => {
    const { slug } = await published('A dire');
    const person = await createPerson(test.database, { name: 'Sam Exemple' });
    const { json } = await (await signIn(test, person)).post(`/api/sheets/${slug}/claims`, reason);
    await test.runJobs();
    const told = (await test.mails()).filter(({ subject }) => subject.includes('A dire'));
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      [secretaryAddress, 'À vous : dites si « A dire » est la fiche de Sam Exemple'],
    ]);
    expect(told[0]?.text).toContain(reason.reason);
    await secretary.post(`/api/claims/${json.id}/refuse`);
    await test.runJobs();
    const last = (await test.mails()).at(-1);
    expect([last?.to, last?.subject]).toEqual([person.email, 'Votre demande sur « A dire »']);
  });

  it('adds the claimant beside a referent who is there', async () => {
    const author = await createPerson(test.database);
    const { sheetId, slug } = await published('Avec referent', author);
    const person = await createPerson(test.database);
    const { json } = await (await signIn(test, person)).post(`/api/sheets/${slug}/claims`, reason);
    expect((await (await signIn(test, author)).post(`/api/claims/${json.id}/confirm`)).status).toBe(403);
    await secretary.post(`/api/claims/${json.id}/confirm`);
    expect(await team(sheetId)).toEqual([
      { id: author.id, part: 'author' },
      { id: person.id, part: 'co-author' },
    ]);
  });

  it('is refused to the team itself, to visitors, and for a sheet that is not online', async () => {
    const author = await createPerson(test.database);
    const { slug } = await published('La mienne', author);
    const browser = await signIn(test, author);
    expect((await browser.post(`/api/sheets/${slug}/claims`, reason)).status).toBe(403);
    expect((await browser.post('/api/sheets/nulle-part/claims', reason)).status).toBe(404);
    expect((await browser.post(`/api/sheets/${slug}/claims`, { reason: '' })).status).toBe(400);
    expect(
      (
        await test.app.inject({
          method: 'POST',
          url: `/api/sheets/${slug}/claims`,
          headers: { 'x-recueil': '1' },
          payload: reason,
        })
      ).statusCode,
    ).toBe(401);
  });

  it('of others is not there at all: the answer is the one that any unknown claim gets', async () => {
    const { slug } = await published('Pas pour tous');
    const { json } = await (
      await signIn(test, await createPerson(test.database))
    ).post(`/api/sheets/${slug}/claims`, reason);
    const hidden = await otherSecretary.post(`/api/claims/${json.id}/confirm`);
    const unknown = await otherSecretary.post('/api/claims/0190a0a0-0000-7000-8000-000000000000/confirm');
    const shown = ({ status, headers, json: body }: typeof hidden): unknown => {
      const { 'x-request-id': _id, date: _date, ...others } = headers;
      return { status, headers: others, body: { ...body, requestId: '' } };
    };
    expect(shown(hidden)).toEqual(shown(unknown));
  });

  it('decided by two at once is decided once', async () => {
    const { slug } = await published('A deux');
    const { json } = await (
      await signIn(test, await createPerson(test.database))
    ).post(`/api/sheets/${slug}/claims`, reason);
    const replies = await Promise.all(
      ['confirm', 'refuse'].map((action) => secretary.post(`/api/claims/${json.id}/${action}`)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 409]);
  });
});
