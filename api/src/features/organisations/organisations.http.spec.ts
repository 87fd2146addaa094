import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createCommittee, createPerson, signIn } from '../../../test/builders/people';
import { publishSheet } from '../../../test/builders/sheets';

const address = '/api/administration/organisations';
let test: TestApplication;
let admin: Browser;
let adminId: string;

beforeAll(async () => {
  test = await startTestApplication();
  const person = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
  adminId = person.id;
  admin = await signIn(test, person);
});
afterAll(() => test.stop());

const match = (version: number): Record<string, string> => ({ 'if-match': `"${String(version)}"` });
const create = async (name: string, kind = 'municipality'): Promise<{ id: string; version: number }> =>
  (await admin.post(address, { name, kind })).json;
const lastEvent = async (): Promise<unknown> =>
  (
    await test.database.query(
      'SELECT action, actor_id, facts, before, after FROM events LEFT JOIN event_details ON event_id = id ORDER BY id DESC LIMIT 1',
    )
  )[0];

describe('organisations', () => {
  it('are created once, whatever the spelling, and written down', async () => {
    const reply = await admin.post(address, { name: '  Ville   de Tilly ', kind: 'municipality' });
    expect(reply.status).toBe(201);
    expect(reply.json).toMatchObject({
      name: 'Ville de Tilly',
      kind: 'municipality',
      sheets: 0,
      people: 0,
      version: 1,
    });
    expect(await lastEvent()).toMatchObject({
      action: 'organisation.created',
      actor_id: adminId,
      facts: { organisationId: reply.json.id },
      after: { name: 'Ville de Tilly' },
    });
    const again = await admin.post(address, { name: 'VILLE DE TILLY', kind: 'other' });
    expect(again.status).toBe(409);
    expect(again.json.errors[0].field).toBe('name');
    const twice = await Promise.all([1, 2].map(() => admin.post(address, { name: 'Deux fois', kind: 'other' })));
    expect(twice.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('have a SIRET each, or none; it stays where a correction leaves it out, and goes where it is empty', async () => {
    const siret = '21000000200013';
    const made = await admin.post(address, {
      name: 'Ville au SIRET',
      kind: 'municipality',
      siret: '210 000 002 00013',
    });
    expect(made.json.siret).toBe(siret);
    const { id } = made.json;
    const again = await admin.post(address, { name: 'Ville sans SIRET', kind: 'municipality', siret });
    expect([again.status, again.json.errors[0].field]).toEqual([409, 'siret']);
    const correct = async (form: object, version: number) =>
      (await admin.patch(`${address}/${id}`, { name: 'Ville au SIRET', kind: 'municipality', ...form }, match(version)))
        .json.siret;
    expect(await correct({}, 1)).toBe(siret);
    expect(await correct({ siret }, 2)).toBe(siret);
    expect(await correct({ siret: '' }, 3)).toBeNull();
    for (const wrong of ['2100000020001', '2100000020001A', 21000000200013]) {
      const refused = await admin.post(address, { name: 'Ville mal numérotée', kind: 'other', siret: wrong });
      expect([refused.status, refused.json.errors[0].field]).toEqual([400, 'siret']);
    }
  });

  it('keep the SIRET of the one that is merged, where the one that stays has none', async () => {
    const siret = '21000000300011';
    const { json: gone } = await admin.post(address, { name: 'Mairie au SIRET', kind: 'municipality', siret });
    const kept = await create('Commune sans SIRET');
    const reply = await admin.post(`${address}/${gone.id}/merge`, { intoId: kept.id }, match(gone.version));
    expect(reply.json).toMatchObject({ id: kept.id, siret });
  });

  it('are listed with their sheets and people', async () => {
    const { id } = await create('Ville de Compte');
    await createPerson(test.database, { organisationId: id });
    await publishSheet(test.database.manager, { organisation: 'Ville de Compte' });
    const { json } = await admin.get(address);
    expect(json.organisations.find((one: { id: string }) => one.id === id)).toMatchObject({ sheets: 1, people: 1 });
  });

  it('take a new kind to the sheets that are online, whose hash holds', async () => {
    const sheet = await publishSheet(test.database.manager, { organisation: 'Caisse de Morne' });
    const { organisations } = (await admin.get(address)).json;
    const { id, version } = organisations.find(({ name }: { name: string }) => name === 'Caisse de Morne');
    const reply = await admin.patch(
      `${address}/${id}`,
      { name: 'Caisse de Morne', kind: 'social-security' },
      match(version),
    );
    expect(reply.status).toBe(200);
    expect(reply.json.version).toBe(version + 1);
    const [row] = await test.database.query(
      `SELECT organisation_kind AS kind, content_hash AS hash, document #>> '{classification,organisationKind}' AS told
       FROM published_sheets WHERE sheet_id = $1`,
      [sheet.sheetId],
    );
    expect(row).toEqual({ kind: 'social-security', told: 'social-security', hash: sheet.contentHash });
    const { json } = await admin.get('/api/sheets?organisationKind=social-security');
    expect(json.total).toBe(1);
  });

  it('are changed by one of two who do it at once; the other sees what became of it', async () => {
    const { id, version } = await create('Département du Loir');
    expect((await admin.patch(`${address}/${id}`, { name: 'X', kind: 'other' })).status).toBe(428);
    const replies = await Promise.all(
      ['Un', 'Deux'].map((name) =>
        admin.patch(`${address}/${id}`, { name: `Loir ${name}`, kind: 'other' }, match(version)),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    const won = replies.find(({ status }) => status === 200)!;
    const lost = replies.find(({ status }) => status === 412)!;
    expect(lost.json.current).toMatchObject({ name: won.json.name, version: version + 1 });
  });

  it('merge: sheets and people move, readers find them, hashes hold', async () => {
    const sheet = await publishSheet(test.database.manager, { organisation: 'Mairie de Sarre' });
    const into = await create('Commune de Sarre', 'agency');
    const { organisations } = (await admin.get(address)).json;
    const merged = organisations.find(({ name }: { name: string }) => name === 'Mairie de Sarre');
    const person = await createPerson(test.database, { organisationId: merged.id });
    const reply = await admin.post(`${address}/${merged.id}/merge`, { intoId: into.id }, match(merged.version));
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ id: into.id, sheets: 1, people: 1 });
    expect((await admin.patch(`${address}/${merged.id}`, { name: 'X', kind: 'other' }, match(1))).status).toBe(404);
    const [row] = await test.database.query(
      `SELECT p.organisation_kind AS kind, p.content_hash AS hash, a.organisation_id AS place, s.organisation_id AS id
       FROM published_sheets p JOIN sheets s ON s.id = p.sheet_id, accounts a WHERE p.sheet_id = $1 AND a.id = $2`,
      [sheet.sheetId, person.id],
    );
    expect(row).toEqual({ kind: 'agency', hash: sheet.contentHash, place: into.id, id: into.id });
    expect(await lastEvent()).toMatchObject({
      action: 'organisation.merged',
      facts: { organisationId: merged.id, intoId: into.id, sheets: 1, people: 1 },
      before: { name: 'Mairie de Sarre' },
    });
    const [job] = await test.database.query(`SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key = $1`, [
      `index:${sheet.sheetId}`,
    ]);
    expect(job.count).toBe(1);
  });

  it('do not merge with themselves, with nothing, or past a version', async () => {
    const { id, version } = await create('Agence seule');
    const merge = (intoId: string, seen = version) => admin.post(`${address}/${id}/merge`, { intoId }, match(seen));
    expect((await merge(id)).status).toBe(400);
    expect((await merge('018f0000-0000-7000-8000-000000000000')).status).toBe(400);
    const other = await create('Agence autre');
    expect((await merge(other.id, 9)).status).toBe(412);
    const both = await Promise.all([
      merge(other.id),
      admin.post(`${address}/${other.id}/merge`, { intoId: id }, match(1)),
    ]);
    expect(both.map(({ status }) => status >= 400).sort()).toEqual([false, true]);
  });

  it('take exact bodies only', async () => {
    const bodies = [{}, { name: '', kind: 'other' }, { name: 'A', kind: 'king' }, { name: 3, kind: 'other' }];
    for (const body of [...bodies, { name: '—', kind: 'other' }, { name: 'A', kind: 'other', version: 3 }]) {
      expect((await admin.post(address, body)).status).toBe(400);
    }
  });

  it('are for administrators', async () => {
    const committeeId = await createCommittee(test.database);
    const secretary = await createPerson(test.database, { grants: [{ role: 'secretary', committeeId }] });
    const agent = await createPerson(test.database);
    const asked: [Browser, number][] = [
      [new Browser(test.app), 401],
      [await signIn(test, agent), 403],
      [await signIn(test, secretary), 403],
    ];
    for (const [browser, status] of asked) {
      expect((await browser.get(address)).status).toBe(status);
      expect((await browser.post(address, { name: 'Z', kind: 'other' })).status).toBe(status);
    }
  });
});
