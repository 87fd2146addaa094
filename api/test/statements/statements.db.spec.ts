import { readFileSync } from 'node:fs';
import { createTestDatabase, type TestDatabase } from '../database';
import { checkStatements, type Checked } from './check';
import { Describer } from './described';
import { apiSources, ownFiles, plantedSources, sqlModule } from './sources';

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

describe('every statement of the API', () => {
  const program = apiSources();
  let checked: Checked;
  beforeAll(async () => {
    checked = await checkStatements(program, describer);
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
});
