import { startTestApplication, type Reply, type TestApplication } from '../../../../test/application';
import { Browser } from '../../../../test/browser';
import { createCommittee, createPerson, signIn } from '../../../../test/builders/people';
import { createTheme, publishSheet } from '../../../../test/builders/sheets';
import { ThemesService } from '../themes.service';

const address = '/api/administration/themes';
let test: TestApplication;
let admin: Browser;

beforeAll(async () => {
  test = await startTestApplication();
  admin = await signIn(test, await createPerson(test.database, { grants: [{ role: 'administrator' }] }));
});
afterAll(() => test.stop());

const match = (version = 1): Record<string, string> => ({ 'if-match': `"${String(version)}"` });
const theme = (slug: string, label: string, parentId: string | null = null): Promise<string> =>
  createTheme(test.database.manager, slug, label, parentId);
const change = (id: string, body: object, version = 1): Promise<Reply> =>
  admin.patch(`${address}/${id}`, body, match(version));
const published = async (sheetId: string): Promise<{ slugs: string[]; themes: unknown; hash: string }> =>
  (
    await test.database.query(
      `SELECT theme_slugs AS slugs, document -> 'themes' AS themes, content_hash AS hash FROM published_sheets WHERE sheet_id = $1`,
      [sheetId],
    )
  )[0];
const filed = async (sheetId: string): Promise<string[]> => {
  const rows = await test.database.query(
    'SELECT position, theme_id AS id FROM sheet_themes WHERE sheet_id = $1 ORDER BY position',
    [sheetId],
  );
  expect(rows.map(({ position }: { position: number }) => position)).toEqual(
    rows.map((_row: object, at: number) => at),
  );
  return rows.map(({ id }: { id: string }) => id);
};

describe('themes', () => {
  it('are created on two levels, with an address of their own', async () => {
    const { status, json } = await admin.post(address, { label: 'Accueil des usagers', parentId: null });
    expect(status).toBe(201);
    expect(json).toMatchObject({ slug: 'accueil-des-usagers', parentId: null, sheets: 0, committee: null, version: 1 });
    const below = await admin.post(address, { label: 'Guichets', parentId: json.id });
    expect(below.json).toMatchObject({ slug: 'guichets', parentId: json.id });
    expect((await admin.post(address, { label: 'Trop bas', parentId: below.json.id })).status).toBe(400);
    expect((await admin.post(address, { label: 'guichets', parentId: json.id })).status).toBe(409);
    expect((await admin.post(address, { label: 'Guichets', parentId: null })).json.slug).toBe('guichets-2');
  });

  it('renamed, are still found at their old address, and sheets online tell the new name', async () => {
    const parent = await theme('relation', 'Relation');
    const id = await theme('ecoute', 'Écoute', parent);
    const sheet = await publishSheet(test.database.manager, { themeIds: [id] });
    expect((await change(id, { label: 'Écoute active' })).json).toMatchObject({ slug: 'ecoute-active', version: 2 });
    expect(await published(sheet.sheetId)).toMatchObject({
      slugs: ['relation', 'ecoute-active'],
      themes: [{ slug: 'ecoute-active', label: 'Écoute active' }],
      hash: sheet.contentHash,
    });
    for (const slug of ['ecoute', 'ecoute-active']) {
      const { status, json } = await admin.get(`/api/sheets?theme=${slug}`);
      expect([status, json.total]).toEqual([200, 1]);
      expect(json.facets.theme.find(({ value }: { value: string }) => value === 'ecoute')).toBeUndefined();
    }
    const page = await admin.get('/catalogue?theme=ecoute&q=un+mot');
    expect([page.status, page.headers.location]).toEqual([301, '/catalogue?theme=ecoute-active&q=un+mot']);
    expect(page.headers['cache-control']).toBe('no-cache');

    expect((await admin.post(address, { label: 'Écoute', parentId: null })).json.slug).toBe('ecoute-2');
    expect((await change(id, { label: 'Écoute' }, 2)).json.slug).toBe('ecoute');
    expect((await admin.get('/api/sheets?theme=ecoute-active')).json.total).toBe(1);
  });

  it('made by an import take no address that another theme had', async () => {
    const id = await theme('jadis', 'Jadis');
    await change(id, { label: 'Aujourd’hui' });
    const themes = test.app.get(ThemesService, { strict: false });
    const taxonomy = await themes.taxonomy(test.database.manager);
    const created = await taxonomy.findOrCreate({ theme: 'Jadis', subtheme: null }, { demonstration: false });
    expect(created.slug).toBe('jadis-2');
  });

  it('carry their sub-themes’ sheets when they are renamed', async () => {
    const parent = await theme('gestion', 'Gestion');
    const sheet = await publishSheet(test.database.manager, { themeIds: [await theme('equipes', 'Équipes', parent)] });
    await change(parent, { label: 'Management' });
    expect((await published(sheet.sheetId)).slugs).toEqual(['management', 'equipes']);
    expect((await admin.get('/api/sheets?theme=gestion')).json.total).toBe(1);
  });

  it('move, but never to a third level nor into themselves', async () => {
    const [from, to] = [await theme('depart', 'Départ'), await theme('arrivee', 'Arrivée')];
    const id = await theme('nomade', 'Nomade', from);
    const sheet = await publishSheet(test.database.manager, { themeIds: [id] });
    expect((await change(id, { parentId: to })).status).toBe(200);
    expect((await published(sheet.sheetId)).slugs).toEqual(['arrivee', 'nomade']);
    expect((await change(to, { parentId: from })).status).toBe(400);
    expect((await change(from, { parentId: id })).status).toBe(400);
    expect((await change(from, { parentId: from })).status).toBe(400);
    expect((await change(id, { parentId: null }, 2)).json.parentId).toBeNull();
    expect((await published(sheet.sheetId)).slugs).toEqual(['nomade']);
  });

  it('are put in another order, all siblings at once', async () => {
    const parent = await theme('ordre', 'Ordre');
    const ids = [
      await theme('un', 'Un', parent),
      await theme('deux', 'Deux', parent),
      await theme('trois', 'Trois', parent),
    ];
    const order = [ids[2]!, ids[0]!, ids[1]!];
    const { status, json } = await admin.put(`${address}/order`, { parentId: parent, themeIds: order });
    expect(status).toBe(200);
    const below = json.themes.filter((one: { parentId: string }) => one.parentId === parent);
    expect(below.map(({ id }: { id: string }) => id)).toEqual(order);
    for (const themeIds of [order.slice(1), [...order, parent]]) {
      expect((await admin.put(`${address}/order`, { parentId: parent, themeIds })).status).toBe(409);
    }
    expect((await admin.put(`${address}/order`, { parentId: parent, themeIds: [order[0], order[0]] })).status).toBe(
      400,
    );
  });

  it('merge: each sheet keeps its places, hashes hold, every old address leads to the one that stays', async () => {
    const parent = await theme('accueils', 'Accueils');
    const [a, b, other] = [await theme('a', 'A', parent), await theme('b', 'B', parent), await theme('o', 'O', parent)];
    const sheets = [];
    for (const themeIds of [[a], [a, b], [b, other, a], [other, a]]) {
      sheets.push(await publishSheet(test.database.manager, { themeIds }));
    }
    await change(a, { label: 'A d’avant' });
    const reply = await admin.post(`${address}/${a}/merge`, { intoId: b }, match(2));
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ id: b, sheets: 4 });
    const places = [];
    for (const { sheetId } of sheets) places.push(await filed(sheetId));
    expect(places).toEqual([[b], [b], [b, other], [other, b]]);
    for (const { sheetId, contentHash } of sheets) {
      const { slugs, hash } = await published(sheetId);
      expect(slugs).toContain('b');
      expect(slugs).not.toContain('a');
      expect(hash).toBe(contentHash);
    }
    for (const slug of ['a', 'a-d-avant', 'b']) {
      expect((await admin.get(`/api/sheets?theme=${slug}`)).json.total).toBe(4);
    }
    const tree = (await admin.get('/api/themes')).json.themes;
    const below = tree.find(({ slug }: { slug: string }) => slug === 'accueils').subthemes;
    expect(below.map(({ slug, count }: { slug: string; count: number }) => [slug, count])).toEqual([
      ['b', 4],
      ['o', 2],
    ]);
  });

  it('merge with their sub-themes, unless names clash or levels would be three', async () => {
    const [one, two] = [await theme('une-branche', 'Une branche'), await theme('autre-branche', 'Autre branche')];
    const twig = await theme('rameau', 'Rameau', one);
    const clash = await theme('feuille', 'Feuille', one);
    const leaf = await theme('feuille-2', 'Feuille', two);
    const sheet = await publishSheet(test.database.manager, { themeIds: [twig] });
    const merge = (id: string, intoId: string) => admin.post(`${address}/${id}/merge`, { intoId }, match());
    expect((await merge(one, leaf)).status).toBe(400);
    expect((await merge(one, one)).status).toBe(400);
    expect((await merge(one, two)).status).toBe(409);
    expect((await merge(clash, leaf)).status).toBe(200);
    expect((await merge(one, two)).status).toBe(200);
    expect((await published(sheet.sheetId)).slugs).toEqual(['autre-branche', 'rameau']);
  });

  it('merge: the committee follows only where the theme that stays had none', async () => {
    const [x, y, z] = [await theme('x', 'X'), await theme('y', 'Y'), await theme('z', 'Z')];
    const committee = await createCommittee(test.database, { themeIds: [x] });
    const merge = (id: string, intoId: string, version = 1) =>
      admin.post(`${address}/${id}/merge`, { intoId }, match(version));
    expect((await merge(x, y)).json.committee.id).toBe(committee);
    const own = await createCommittee(test.database, { themeIds: [z] });
    expect((await merge(y, z, 2)).json.committee.id).toBe(own);
  });

  it('are taken away only when nothing hangs on them', async () => {
    const parent = await theme('plein', 'Plein');
    const id = await theme('occupe', 'Occupé', parent);
    await publishSheet(test.database.manager, { themeIds: [id] });
    const empty = await theme('vide', 'Vide', parent);
    const remove = (which: string) => admin.delete(`${address}/${which}`, match());
    expect((await remove(parent)).status).toBe(409);
    expect((await remove(id)).status).toBe(409);
    expect((await admin.delete(`${address}/${empty}`)).status).toBe(428);
    expect((await remove(empty)).status).toBe(204);
    expect((await remove(empty)).status).toBe(404);
  });

  it('are changed by one of two who do it at once', async () => {
    const id = await theme('dispute', 'Dispute');
    const replies = await Promise.all(['Une', 'Deux'].map((label) => change(id, { label: `${label} dispute` })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(replies.find(({ status }) => status === 412)!.json.current.version).toBe(2);
  });

  it('take exact bodies, from administrators only', async () => {
    for (const body of [{}, { label: 'A' }, { label: '', parentId: null }, { label: 'A', parentId: 'x' }]) {
      expect((await admin.post(address, body)).status).toBe(400);
    }
    expect((await admin.post(address, { label: 'A', parentId: null, slug: 'b' })).status).toBe(400);
    const agent = await signIn(test, await createPerson(test.database));
    expect((await agent.get(address)).status).toBe(403);
    expect((await agent.put(`${address}/order`, { parentId: null, themeIds: [] })).status).toBe(403);
    expect((await new Browser(test.app).get(address)).status).toBe(401);
    const events = await test.database.query(
      "SELECT DISTINCT action FROM events WHERE action LIKE 'theme.%' ORDER BY 1",
    );
    expect(events.map(({ action }: { action: string }) => action)).toEqual(
      ['created', 'deleted', 'merged', 'moved', 'renamed', 'reordered'].map((what) => `theme.${what}`),
    );
  });
});
