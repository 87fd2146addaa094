import pg from 'pg';
import type { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { createSheet, openDatabase, publishSheet } from '../../../../test/builders/sheets';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import { serverGrants } from './rights';
import { readerOf } from './role-names';

type CreatedSheet = Awaited<ReturnType<typeof createSheet>>;

let test: TestDatabase;
let owner: DataSource;
let server: pg.Client;
let online: CreatedSheet;
let draft: CreatedSheet;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = await openDatabase(test.url);
  server = new pg.Client({ connectionString: test.serverUrl });
  await server.connect();
  online = await publishSheet(owner.manager);
  draft = await createSheet(owner.manager);
  await owner.query(
    `INSERT INTO validations (id, sheet_id, revision_id, content_hash, basis, collection) VALUES ($1, $2, $3, $4, 'legacy', 'x')`,
    [newId(), draft.sheetId, draft.revisionId, draft.contentHash],
  );
});
afterAll(async () => {
  await server.end();
  await owner.destroy();
  await test.drop();
});

/** Why PostgreSQL refuses these statements to the server's role: the name of a constraint, or what is denied. */
async function refusal(...statements: string[]): Promise<string> {
  await server.query('BEGIN');
  try {
    for (const statement of statements) await server.query(statement);
    await server.query('COMMIT');
  } catch (error) {
    await server.query('ROLLBACK');
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  }
  throw new Error(`PostgreSQL accepted: ${statements.join('; ')}`);
}

/** What somebody may set on a connection in the hope that something is let pass. */
const settings = [
  `SET recueil.redacting = 'on'`,
  `SET recueil.removing_demonstration = 'on'`,
  `SET recueil.told = '{}'`,
  'SET search_path = pg_temp, graphile_worker, public',
  'SET row_security = off',
  `CREATE TEMP TABLE liftings ON COMMIT DROP AS
     SELECT pg_current_xact_id() AS transaction_id, id AS sheet_id FROM public.sheets`,
];

describe('the role of the server', () => {
  it('is no superuser, owns nothing but the queue, and is not the owner of the rest', async () => {
    const { rows } = await server.query<Record<string, unknown>>(
      `SELECT current_user::text AS me, rolsuper AS super, rolcreaterole AS roles, rolbypassrls AS bypass,
         (SELECT array_agg(DISTINCT relnamespace::regnamespace::text) FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'S')
           AND pg_has_role(relowner, 'USAGE')) AS owned
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([
      { me: 'recueil_server', super: false, roles: false, bypass: false, owned: ['graphile_worker'] },
    ]);
  });

  it('has a line for every table that there is, and the readers’ views', async () => {
    const there = await owner.query<{ name: string }[]>(
      `SELECT format('%s.%s', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'public'
       UNION ALL SELECT format('%s.%s', schemaname, viewname) FROM pg_views WHERE schemaname = 'reading' ORDER BY 1`,
    );
    const lines = serverGrants.filter(({ on }) => on === 'TABLE').map(({ name }) => name);
    expect(lines.toSorted()).toEqual(there.map(({ name }) => name));
  });

  it('may not become another role, nor switch triggers off for itself', async () => {
    expect(await refusal('SET ROLE recueil')).toMatch(/permission denied to set role/);
    expect(await refusal('SET session_replication_role = replica')).toMatch(/permission denied to set parameter/);
  });

  it('disables no trigger, of any table that has one', async () => {
    const tables = await owner.query<{ name: string }[]>(
      `SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE relnamespace = 'public'::regnamespace ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      expect(await refusal(...settings, `ALTER TABLE public.${name} DISABLE TRIGGER ALL`)).toBe(
        `must be owner of table ${name}`,
      );
      expect(await refusal(...settings, `ALTER TABLE public.${name} DISABLE TRIGGER USER`)).toBe(
        `must be owner of table ${name}`,
      );
    }
  });

  it.each([
    ['UPDATE of a revision', `UPDATE public.revisions SET content = '{}'`, 'revisions'],
    ['DELETE of a revision', 'DELETE FROM public.revisions', 'revisions'],
    ['UPDATE of an event', `UPDATE public.events SET action = 'x'`, 'events'],
    ['DELETE of an event', 'DELETE FROM public.events', 'events'],
    ['UPDATE of a validation', `UPDATE public.validations SET basis = 'author', given_by = id`, 'validations'],
    ['DELETE of a validation', 'DELETE FROM public.validations', 'validations'],
    ['TRUNCATE of validations', 'TRUNCATE public.validations CASCADE', 'validations'],
    [
      'INSERT of what lifts a trigger',
      'INSERT INTO public.liftings (sheet_id) SELECT id FROM public.sheets',
      'liftings',
    ],
    ['DELETE of a migration', 'DELETE FROM public.migrations', 'migrations'],
  ])('is refused, whatever it sets: %s', async (_name, statement, table) => {
    expect(await refusal(...settings, statement)).toBe(`permission denied for table ${table}`);
    expect(await refusal(statement)).toBe(`permission denied for table ${table}`);
  });

  it('makes nothing anew of what protects rows', async () => {
    expect(
      await refusal('CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE sql AS $$ SELECT $$'),
    ).toMatch(/permission denied for schema public|must be owner of function/);
    expect(await refusal('DROP FUNCTION public.lifted(uuid) CASCADE')).toMatch(/^must be owner of function/);
    expect(await refusal('CREATE TABLE public.of_mine ()')).toBe('permission denied for schema public');
    const give = 'GRANT UPDATE ON public.revisions TO recueil_server';
    expect(await refusal(give, `UPDATE public.revisions SET round = 2`)).toBe('permission denied for table revisions');
  });

  it('takes back a validation of a text that was never online, and no other', async () => {
    const withdraw = (id: string): string => `SELECT public.withdraw_validation('${id}')`;
    expect(await refusal(...settings, withdraw(online.revisionId))).toBe('keep_published_validation');
    await server.query(withdraw(draft.revisionId));
    await expect(owner.query('SELECT sheet_id AS id FROM validations')).resolves.toEqual([{ id: online.sheetId }]);
  });

  it('rewrites no text unless two people erase something of that very sheet, and none afterwards', async () => {
    const rewrite = (id: string): string => `SELECT public.rewrite_revision('${id}', '\\x7b7d')`;
    expect(await refusal(...settings, rewrite(draft.revisionId))).toBe('immutable_revisions');
    const [redaction, one, another] = [newId(), newId(), newId()];
    await server.query(
      `INSERT INTO redactions (id, sheet_id, passage, reason, asked_by, asked_at) VALUES ($1, $2, 'mot', 'erreur', $3, now())`,
      [redaction, draft.sheetId, one],
    );
    const agree = [
      `UPDATE redactions SET passage = NULL, agreed_by = '${another}', agreed_at = now() WHERE id = '${redaction}'`,
      `SELECT begin_redaction('${redaction}')`,
    ];
    expect(await refusal(`SELECT begin_redaction('${redaction}')`)).toBe('redaction_by_two_people');
    expect(await refusal(...agree, rewrite(online.revisionId))).toMatch(/^(immutable_revisions|fk_|keep_published)/);
    expect(await refusal(...agree, 'SELECT end_redaction()', rewrite(draft.revisionId))).toBe('immutable_revisions');
    for (const statement of ['BEGIN', ...agree, rewrite(draft.revisionId), 'COMMIT']) await server.query(statement);
    await expect(owner.query('SELECT content FROM revisions WHERE id = $1', [draft.revisionId])).resolves.toEqual([
      { content: Buffer.from('{}') },
    ]);
    // Nobody said that it was over: it is, with the transaction.
    await expect(owner.query('SELECT FROM liftings')).resolves.toEqual([]);
    expect(await refusal(rewrite(draft.revisionId))).toBe('immutable_revisions');
  });

  it('hands what only the owner may do to nobody else: not to readers, nor to whoever comes', async () => {
    const { rows } = await server.query<{ name: string; others: boolean }>(
      `SELECT proname::text AS name, has_function_privilege($1, oid, 'EXECUTE') AS others FROM pg_proc
       WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype ORDER BY 1`,
      [readerOf('recueil_server')],
    );
    expect(rows).toEqual(
      ['begin_redaction', 'end_redaction', 'remove_demonstration', 'rewrite_revision', 'withdraw_validation'].map(
        (name) => ({ name, others: false }),
      ),
    );
  });
});

describe('the removal of the demonstration', () => {
  it('touches what was marked when it came, and nothing can be marked afterwards', async () => {
    const shown = await publishSheet(owner.manager, { demonstration: true, organisation: 'Ville montrée' });
    for (const table of ['sheets', 'organisations', 'accounts', 'themes', 'committees']) {
      const [row] = await owner.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE NOT demonstration LIMIT 1`);
      if (row === undefined) continue;
      expect(await refusal(...settings, `UPDATE public.${table} SET demonstration = true WHERE id = '${row.id}'`)).toBe(
        'immutable_demonstration',
      );
    }
    const gone = newId();
    await server.query(`INSERT INTO events (action, sheet_id) VALUES ('sheet.created', $1)`, [gone]);
    expect(await refusal(`INSERT INTO sheets (id, demonstration) VALUES ('${gone}', true)`)).toBe(
      'immutable_demonstration',
    );
    const count = (): Promise<unknown> =>
      owner.query(
        `SELECT (SELECT count(*) FROM events WHERE sheet_id IS DISTINCT FROM $1) AS events,
        (SELECT count(*) FROM revisions WHERE sheet_id <> $1) AS revisions`,
        [shown.sheetId],
      );
    const before = await count();
    expect((await server.query('SELECT public.remove_demonstration() AS removed')).rows).toEqual([{ removed: 1 }]);
    expect(await count()).toEqual(before);
    await expect(owner.query('SELECT FROM revisions WHERE sheet_id = $1', [shown.sheetId])).resolves.toEqual([]);
    await expect(owner.query('SELECT FROM liftings')).resolves.toEqual([]);
  });
});
