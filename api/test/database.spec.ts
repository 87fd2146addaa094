import pg from 'pg';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './database.ts';

async function ask(url: string, question: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(question)).rows;
  } finally {
    await client.end();
  }
}

describe('the databases of tests', () => {
  const created: TestDatabase[] = [];
  afterAll(() => Promise.all(created.map((database) => database.drop())));

  it('are migrated copies that do not see each other', async () => {
    const [first, second] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    created.push(first, second);
    await ask(first.url, 'CREATE TABLE only_here (id int)');
    const tables = 'SELECT count(*)::int AS tables FROM pg_tables WHERE tablename = ';
    expect(await ask(first.url, `${tables}'only_here'`)).toEqual([{ tables: 1 }]);
    expect(await ask(second.url, `${tables}'only_here'`)).toEqual([{ tables: 0 }]);
    expect(await ask(second.url, `${tables}'published_sheets'`)).toEqual([{ tables: 1 }]);
  });

  it('belong to a role with no more rights than in production', async () => {
    const database = await createEmptyDatabase();
    created.push(database);
    expect(await ask(database.url, `SELECT current_user AS me, current_setting('is_superuser') AS super`)).toEqual([
      { me: 'recueil', super: 'off' },
    ]);
    expect(await ask(database.url, 'SELECT datlocale FROM pg_database WHERE datname = current_database()')).toEqual([
      { datlocale: 'fr-FR' },
    ]);
  });
});
