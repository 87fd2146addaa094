import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import { createCommittee, createPerson, signIn, type Person } from '../../../../test/builders/people';

let test: TestApplication;
let [here, there] = ['', ''];
beforeAll(async () => {
  test = await startTestApplication();
  [here, there] = [await createCommittee(test.database), await createCommittee(test.database)];
});
afterAll(() => test.stop());

const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const absence = (delegateId: string | null = null, from = -1, to = 5) => ({
  startsOn: day(from),
  endsOn: day(to),
  delegateId,
});
const member = (committeeId: string): Promise<Person> =>
  createPerson(test.database, { grants: [{ role: 'member', committeeId, side: 'use' }] });
const of = (id: string): string => `/api/administration/people/${id}/absences`;

describe('an absence', () => {
  it('is declared by a member, whose delegate holds the role until it is removed', async () => {
    const [away, delegate] = [
      await member(here),
      await createPerson(test.database, { grants: [{ role: 'secretary', committeeId: there }] }),
    ];
    const [mine, theirs] = [await signIn(test, away), await signIn(test, delegate)];
    const places = async (): Promise<string[]> => (await theirs.get('/api/me')).json.places;
    expect(await places()).not.toContain('committee');
    const { status, json } = await mine.post('/api/me/absences', absence(delegate.id));
    expect(status).toBe(201);
    expect(json.absences).toMatchObject([{ startsOn: day(-1), delegate: { id: delegate.id, name: delegate.name } }]);
    expect(await places()).toContain('committee');
    expect((await mine.get('/api/me/absences')).json).toEqual(json);
    const removed = await mine.delete(`/api/me/absences/${json.absences[0].id}`);
    expect(removed.json.absences).toEqual([]);
    expect(await places()).not.toContain('committee');
    expect((await mine.delete(`/api/me/absences/${json.absences[0].id}`)).status).toBe(404);
    const events = await test.database.query(
      `SELECT action, facts FROM events WHERE action LIKE 'absence.%' ORDER BY id`,
    );
    expect(events.map(({ action }: { action: string }) => action)).toEqual(['absence.declared', 'absence.removed']);
  });

  it('gives no role to whoever has none, unless an administrator says so', async () => {
    const [away, agent] = [await member(here), await createPerson(test.database)];
    expect((await (await signIn(test, away)).post('/api/me/absences', absence(agent.id))).status).toBe(400);
    const admin = await signIn(test, await createPerson(test.database, { grants: [{ role: 'administrator' }] }));
    expect((await admin.post(of(away.id), absence(agent.id))).status).toBe(201);
    expect((await admin.get(of(away.id))).json.absences).toHaveLength(1);
    const disabled = await createPerson(test.database, { disabled: true });
    expect((await admin.post(of(away.id), absence(disabled.id, 20, 30))).status).toBe(400);
    expect((await admin.post(of(away.id), absence(away.id, 20, 30))).status).toBe(400);
  });

  it('never passes an administrator’s rights on', async () => {
    const boss = await createPerson(test.database, {
      grants: [{ role: 'administrator' }, { role: 'member', committeeId: here, side: 'use' }],
    });
    const delegate = await member(there);
    await (await signIn(test, boss)).post('/api/me/absences', absence(delegate.id));
    expect((await (await signIn(test, delegate)).get('/api/administration/people')).status).toBe(403);
  });

  it('is noted by the secretariat of the committee, who names a delegate for its own committees alone', async () => {
    const secretary = await signIn(
      test,
      await createPerson(test.database, { grants: [{ role: 'secretary', committeeId: here }] }),
    );
    const both = await member(here);
    await test.database.query(
      `INSERT INTO role_grants (id, account_id, role, committee_id, side) VALUES (gen_random_uuid(), $1, 'member', $2, 'use')`,
      [both.id, there],
    );
    const [one, other] = [await member(here), await member(there)];
    expect((await secretary.post(of(one.id), absence(both.id))).status).toBe(201);
    expect((await secretary.post(of(both.id), absence(one.id))).status).toBe(403);
    expect((await secretary.post(of(both.id), absence())).status).toBe(201);
    expect((await secretary.post(of(other.id), absence())).status).toBe(403);
    expect((await secretary.get(of(other.id))).status).toBe(403);
    const all = await createPerson(test.database, { grants: [{ role: 'secretary', committeeId: null }] });
    expect((await secretary.post(of(all.id), absence())).status).toBe(403);
  });

  it('has dates that make sense, and does not overlap another', async () => {
    const mine = await signIn(test, await member(here));
    const refused = (body: object): Promise<Reply> => mine.post('/api/me/absences', body);
    expect((await refused(absence(null, 5, 1))).status).toBe(400);
    expect((await refused(absence(null, -9, -3))).status).toBe(400);
    expect((await refused(absence(null, 0, 500))).status).toBe(400);
    expect((await refused({ ...absence(), startsOn: '2026-02-30' })).status).toBe(400);
    expect((await refused({ ...absence(), accountId: 'x' })).status).toBe(400);
    const twice = await Promise.all([1, 2].map(() => refused(absence())));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is no affair of agents nor of visitors', async () => {
    const agent = await createPerson(test.database);
    const browser = await signIn(test, agent);
    expect((await browser.post('/api/me/absences', absence())).status).toBe(403);
    expect((await browser.post(of((await member(here)).id), absence())).status).toBe(403);
    expect((await browser.get('/api/me/absences')).json).toEqual({ absences: [] });
    expect((await new Browser(test.app).get('/api/me/absences')).status).toBe(401);
  });
});
