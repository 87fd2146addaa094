import { startTestApplication, type Reply, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createCommittee, createPerson, giveRole, password, signIn, type Person } from '../../../test/builders/people';

const address = '/api/administration/people';
let test: TestApplication;
let boss: Person;
let admin: Browser;
let committeeId: string;

beforeAll(async () => {
  test = await startTestApplication();
  boss = await createPerson(test.database, { name: 'Béatrice Boss', grants: [{ role: 'administrator' }] });
  admin = await signIn(test, boss);
  committeeId = await createCommittee(test.database, { name: 'Comité Accueil' });
});
afterAll(() => test.stop());

const match = (version = 1): Record<string, string> => ({ 'if-match': `"${String(version)}"` });
const administrator = { role: 'administrator', committeeId: null, side: null };
const member = (side = 'use') => ({ role: 'member', committeeId, side });
const setRoles = (browser: Browser, id: string, roles: object[], version = 1): Promise<Reply> =>
  browser.put(`${address}/${id}/roles`, { roles }, match(version));
const names = ({ json }: Reply): string[] => json.people.map(({ name }: { name: string }) => name);

describe('people', () => {
  it('are found by words of their name, address or service, and narrowed', async () => {
    const [{ id: organisationId }] = await test.database.query(
      `INSERT INTO organisations (id, name, normalised_name) VALUES (gen_random_uuid(), 'Ville', 'ville') RETURNING id`,
    );
    await createPerson(test.database, { name: 'Élodie Fontaine', email: 'elodie@accueil.example', organisationId });
    await createPerson(test.database, { name: 'Paul Fontaine', service: 'Accueil', disabled: true });
    await createPerson(test.database, { name: '100%_sûr', grants: [{ role: 'member', committeeId, side: 'design' }] });
    const search = async (query: string): Promise<string[]> => names(await admin.get(`${address}?${query}`));
    expect(await search('q=FONTAINE')).toEqual(['Élodie Fontaine', 'Paul Fontaine']);
    expect(await search('q=accueil elodie')).toEqual(['Élodie Fontaine']);
    expect(await search('q=fontaine&status=disabled')).toEqual(['Paul Fontaine']);
    expect(await search('q=%25_')).toEqual(['100%_sûr']);
    expect(await search('role=member')).toEqual(['100%_sûr']);
    expect(await search(`organisationId=${organisationId}&q=`)).toEqual(['Élodie Fontaine']);
    expect(await search('q=personne-qui-n-existe-pas')).toEqual([]);
    const far = await admin.get(`${address}?q=fontaine&page=9`);
    expect(far.json).toMatchObject({ people: [], total: 2, page: 9, pageSize: 50, waitingRequests: 0 });
    for (const query of ['status=king', 'page=0', 'page=x', 'organisationId=3', 'sort=name', 'q=a&q=b']) {
      expect((await admin.get(`${address}?${query}`)).status).toBe(400);
    }
  });

  it('are shown whole, with the buttons that may be pressed', async () => {
    const { id } = await createPerson(test.database, { name: 'Alix Montré' });
    const { status, json, headers } = await admin.get(`${address}/${id}`);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(json).toMatchObject({
      name: 'Alix Montré',
      status: 'active',
      hasPassword: true,
      identities: 0,
      version: 1,
    });
    expect(json.actions.map(({ name }: { name: string }) => name)).toEqual([
      ...['edit-profile', 'grant-role', 'revoke-role', 'disable', 'sign-out'],
    ]);
    const own = (await admin.get(`${address}/${boss.id}`)).json.actions.map(({ name }: { name: string }) => name);
    expect(own).not.toContain('disable');
    for (const unknown of ['3', '018f0000-0000-7000-8000-000000000000']) {
      expect((await admin.get(`${address}/${unknown}`)).status).toBe(404);
    }
  });

  it('are invited with their roles, once, and come in with the link', async () => {
    const form = { email: 'neuve@ville.example', name: 'Camille Neuve', service: '', organisationId: null };
    const { status, json } = await admin.post(address, { ...form, roles: [member('design')] });
    expect(status).toBe(201);
    const person = (await admin.get(`${address}/${json.id}`)).json;
    expect(person).toMatchObject({ status: 'invited', hasPassword: false });
    expect(person.roles).toEqual([
      {
        role: 'member',
        committee: { id: committeeId, name: 'Comité Accueil' },
        side: 'design',
        label: 'Comité Accueil, côté conception',
      },
    ]);
    const again = await admin.post(`${address}/${json.id}/invite-again`);
    expect(again.status).toBe(200);
    expect(again.json.link).not.toBe(json.link);
    const token = new URL(again.json.link).hash.slice(1);
    const visitor = new Browser(test.app);
    expect((await visitor.post('/api/links/invitation', { token, password })).status).toBeLessThan(300);
    expect((await visitor.get('/api/me')).json.places).toContain('committee');
    expect((await admin.post(`${address}/${json.id}/invite-again`)).status).toBe(409);
    const twice = await admin.post(address, { ...form, email: 'NEUVE@ville.example', roles: [] });
    expect(twice.status).toBe(409);
  });

  it('are not invited by halves: a wrong role leaves no account', async () => {
    const form = { email: 'moitie@ville.example', name: 'Demi', service: '', organisationId: null };
    const bodies = [
      { ...form, roles: [{ role: 'member', committeeId: null, side: 'use' }] },
      { ...form, roles: [{ role: 'member', committeeId, side: null }] },
      { ...form, roles: [{ role: 'secretary', committeeId: null, side: 'use' }] },
      { ...form, roles: [{ role: 'administrator', committeeId, side: null }] },
      { ...form, roles: [member('use'), member('design')] },
      { ...form, roles: [{ role: 'secretary', committeeId: '018f0000-0000-7000-8000-000000000000', side: null }] },
      { ...form, roles: [{ ...member(), since: '2020' }] },
      { ...form, roles: [null] },
      { ...form, roles: {} },
      { ...form, roles: [], id: boss.id },
      { ...form, roles: [], organisationId: '018f0000-0000-7000-8000-000000000000' },
      { ...form, roles: [], email: 'pas une adresse' },
    ];
    for (const body of bodies) expect((await admin.post(address, body)).status).toBe(400);
    expect(names(await admin.get(`${address}?q=moitie`))).toEqual([]);
  });

  it('are corrected by one of two who do it at once; the other sees what became of it', async () => {
    const { id } = await createPerson(test.database, { name: 'Avant' });
    const form = (name: string) => ({ name, service: 'Accueil', organisationId: null });
    expect((await admin.patch(`${address}/${id}`, form('X'))).status).toBe(428);
    expect((await admin.patch(`${address}/${id}`, form('X'), { 'if-match': 'x' })).status).toBe(400);
    const other = await signIn(test, await createPerson(test.database, { grants: [{ role: 'administrator' }] }));
    const replies = await Promise.all([
      admin.patch(`${address}/${id}`, form('Une'), match()),
      other.patch(`${address}/${id}`, form('Deux'), match()),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = replies.find(({ status }) => status === 200)!.json;
    const lost = replies.find(({ status }) => status === 412)!.json;
    expect(lost.code).toBe('precondition-failed');
    expect(lost.current).toMatchObject({ id, name: won.name, version: 2 });
    const [event] = await test.database.query(
      `SELECT facts, before, after FROM events JOIN event_details ON event_id = id WHERE action = 'account.corrected' ORDER BY id DESC`,
    );
    expect(event).toMatchObject({ before: { name: 'Avant' }, after: { name: won.name } });
    expect(JSON.stringify(event.facts)).not.toContain('Avant');
    for (const body of [{ name: '', service: '', organisationId: null }, { ...form('A'), version: 9 }, { name: 'A' }]) {
      expect((await admin.patch(`${address}/${id}`, body, match(2))).status).toBe(400);
    }
  });
});

describe('roles', () => {
  it('given and taken away work at the next request of the other browser', async () => {
    const person = await createPerson(test.database);
    const theirs = await signIn(test, person);
    expect((await theirs.get(address)).status).toBe(403);
    expect((await setRoles(admin, person.id, [administrator, member()])).json.version).toBe(2);
    expect((await theirs.get(address)).status).toBe(200);
    expect((await setRoles(admin, person.id, [member('design')], 2)).json.roles).toHaveLength(1);
    expect((await theirs.get(address)).status).toBe(403);
    expect((await theirs.get('/api/me')).json.roles).toMatchObject([{ role: 'member', side: 'design' }]);
    const events = await test.database.query(
      `SELECT facts, before, after FROM events JOIN event_details ON event_id = id
       WHERE action = 'account.roles-changed' AND facts ->> 'accountId' = $1 ORDER BY id`,
      [person.id],
    );
    expect(events).toMatchObject([
      { facts: { added: ['administrator', 'member'], removed: [] }, before: [] },
      {
        facts: { added: ['member'], removed: ['administrator', 'member'] },
        after: [{ role: 'member', committeeId, side: 'design' }],
      },
    ]);
  });

  it('are never given to oneself, but may be given up', async () => {
    const self = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
    const browser = await signIn(test, self);
    expect((await setRoles(browser, self.id, [administrator, member()])).status).toBe(403);
    expect((await setRoles(browser, self.id, [])).status).toBe(200);
    expect((await browser.get(address)).status).toBe(403);
  });

  it('stay with the last administrator, who can be neither disabled nor closed', async () => {
    const lonely = await startTestApplication();
    try {
      const last = await createPerson(lonely.database, { grants: [{ role: 'administrator' }] });
      await createPerson(lonely.database, { grants: [{ role: 'administrator' }], disabled: true });
      const browser = await signIn(lonely, last);
      expect((await setRoles(browser, last.id, [])).status).toBe(409);
      expect((await browser.post(`${address}/${last.id}/disable`, undefined, match())).status).toBe(409);
      expect((await browser.get(`${address}/${last.id}`)).status).toBe(200);
    } finally {
      await lonely.stop();
    }
  });

  it.each(['roles', 'disable'])(
    'stay with one of two administrators who remove each other at once (%s)',
    async (way) => {
      const lonely = await startTestApplication();
      try {
        const two = [];
        for (const email of ['a@ville.example', 'b@ville.example']) {
          two.push(await createPerson(lonely.database, { email, grants: [{ role: 'administrator' }] }));
        }
        const [one, other] = [await signIn(lonely, two[0]!), await signIn(lonely, two[1]!)];
        const remove = (browser: Browser, { id }: Person): Promise<Reply> =>
          way === 'roles' ? setRoles(browser, id, []) : browser.post(`${address}/${id}/disable`, undefined, match());
        const replies = await Promise.all([remove(one, two[1]!), remove(other, two[0]!)]);
        const statuses = replies.map(({ status }) => status).sort();
        expect(statuses[0]).toBe(200);
        expect([401, 403, 409]).toContain(statuses[1]);
        const left = await lonely.database.query(
          `SELECT FROM role_grants g JOIN accounts a ON a.id = g.account_id WHERE role = 'administrator' AND disabled_at IS NULL`,
        );
        expect(left).toHaveLength(1);
      } finally {
        await lonely.stop();
      }
    },
  );
});

describe('an account', () => {
  it('disabled is out at the next request, enabled comes back by signing in', async () => {
    const person = await createPerson(test.database);
    const theirs = await signIn(test, person);
    expect((await admin.post(`${address}/${person.id}/disable`)).status).toBe(428);
    const disabled = await admin.post(`${address}/${person.id}/disable`, undefined, match());
    expect(disabled.json).toMatchObject({ status: 'disabled', version: 2 });
    expect((await theirs.get('/api/me')).status).toBe(401);
    expect((await admin.post(`${address}/${person.id}/disable`, undefined, match(2))).status).toBe(409);
    expect((await admin.post(`${address}/${person.id}/enable`, undefined, match(1))).status).toBe(412);
    expect((await admin.post(`${address}/${person.id}/enable`, undefined, match(2))).status).toBe(200);
    expect((await theirs.get('/api/me')).status).toBe(401);
    expect((await (await signIn(test, person)).get('/api/me')).status).toBe(200);
  });

  it('has its sessions ended by an administrator, not one’s own here', async () => {
    const person = await createPerson(test.database);
    const theirs = await signIn(test, person);
    expect((await admin.post(`${address}/${person.id}/sign-out`)).status).toBe(204);
    expect((await theirs.get('/api/me')).status).toBe(401);
    expect((await admin.post(`${address}/${boss.id}/sign-out`)).status).toBe(403);
  });
});

describe('requests for access', () => {
  const request = async (email: string): Promise<string> => {
    const [{ id }] = await test.database.query(
      `INSERT INTO access_requests (id, email, name, reason, created_at, proven_at)
       VALUES (gen_random_uuid(), $1, 'Dominique Demande', 'Contribuer', now(), now()) RETURNING id`,
      [email],
    );
    return id;
  };

  it('are decided once', async () => {
    const waiting = '/api/administration/access-requests';
    const [accepted, refused] = [await request('oui@ville.example'), await request('non@ville.example')];
    expect((await admin.get(waiting)).json.requests).toHaveLength(2);
    expect((await admin.get(address)).json.waitingRequests).toBe(2);
    const replies = await Promise.all([1, 2].map(() => admin.post(`${waiting}/${accepted}/accept`)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await admin.post(`${waiting}/${refused}/refuse`)).status).toBe(204);
    expect((await admin.post(`${waiting}/${refused}/accept`)).status).toBe(409);
    expect((await admin.get(waiting)).json.requests).toEqual([]);
    expect(names(await admin.get(`${address}?q=oui@`))).toEqual(['Dominique Demande']);
  });
});

describe('these pages', () => {
  it('are for administrators', async () => {
    const secretary = await createPerson(test.database);
    await giveRole(test.database, secretary.id, { role: 'secretary', committeeId: null });
    const asked: [Browser, number][] = [
      [new Browser(test.app), 401],
      [await signIn(test, await createPerson(test.database)), 403],
      [await signIn(test, secretary), 403],
    ];
    for (const [browser, status] of asked) {
      expect((await browser.get(address)).status).toBe(status);
      expect((await browser.get(`${address}/${boss.id}`)).status).toBe(status);
      expect((await setRoles(browser, boss.id, [])).status).toBe(status);
      expect((await browser.post(`${address}/import`, {})).status).toBe(status);
      expect((await browser.get('/api/administration/access-requests')).status).toBe(status);
    }
  });
});
