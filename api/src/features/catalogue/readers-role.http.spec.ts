import pg from 'pg';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { FileSender } from '../../../test/builders/file-sender';
import { pdfFile } from '../../../test/builders/files';
import { createPerson, signIn } from '../../../test/builders/people';
import { createReadersRole, type ReadersRole } from '../../../test/builders/readers-role';
import { createSheet, createTheme, publishSheet } from '../../../test/builders/sheets';
import { createTestDatabase } from '../../../test/database';
import { eventually } from '../../../test/eventually';
import { Readers } from '#core/database/readers';

let test: TestApplication;
let role: ReadersRole;
let reader: pg.Client;
let file: string;

const contact = (name: string): { name: string; role: null; email: string; phone: null; url: null } => ({
  name,
  role: null,
  email: `${name.toLowerCase()}@montreval.example`,
  phone: null,
  url: null,
});

beforeAll(async () => {
  const on = await createTestDatabase();
  role = await createReadersRole(on);
  test = await startTestApplication({
    on,
    env: { DATABASE_URL: on.serverUrl, DATABASE_READER_URL: role.url },
  });
  const { manager } = test.database;
  const theme = await createTheme(manager, 'accueil', 'Accueil');
  const sender = await FileSender.start(test);
  const { sheetId: withFile } = await createSheet(manager);
  const sent = await sender.send(await sender.submission(withFile), pdfFile(['(Horaires)']), 'horaires.pdf');
  file = (sent.json as { sha256: string }).sha256;
  await publishSheet(manager, {
    content: {
      title: 'Le guichet du samedi',
      attachments: [{ sha256: file, name: 'horaires.pdf', alternative: '' }],
    },
    themeIds: [theme],
    contacts: [contact('Odile'), contact('Basile')],
  });
  await publishSheet(manager, { content: { title: 'Une voisine du samedi' }, themeIds: [theme] });
  const { sheetId: archived } = await publishSheet(manager, { content: { title: 'Une fiche retirée' } });
  await manager.query('DELETE FROM published_sheets WHERE sheet_id = $1', [archived]);
  await manager.query(`UPDATE sheets SET archived_at = now(), archive_reason = 'Le service a fermé.' WHERE id = $1`, [
    archived,
  ]);
  await createSheet(manager, { content: { title: 'Un brouillon caché' }, contacts: [contact('Discrete')] });
  reader = new pg.Client({ connectionString: role.url });
  await reader.connect();
});
afterAll(async () => {
  await reader.end();
  await test.stop();
  await role.drop();
});

const refusal = (statement: string): Promise<unknown> =>
  reader.query(statement).then(
    () => 'done',
    (error: unknown) => (error as pg.DatabaseError).code,
  );
const insufficientPrivilege = '42501';

describe('the readers’ role', () => {
  it('may read no table, nor write any: no draft, no contact, no account, no session', async () => {
    const tables: { name: string }[] = await test.database.query(
      `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
       WHERE relkind IN ('r', 'p') AND nspname NOT IN ('pg_catalog', 'information_schema') AND nspname NOT LIKE 'pg_toast%'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['public.working_copies', 'public.contacts', 'public.accounts', 'public.sessions']),
    );
    for (const { name } of tables) {
      expect([name, await refusal(`SELECT FROM ${name} LIMIT 1`)]).toEqual([name, insufficientPrivilege]);
    }
  });

  it('may change nothing of what it reads', async () => {
    const views: { name: string }[] = await test.database.query(
      `SELECT 'reading.' || relname AS name FROM pg_class WHERE relnamespace = 'reading'::regnamespace AND relkind = 'v'`,
    );
    expect(views.length).toBeGreaterThan(6);
    for (const { name } of views) {
      // Not to be changed at all, or not by this role.
      expect(['55000', insufficientPrivilege]).toContain(await refusal(`DELETE FROM ${name}`));
      expect(await refusal(`SELECT FROM ${name}`)).toBe('done');
    }
  });

  it('finds in what it may read no word of a draft, nor its contact', async () => {
    const views: { name: string }[] = await test.database.query(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'reading'::regnamespace AND relkind = 'v'`,
    );
    let all = '';
    for (const { name } of views) all += JSON.stringify((await reader.query(`SELECT * FROM reading.${name}`)).rows);
    expect(all).toContain('odile@montreval.example');
    expect(all).toContain('Le service a fermé.');
    expect(all).not.toMatch(/Discrete|discrete|brouillon|caché/);
  });

  it('is shown no row that a view leaves out by a function of its own', async () => {
    const seen: string[] = [];
    reader.on('notice', ({ message = '' }) => seen.push(message));
    await reader.query(`CREATE FUNCTION pg_temp.tell(said text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS
      $$ BEGIN RAISE NOTICE '%', said; RETURN true; END $$`);
    await reader.query('SELECT FROM reading.contacts WHERE pg_temp.tell(email)');
    expect(seen.toSorted()).toEqual(['basile@montreval.example', 'odile@montreval.example']);
  });
});

describe('readers, with a role of their own', () => {
  it('read home, themes, sheets, neighbours, files, former addresses, and search, by that role alone', async () => {
    expect(test.app.get(Readers).place).toEqual({ kind: 'role' });
    const browser = await signIn(test, await createPerson(test.database));
    // The server itself may not read there: nothing comes of it in the readers' place.
    await test.database.query('REVOKE ALL ON ALL TABLES IN SCHEMA reading FROM recueil');
    const { json: home } = await test.get('/api/home');
    expect(home).toMatchObject({ total: 2, latest: [{}, {}] });
    expect((await test.get('/api/themes')).json.themes).toMatchObject([{ slug: 'accueil', count: 2 }]);
    const { json: found } = await test.get('/api/sheets?q=voisine');
    expect(found.hits).toMatchObject([{ title: 'Une voisine du samedi' }]);
    const { json: sheet } = await test.get('/api/sheets/le-guichet-du-samedi');
    expect(sheet).toMatchObject({ contactCount: 2, attachments: [{ sha256: file, mediaType: 'application/pdf' }] });
    const { json: similar } = await test.get('/api/sheets/le-guichet-du-samedi/similar');
    expect(similar.sheets).toMatchObject([{ title: 'Une voisine du samedi' }]);
    expect((await test.get(`/api/sheets/le-guichet-du-samedi/attachments/${file}`)).status).toBe(200);
    const gone = await test.get('/api/sheets/une-fiche-retiree');
    expect([gone.status, gone.text]).toEqual([410, expect.stringContaining('Le service a fermé.')]);
    const own = await browser.get('/api/sheets/le-guichet-du-samedi');
    expect(own.json.contacts).toMatchObject([{ name: 'Odile' }, { name: 'Basile' }]);
    await test.database.query('GRANT SELECT ON ALL TABLES IN SCHEMA reading TO recueil');
  });

  it('are answered by the server’s when theirs loses its rights, and theirs answers again when they are back', async () => {
    const name = new URL(role.url).username;
    await test.database.query(`REVOKE SELECT ON ALL TABLES IN SCHEMA reading FROM ${name}`);
    expect((await test.get('/api/home')).json.total).toBe(2);
    const readers = await new Readers(test.database, role.url).open();
    const cause = expect.stringContaining('permission denied for view') as string;
    expect(readers.place).toEqual({ kind: 'server', because: 'refused', cause });
    expect(await readers.read((on) => Promise.resolve(on === test.database))).toBe(true);
    await readers.close();
    await test.database.query(`GRANT SELECT ON ALL TABLES IN SCHEMA reading TO ${name}`);
    const { place } = test.app.get(Readers);
    await eventually(
      () => test.app.get(Readers).place.kind === 'role',
      () => JSON.stringify(place),
    );
  });

  it('and nobody learns by it who is signed in without the secret of their session', async () => {
    const browser = await signIn(test, await createPerson(test.database));
    expect((await browser.get('/api/me')).status).toBe(200);
    const asked = `SELECT * FROM reading.identify($1, now(), now() - interval '1 day', current_date)`;
    expect((await reader.query(asked, [Buffer.alloc(32)])).rows).toEqual([]);
    const [session] = await test.database.query('SELECT token_hash FROM sessions');
    expect((await reader.query(asked, [session.token_hash])).rows).toHaveLength(1);
  });
});
