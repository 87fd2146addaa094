import { readFileSync } from 'node:fs';
import pg from 'pg';
import { serverGrants } from '../../src/core/database/roles/rights';
import { createTestDatabase, type TestDatabase } from '../database';
import { checkStatements, type Checked } from './check';
import { Describer } from './described';
import { tablesNamed } from './tables';
import { waysRound } from './ways-round';
import { apiSources, ownFiles, plantedSources, sqlModule } from '../sources';

let database: TestDatabase;
let describer: Describer;
beforeAll(async () => {
  database = await createTestDatabase();
  describer = await Describer.on(database.url);
});
afterAll(async () => {
  await describer.close();
  await database.drop();
});

const program = apiSources();
let all: Promise<Checked> | null = null;
function everyStatement(): Promise<Checked> {
  return (all ??= checkStatements(program, describer));
}

describe('every statement of the API', () => {
  let checked: Checked;
  beforeAll(async () => {
    checked = await everyStatement();
  });

  it('is understood by PostgreSQL, and answers the row that it declares', () => {
    expect(checked.faults).toEqual([]);
    expect(checked.statements).toBeGreaterThan(400);
    expect(checked.texts).toBeGreaterThan(checked.statements);
  });

  it('says what its rows hold, but for what a person is handed out as it is', () => {
    const files = new Set(checked.unread.map((place) => place.replace(/:\d+$/, '')));
    expect([...files]).toEqual(['api/src/features/my-account/personal-data.repository.ts']);
  });

  it('goes through the template: nothing else calls query', () => {
    const calling = ownFiles(program).filter(({ fileName }) => /\.query\b *[<(]/.test(readFileSync(fileName, 'utf8')));
    expect(calling.map(({ fileName }) => fileName)).toEqual([sqlModule]);
    expect(waysRound(program)).toEqual([]);
  });

  it('reads what is published, where readers ask: the schema of readers, and no table', () => {
    const asked = [...checked.tables].filter(([file]) =>
      /\/features\/(catalogue|search|relevance|published-document)\//.test(file),
    );
    const others = asked.flatMap(([file, names]) =>
      [...names].filter((name) => !name.startsWith('reading.')).map((name) => `${file} ${name}`),
    );
    expect(asked.length).toBeGreaterThan(4);
    // It is written there that the index has caught up.
    expect(others).toEqual(['api/src/features/search/search-document.repository.ts catalogue_state']);
  });
});

/** What the owner of the database alone does: migrations, roles, a restore. The server’s role is asked for none of it. */
const ofOwner = /\/(migration|role|right|restoration|own-database)\.repository\.ts$|\/backup\/backup\.repository\.ts$/;

describe('the role of the server', () => {
  let run: Checked['run'];
  beforeAll(async () => {
    run = (await everyStatement()).run.filter(({ file }) => !ofOwner.test(file));
  });

  it('may run every statement of the server', async () => {
    const server = new pg.Client({ connectionString: database.serverUrl });
    await server.connect();
    const { rows: versions } = await server.query<{ number: number }>(
      `SELECT current_setting('server_version_num')::int AS number`,
    );
    // Before PostgreSQL 16 a statement with parameters is not explained: it is with no value in their place.
    const isGeneric = (versions[0]?.number ?? 0) >= 160_000;
    const explaining = (text: string): string =>
      isGeneric ? `EXPLAIN (GENERIC_PLAN) ${text}` : `EXPLAIN ${text.replaceAll(/\$\d+/g, 'NULL')}`;
    const denied = new Set<string>();
    let explained = 0;
    for (const { file, text } of run) {
      if (!/^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i.test(text)) continue;
      explained += 1;
      await server.query(explaining(text)).catch((error: unknown) => {
        const { code, message } = error as { code?: string; message: string };
        if (code === '42501') denied.add(`${file} ${message}`);
      });
    }
    await server.end();
    expect([...denied]).toEqual([]);
    expect(explained).toBeGreaterThan(400);
  });

  it('has no right on a table that no statement uses', () => {
    const text = run.map((one) => one.text.replace(/\s+/g, ' ')).join(';\n');
    const uses = (right: string, table: string): boolean => {
      const locked = String.raw`\b${table}\b[^;]*\bFOR (NO KEY )?(UPDATE|SHARE|KEY SHARE)`;
      const written = String.raw`UPDATE ${table}\b|INSERT INTO ${table}\b[^;]*DO UPDATE`;
      const ways: Record<string, string> = {
        SELECT: '',
        INSERT: String.raw`INSERT INTO ${table}\b`,
        UPDATE: `${written}|${locked}`,
        DELETE: String.raw`DELETE FROM ${table}\b`,
      };
      return new RegExp(ways[right] ?? '', 'i').test(text);
    };
    const unused = serverGrants
      .filter(({ on, name }) => on === 'TABLE' && name.startsWith('public.'))
      .flatMap(({ name, rights }) =>
        rights.filter((right) => !uses(right, name.slice('public.'.length))).map((right) => `${right} ${name}`),
      );
    expect(unused).toEqual([]);
  });
});

/** The faults of this text, which stands in a repository of `api/src`. */
async function faultsOf(text: string): Promise<string[]> {
  const head = `import { fragment, joined, sql, type Fragment } from './core/database/sql';`;
  const { faults } = await checkStatements(plantedSources({ 'planted.repository.ts': `${head}\n${text}` }), describer);
  return faults;
}

const at = (line: number, fault: string): string => `api/src/planted.repository.ts:${String(line)} ${fault}`;

describe('the check of statements', () => {
  it('finds nothing where all is well', async () => {
    const faults = await faultsOf(`
      const columns = fragment\`id, name, closed_at AS "closedAt"\`;
      interface Row { id: string; name: string; closedAt: Date | null }
      export const found = (id: string) => sql<Row>\`SELECT \${columns} FROM accounts WHERE id = \${id}\`;
      export const gone = (ids: string[]) => sql\`DELETE FROM accounts WHERE id = ANY (\${ids})\`;`);
    expect(faults).toEqual([]);
  });

  it('finds a misspelt column, wherever it stands', async () => {
    const faults = await faultsOf(`
      export const one = sql<{ name: string }>\`SELECT nam FROM accounts\`;
      export const other = (id: string) => sql\`UPDATE accounts SET nmae = '' WHERE id = \${id}\`;`);
    expect(faults).toEqual([
      at(3, 'is refused: column "nam" does not exist'),
      at(4, 'is refused: column "nmae" of relation "accounts" does not exist'),
    ]);
  });

  it('finds a column that its row does not have, and one that is not in the answer', async () => {
    const faults = await faultsOf(`
      export const more = sql<{ id: string }>\`SELECT id, name FROM accounts\`;
      export const fewer = sql<{ id: string; name: string }>\`SELECT id FROM accounts\`;
      export const undeclared = sql\`SELECT id FROM accounts\`;
      export const twice = sql<{ id: string }>\`SELECT a.id, g.id FROM accounts a JOIN role_grants g ON true\`;`);
    expect(faults).toEqual([
      at(3, 'answers a column name that its row does not have'),
      at(4, 'answers no column name'),
      at(5, 'answers a column id, and declares no row'),
      at(6, 'answers two columns id'),
    ]);
  });

  it.each([
    ['string', 'version', 'int4'],
    ['number', 'created_at', 'timestamptz'],
    ['string', 'created_at', 'timestamptz'],
    ['number', 'count(*) OVER ()', 'int8'],
    ['boolean', 'name', 'text'],
    ['string', 'newcomer', 'bool'],
    ['string[]', 'ARRAY[version]', 'int4[]'],
    ['{ at: Date; }', `jsonb_build_object('at', created_at)`, 'jsonb'],
  ])('finds that %s is not what comes of %s', async (type, column, known) => {
    const faults = await faultsOf(`
      export const found = sql<{ it: ${type} }>\`SELECT ${column} AS it FROM accounts\`;`);
    expect(faults).toEqual([at(3, `answers ${known} as it, and its row says ${type}`)]);
  });

  it('finds a column that may be null and is not said to be, unless the statement leaves those out', async () => {
    const faults = await faultsOf(`
      export const all = sql<{ email: string }>\`SELECT email FROM accounts\`;
      export const some = sql<{ email: string }>\`SELECT a.email FROM accounts a WHERE a.email IS NOT NULL\`;
      export const said = sql<{ email: string | null }>\`SELECT email FROM accounts\`;`);
    expect(faults).toEqual([at(3, 'answers email, which may be null, and its row says string')]);
  });

  it('knows what the driver makes of each type', async () => {
    const faults = await faultsOf(`
      interface Row { id: string; at: Date; on: Date; count: string; version: number; is: boolean; ids: string[];
        bytes: Buffer; json: { id: string; at: string; some: (number | null)[] }; state: 'one' | 'other'; or: string | null }
      export const found = sql<Row>\`SELECT a.id, a.created_at AS at, current_date AS on, count(*) OVER () AS count,
        a.version, a.newcomer AS is, ARRAY[a.id] AS ids, r.content AS bytes, '{}'::jsonb AS json, a.name AS state,
        a.email AS or FROM accounts a, revisions r\`;`);
    expect(faults).toEqual([]);
  });

  it('believes that a column is never null where every row of the statement itself is asked so', async () => {
    const faults = await faultsOf(`
      export const other = sql<{ email: string }>\`SELECT a.email FROM accounts a JOIN contacts c ON true WHERE c.email IS NOT NULL\`;
      export const inner = sql<{ email: string }>\`SELECT email FROM accounts WHERE EXISTS (SELECT FROM accounts WHERE email IS NOT NULL)\`;
      export const either = sql<{ email: string }>\`SELECT email FROM accounts WHERE newcomer OR email IS NOT NULL\`;
      export const said = sql<{ email: string; is: boolean }>\`SELECT email, email IS NOT NULL AS is FROM accounts\`;
      export const single = sql<{ email: string }>\`SELECT a.email FROM accounts a JOIN accounts b ON true WHERE b.email IS NOT NULL\`;
      export const kept = sql<{ email: string }>\`SELECT a.email FROM accounts AS a
        WHERE a.id IN (SELECT id FROM accounts) AND a.email IS NOT NULL ORDER BY a.id LIMIT 1\`;`);
    expect(faults).toEqual(
      [3, 4, 5, 6, 7].map((line) => at(line, 'answers email, which may be null, and its row says string')),
    );
  });

  it('finds types that hold nothing, and JSON that is no object and no list', async () => {
    const faults = await faultsOf(`
      export const none = sql<{ name: null }>\`SELECT name FROM accounts\`;
      export const never = sql<{ name: never }>\`SELECT name FROM accounts\`;
      export const scalar = sql<{ it: string }>\`SELECT '{}'::jsonb AS it\`;
      export const nothing = sql<{ it: null }>\`SELECT '{}'::jsonb AS it\`;`);
    expect(faults).toEqual([
      at(3, 'answers text as name, and its row says null'),
      at(4, 'answers text as name, and its row says never'),
      at(5, 'answers jsonb as it, and its row says string'),
      at(6, 'answers jsonb as it, and its row says null'),
    ]);
  });

  it('finds connections that are used past the template', () => {
    const found = waysRound(
      plantedSources({
        'planted.service.ts': `import type pg from 'pg';
          import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
          export const called = (on: EntityManager) => on.query.call(on, 'SELECT');
          export const bracketed = (on: DataSource, way: 'query') => [on['query']('SELECT'), on[way]('SELECT')];
          export const cleared = (on: QueryRunner) => on.clearTable('sheets');
          export const apart = ({ query }: DataSource, client: pg.Client) => { const { query: other } = client; return [query, other]; };
          export const well = (on: DataSource) => on.transaction((manager) => Promise.resolve(manager));`,
      }),
    );
    const file = 'api/src/planted.service.ts';
    expect(found).toEqual([
      `${file}:3 takes query of a connection`,
      `${file}:4 takes 'query' of a connection`,
      `${file}:4 takes way of a connection`,
      `${file}:5 takes clearTable of a connection`,
      `${file}:6 takes query of a connection`,
      `${file}:6 takes query of a connection`,
    ]);
  });

  it('knows what tables a statement names', () => {
    const tables = new Set(['drafts', 'sheets', 'published_sheets', 'reading.published_sheets']);
    const text = `SELECT p.drafts, 1 AS drafts FROM published_sheets p JOIN public.sheets s ON s.id = p.sheet_id`;
    expect(tablesNamed(text, tables)).toEqual(['published_sheets', 'sheets']);
    expect(tablesNamed(`SELECT FROM ts_stat('SELECT words FROM drafts')`, tables)).toEqual(['drafts']);
    const read = `SELECT p.drafts FROM reading.published_sheets p JOIN sheets ON true`;
    expect(tablesNamed(read, tables)).toEqual(['reading.published_sheets', 'sheets']);
  });

  it('finds a value that is not of the type of its parameter', async () => {
    const faults = await faultsOf(`
      export const by = (id: number, at: boolean, ids: string) =>
        sql\`SELECT FROM accounts WHERE id = \${id} AND created_at < \${at} AND id = ANY (\${ids}::uuid[])\`;`);
    expect(faults).toEqual([
      at(4, 'gives id for uuid'),
      at(4, 'gives at for timestamptz'),
      at(4, 'gives ids for uuid[]'),
    ]);
  });

  it('looks at every variant: conditions, records, what callers give, what functions return, lists', async () => {
    const faults = await faultsOf(`
      const orders = { name: fragment\`name\`, wrong: fragment\`missing_of_record\` };
      const kinds = ['name', 'email'] as const;
      const of = (kind: string): Fragment => (kind === '' ? fragment\`missing_of_function\` : fragment\`true\`);
      function find(where: Fragment) {
        return sql\`SELECT FROM accounts WHERE \${where}\`;
      }
      export const called = [find(fragment\`missing_of_caller\`), find(fragment\`true\`)];
      export const either = (all: boolean) => sql\`SELECT FROM accounts WHERE \${all ? fragment\`true\` : fragment\`missing_of_condition\`}\`;
      export const sorted = (order: 'name' | 'wrong') => sql\`SELECT FROM accounts ORDER BY \${orders[order]}\`;
      export const made = (kind: string) => sql\`SELECT FROM accounts WHERE \${of(kind)}\`;
      export const listed = (words: string[]) =>
        sql\`SELECT FROM accounts WHERE \${joined(words.map((word) => fragment\`missing_of_list = \${word}\`), ' OR ')}\`;
      export const known = sql\`SELECT FROM accounts WHERE \${joined(kinds.map((kind) => fragment\`missing_of_kinds = \${kind}\`), ' OR ')}\`;`);
    expect(faults).toEqual(
      ['caller', 'condition', 'record', 'function', 'list', 'kinds'].map(
        (name) => expect.stringContaining(`is refused: column "missing_of_${name}" does not exist`) as string,
      ),
    );
  });

  it('takes no two ways at one place', async () => {
    const faults = await faultsOf(`
      export const found = (all: boolean) => sql\`SELECT FROM accounts \${all ? fragment\`a\` : fragment\`b\`}
        WHERE \${all ? fragment\`a.id\` : fragment\`b.id\`} IS NOT NULL\`;`);
    expect(faults).toEqual([]);
  });

  it('finds a fragment that is in no statement, and one that nobody can follow', async () => {
    const faults = await faultsOf(`
      export const lonely = fragment\`name\`;
      export const found = (part: Fragment) => sql\`SELECT FROM accounts WHERE \${part}\`;`);
    expect(faults).toEqual([
      at(4, 'api/src/planted.repository.ts:4 nobody can tell what part is'),
      at(3, 'is in no statement'),
    ]);
  });

  it('follows nothing that changes after it was written: it says so', async () => {
    const faults = await faultsOf(`
      export function again(all: boolean) {
        let where = fragment\`true\`;
        if (all) where = fragment\`missing\`;
        return sql\`SELECT FROM accounts WHERE \${where}\`;
      }
      export function filled(all: boolean) {
        const parts = [fragment\`true\`];
        if (all) parts.push(fragment\`missing\`);
        return sql\`SELECT FROM accounts WHERE \${joined(parts, ' AND ')}\`;
      }
      export function empty(fill: (parts: Fragment[]) => void) {
        const parts: Fragment[] = [];
        fill(parts);
        return sql\`SELECT FROM accounts WHERE \${joined(parts, ' AND ', fragment\`true\`)}\`;
      }
      export const flat = (words: string[]) =>
        sql\`SELECT FROM accounts WHERE \${joined(words.flatMap((word) => [fragment\`missing = \${word}\`]), ' OR ')}\`;
      export function replaced(all: boolean) {
        const orders = { name: fragment\`name\` };
        if (all) orders.name = fragment\`missing\`;
        return sql\`SELECT FROM accounts ORDER BY \${orders.name}\`;
      }
      export function otherwise(where: Fragment = fragment\`missing_by_default\`) {
        return sql\`SELECT FROM accounts WHERE \${where}\`;
      }
      otherwise(fragment\`true\`);`);
    const told = faults.filter((fault) => !fault.endsWith('is in no statement'));
    expect(told).toEqual([
      at(6, 'api/src/planted.repository.ts:4 cannot follow where: it changes after that'),
      at(11, 'api/src/planted.repository.ts:9 cannot follow parts: it changes after that'),
      at(16, 'api/src/planted.repository.ts:14 cannot follow parts: it changes after that'),
      at(
        19,
        'api/src/planted.repository.ts:19 cannot follow the list words.flatMap((word) => [fragment`missing = ${word}`])',
      ),
      at(23, 'api/src/planted.repository.ts:21 cannot follow orders: it changes after that'),
      at(26, 'is refused: column "missing_by_default" does not exist'),
    ]);
  });
});
