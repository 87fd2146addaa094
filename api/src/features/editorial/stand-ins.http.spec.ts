import { startTestApplication, type TestApplication } from '../../../test/application';
import {
  act,
  acts,
  editorialWorld,
  submissionIn,
  participant,
  propose,
  see,
  write,
  type EditorialWorld,
} from '../../../test/builders/submissions';
import { giveRole } from '../../../test/builders/people';

let test: TestApplication;
let world: EditorialWorld;

beforeAll(async () => {
  test = await startTestApplication();
  world = await editorialWorld(test);
});
afterAll(() => test.stop());

describe('who validates in the author’s absence', () => {
  it.each(['draft', 'submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation', 'validated'])(
    'is nobody who judges or may judge the submission, when it is %s',
    async (state) => {
      const { author, writer, design, use, secretary } = world;
      const { id } = await submissionIn(world, state);
      for (const person of [writer, design, use, secretary]) {
        const reply = await act(author, id, 'delegate', { personId: person.id });
        expect(reply.status).toBe(422);
        expect(reply.json.errors).toEqual([expect.objectContaining({ field: 'personId' })]);
      }
      expect((await see(author, id)).delegates).toEqual([]);
    },
  );

  it('may be a colleague, who then writes nothing and judges nothing although they join the committee', async () => {
    const { author, writer, secretary, committeeId, stranger } = world;
    const { id } = await submissionIn(world, 'submitted', { title: 'Le titre envoyé' });
    await acts(author, id, 'delegate', { personId: stranger.id });
    await giveRole(test.database, stranger.id, { role: 'member', committeeId, side: 'use' });

    expect((await act(stranger, id, 'take-up')).status).toBe(403);
    expect((await act(secretary, id, 'assign', { personId: stranger.id })).status).toBe(422);
    await acts(writer, id, 'take-up');
    expect((await act(stranger, id, 'take-over')).status).toBe(403);
    expect((await write(writer, id, { title: 'Le titre du comité' })).status).toBe(200);
    expect((await see(stranger, id)).title).toBe('Le titre envoyé');
    expect((await see(stranger, id)).content?.title).toBe('Le titre envoyé');
    const { content, contentVersion } = await see(writer, id);
    const over = { content: { ...content, title: 'Par-dessus le comité' } };
    const ifMatch = { 'if-match': `"${String(contentVersion)}"` };
    expect((await stranger.browser.patch(`/api/submissions/${id}/content`, over, ifMatch)).status).toBe(403);
    const proposed = await acts(writer, id, 'propose');
    expect(proposed.readers.map((reader) => reader.id)).not.toContain(stranger.id);
    expect((await act(stranger, id, 'approve')).status).toBe(403);
    expect((await see(writer, id)).title).toBe('Le titre du comité');

    const committee = await stranger.browser.get('/api/submissions?box=committee');
    expect(committee.json.items.map((item: { id: string }) => item.id)).not.toContain(id);
  });

  it('is offered among co-authors, then the service, then the organisation, without a word of anybody’s absences', async () => {
    const { writer, secretary, colleague, stranger, use } = world;
    const [{ id: organisationId }] = await test.database.query<[{ id: string }]>(
      `INSERT INTO organisations (id, name, normalised_name) VALUES (gen_random_uuid(), 'Ville', 'ville') RETURNING id`,
    );
    const author = await participant(test, { service: 'Accueil', organisationId });
    const near = await participant(test, { name: 'Noé du service', service: 'accueil' });
    const far = await participant(test, { name: 'Anna de la ville', service: 'Courrier', organisationId });
    const { id, sheetId } = await propose({ ...world, author });
    await test.database.query(`INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ($1, $2, 'co-author')`, [
      sheetId,
      colleague.id,
    ]);
    for (const away of [near, use]) {
      await test.database.query(
        `INSERT INTO absences (id, account_id, starts_on, ends_on) VALUES (gen_random_uuid(), $1, current_date - 1, current_date + 9)`,
        [away.id],
      );
    }
    await acts(author, id, 'submit');
    const { status, json, text } = await author.browser.get(`/api/submissions/${id}/candidates?action=delegate`);
    expect(status).toBe(200);
    const offered = json.candidates.map((one: { id: string }) => one.id);
    expect(offered.slice(0, 3)).toEqual([colleague.id, near.id, far.id]);
    for (const other of [author, writer, secretary, use, stranger]) expect(offered).not.toContain(other.id);
    expect(text).not.toMatch(/absent|load|sides/);
    const asked = await secretary.browser.get(`/api/submissions/${id}/candidates?action=name-delegate`);
    expect([asked.status, /absent|load|sides/.test(asked.text)]).toEqual([200, false]);
    const assigned = await secretary.browser.get(`/api/submissions/${id}/candidates?action=assign`);
    expect(assigned.json.candidates.at(-1)).toMatchObject({ id: use.id, committee: { absent: true, sides: ['use'] } });
  });

  it('is not offered among people of another organisation whose service has the same name', async () => {
    const organisation = async (name: string): Promise<string> => {
      const [{ id }] = await test.database.query<[{ id: string }]>(
        `INSERT INTO organisations (id, name, normalised_name) VALUES (gen_random_uuid(), $1, $1) RETURNING id`,
        [name],
      );
      return id;
    };
    const [here, there] = [await organisation('ici'), await organisation('ailleurs')];
    const author = await participant(test, { service: 'Archives', organisationId: here });
    const near = await participant(test, { name: 'Zoé', service: ' archives', organisationId: here });
    const unsaid = await participant(test, { name: 'Yann', service: 'Archives' });
    const colleague = await participant(test, { name: 'Anna', service: 'Courrier', organisationId: here });
    const homonym = await participant(test, { name: 'Abel', service: 'Archives', organisationId: there });
    const { id } = await propose({ ...world, author });
    const { json } = await author.browser.get(`/api/submissions/${id}/candidates?action=submit`);
    const offered = json.candidates.map((one: { id: string }) => one.id);
    expect(offered.slice(0, 3)).toEqual([unsaid.id, near.id, colleague.id]);
    expect(offered).not.toContain(homonym.id);
  });
});
