import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import { createPerson, giveRole, signIn, type Person } from '../../../../test/builders/people';
import { createTheme } from '../../../../test/builders/sheets';

const address = '/api/administration/committees';
let test: TestApplication;
let boss: Person;
let admin: Browser;

beforeAll(async () => {
  test = await startTestApplication();
  boss = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
  admin = await signIn(test, boss);
});
afterAll(() => test.stop());

const match = (version = 1): Record<string, string> => ({ 'if-match': `"${String(version)}"` });
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const create = async (form: object): Promise<any> => (await admin.post(address, form)).json; // eslint-disable-line @typescript-eslint/no-explicit-any -- a reply is what the test says of it
const change = (id: string, form: object, version = 1): Promise<Reply> =>
  admin.patch(`${address}/${id}`, form, match(version));

describe('a committee', () => {
  it('is created whole, in one go', async () => {
    const themeId = await createTheme(test.database.manager, 'accueil', 'Accueil');
    const [one, two, secretary] = [
      await createPerson(test.database, { name: 'Anne' }),
      await createPerson(test.database, { name: 'Bruno' }),
      await createPerson(test.database, { name: 'Chloé' }),
    ];
    const { status, json } = await admin.post(address, {
      ...{ name: 'Comité Accueil', general: false, college: 'two', exclusion: 'service', themeIds: [themeId] },
      members: [
        { id: one.id, side: 'design' },
        { id: two.id, side: 'use' },
      ],
      ...{ secretaryIds: [secretary.id], meetings: [day(30), day(3)] },
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      ...{ name: 'Comité Accueil', general: false, college: 'two', exclusion: 'service', version: 1 },
      themes: [{ id: themeId, label: 'Accueil' }],
      members: [
        { id: one.id, name: 'Anne', side: 'design', absence: null },
        { id: two.id, name: 'Bruno', side: 'use' },
      ],
      ...{ secretaries: [{ id: secretary.id, name: 'Chloé' }], meetings: [day(3), day(30)] },
    });
    expect((await admin.get('/api/administration/themes')).json.themes[0].committee).toEqual({
      id: json.id,
      name: 'Comité Accueil',
    });
    const events = await test.database.query(`SELECT action, facts FROM events ORDER BY id DESC LIMIT 4`);
    expect(events.map(({ action }: { action: string }) => action)).toEqual([
      'committee.created',
      ...['account.roles-changed', 'account.roles-changed', 'account.roles-changed'],
    ]);
  });

  it('is changed in part; the rest stays', async () => {
    const person = await createPerson(test.database, { name: 'Denis' });
    const theirs = await signIn(test, person);
    const committee = await create({
      name: 'À changer',
      members: [{ id: person.id, side: 'use' }],
      meetings: [day(9)],
    });
    expect((await theirs.get('/api/me')).json.roles[0].label).toBe('À changer, côté usage');
    const renamed = await change(committee.id, { name: 'Changé', college: 'one' });
    expect(renamed.json).toMatchObject({
      name: 'Changé',
      college: 'one',
      exclusion: 'none',
      version: 2,
      meetings: [day(9)],
    });
    expect(renamed.json.members).toHaveLength(1);
    expect((await change(committee.id, { members: [{ id: person.id, side: 'design' }] }, 2)).status).toBe(200);
    expect((await theirs.get('/api/me')).json.roles).toMatchObject([{ side: 'design' }]);
    expect((await change(committee.id, {}, 3)).json.version).toBe(3);
    expect((await change(committee.id, { members: [] }, 3)).json.members).toEqual([]);
    expect((await theirs.get('/api/me')).json.roles).toEqual([]);
  });

  it('takes no theme from another, and one at most is general', async () => {
    const themeId = await createTheme(test.database.manager, 'dispute', 'Disputé');
    const first = await create({ name: 'Premier', themeIds: [themeId], general: true });
    const refused = await admin.post(address, { name: 'Second', themeIds: [themeId] });
    expect([refused.status, refused.json.detail]).toEqual([409, expect.stringContaining('Premier')]);
    expect((await admin.post(address, { name: 'Second', general: true })).status).toBe(409);
    expect((await admin.post(address, { name: 'PREMIER' })).status).toBe(409);
    const second = await create({ name: 'Second' });
    const other = await createTheme(test.database.manager, 'convoite', 'Convoité');
    const both = await Promise.all([
      change(first.id, { themeIds: [themeId, other] }),
      change(second.id, { themeIds: [other] }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const replies = await Promise.all(['A', 'B'].map((name) => change(second.id, { name: `Second ${name}` }, 1)));
    expect(replies.filter(({ status }) => status === 412).length).toBeGreaterThanOrEqual(1);
  });

  it('keeps to the rules of roles: nobody seats themselves, the disabled and the unknown have no seat', async () => {
    const committee = await create({ name: 'Sièges' });
    const disabled = await createPerson(test.database, { disabled: true });
    const seat = (id: string): Promise<Reply> => change(committee.id, { members: [{ id, side: 'use' }] });
    expect((await seat(boss.id)).status).toBe(403);
    expect((await seat(disabled.id)).status).toBe(409);
    expect((await seat('018f0000-0000-7000-8000-000000000000')).status).toBe(400);
    expect((await change(committee.id, { themeIds: ['018f0000-0000-7000-8000-000000000000'] })).status).toBe(400);
    expect((await change(committee.id, { meetings: [day(-2)] })).status).toBe(400);
    expect(
      (await admin.get(address)).json.committees.find(({ id }: { id: string }) => id === committee.id).version,
    ).toBe(1);
  });

  it('disappears once nobody sits in it', async () => {
    const person = await createPerson(test.database);
    const { id } = await create({ name: 'Éphémère', secretaryIds: [person.id] });
    expect((await admin.delete(`${address}/${id}`, match())).status).toBe(409);
    await change(id, { secretaryIds: [] });
    expect((await admin.delete(`${address}/${id}`)).status).toBe(428);
    expect((await admin.delete(`${address}/${id}`, match())).status).toBe(412);
    expect((await admin.delete(`${address}/${id}`, match(2))).status).toBe(204);
    expect((await admin.delete(`${address}/${id}`, match(2))).status).toBe(404);
  });

  it('shows itself to its own people; its secretary sets the meetings and nothing else', async () => {
    const [mine, other] = [await create({ name: 'Le mien' }), await create({ name: 'Un autre' })];
    const person = await createPerson(test.database, { grants: [{ role: 'secretary', committeeId: mine.id }] });
    const member = await createPerson(test.database, {
      grants: [{ role: 'member', committeeId: mine.id, side: 'use' }],
    });
    const [secretary, sitting] = [await signIn(test, person), await signIn(test, member)];
    const { committees } = (await secretary.get(address)).json;
    expect(committees.map(({ name }: { name: string }) => name)).toEqual(['Le mien']);
    expect(committees[0].actions.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['edit-absences', 'edit-meeting-dates']),
    );
    expect((await sitting.get(address)).json.committees).toHaveLength(1);
    const meetings = { meetings: [day(7)] };
    expect((await secretary.put(`${address}/${mine.id}/meetings`, meetings)).status).toBe(428);
    expect((await secretary.put(`${address}/${mine.id}/meetings`, meetings, match())).json.meetings).toEqual([day(7)]);
    expect((await sitting.put(`${address}/${mine.id}/meetings`, meetings, match(2))).status).toBe(403);
    expect((await secretary.put(`${address}/${other.id}/meetings`, meetings, match())).status).toBe(404);
    expect((await secretary.patch(`${address}/${mine.id}`, { name: 'À moi' }, match(2))).status).toBe(403);
    await giveRole(test.database, person.id, { role: 'secretary', committeeId: null });
    expect((await secretary.get(address)).json.committees.length).toBeGreaterThan(1);
  });

  it('takes exact bodies, and is no affair of agents nor of visitors', async () => {
    const bodies = [
      {},
      { name: '' },
      { name: 'A', college: 'three' },
      { name: 'A', general: 'yes' },
      { name: 'A', id: 'x' },
    ];
    for (const body of [
      ...bodies,
      { name: 'A', members: [null] },
      { name: 'A', members: [{ id: boss.id }] },
      { name: 'A', meetings: ['x'] },
    ]) {
      expect((await admin.post(address, body)).status).toBe(400);
    }
    expect((await (await signIn(test, await createPerson(test.database))).get(address)).status).toBe(403);
    expect((await new Browser(test.app).get(address)).status).toBe(401);
  });
});
