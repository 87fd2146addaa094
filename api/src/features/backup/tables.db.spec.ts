import type { DataSource } from 'typeorm';
import { openDatabase } from '../../../test/builders/sheets';
import { createEmptyDatabase, type TestDatabase } from '../../../test/database';
import { migrateDatabase } from '#core/database/migrate';
import { forgottenTables, keptTables, ownTables } from './tables.sql';

let test: TestDatabase;
let database: DataSource;
beforeAll(async () => {
  test = await createEmptyDatabase();
  await migrateDatabase(test.url);
  database = await openDatabase(test.url);
});
afterAll(async () => {
  await database.destroy();
  await test.drop();
});

const kept: readonly string[] = keptTables.map(({ name }) => name);
const forgotten: readonly string[] = forgottenTables.map(({ name }) => name);

async function namesOf(question: string): Promise<string[]> {
  const rows = await database.query<{ name: string }[]>(question);
  return rows.map(({ name }) => name);
}

describe('the tables of a back-up', () => {
  it('are told of for every table that there is: kept, forgotten or the database’s own, and none twice', async () => {
    const there = await namesOf(`SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
    expect([...kept, ...forgotten, ...ownTables].sort()).toEqual(there);
  });

  it('stand below those that they point to', async () => {
    const arrows = await database.query<{ from: string; to: string }[]>(
      `SELECT conrelid::regclass::text AS from, confrelid::regclass::text AS to FROM pg_constraint
       WHERE contype = 'f' AND NOT condeferred AND conrelid <> confrelid AND connamespace = 'public'::regnamespace`,
    );
    expect(arrows.length).toBeGreaterThan(20);
    const climbing = arrows.filter(({ from, to }) => kept.includes(from) && kept.indexOf(to) > kept.indexOf(from));
    expect(climbing).toEqual([]);
    expect(arrows.filter(({ from, to }) => kept.includes(from) && !kept.includes(to))).toEqual([]);
  });

  it('have their one row in a database that is new, where they are single, and none of the others has any', async () => {
    for (const { name, single } of keptTables) {
      const [row] = await database.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${name}`);
      expect([name, row?.count]).toEqual([name, single === true ? 1 : 0]);
    }
  });
});
