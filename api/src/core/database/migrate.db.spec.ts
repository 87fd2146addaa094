import { openDatabase, publishSheet } from '../../../test/builders/sheets';
import { createTestDatabase } from '../../../test/database';
import { migrateDatabase, unmigrateDatabase } from './migrate';
import { migrationSource } from './migration-lock';

const tables = `SELECT table_schema || '.' || table_name AS name FROM information_schema.tables
  WHERE table_schema IN ('public', 'graphile_worker') AND table_name <> 'migrations' ORDER BY 1`;
const functions = `SELECT proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE nspname = 'public' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`;

describe('the migrations', () => {
  it('take as long as they need, unlike the statements of a request', async () => {
    const test = await createTestDatabase();
    const [patient, server] = [migrationSource(test.url), await openDatabase(test.url)];
    await patient.initialize();
    expect(await patient.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '0' }]);
    expect(await server.query('SHOW statement_timeout')).toEqual([{ statement_timeout: '30s' }]);
    await patient.destroy();
    await server.destroy();
    await test.drop();
  });

  it('run down to nothing and up again on a filled database, and twice change nothing', async () => {
    const test = await createTestDatabase();
    const before = await openDatabase(test.url);
    await publishSheet(before.manager);
    const there = await before.query(tables);
    expect(there.length).toBeGreaterThan(10);
    await before.destroy();

    await unmigrateDatabase(test.url);
    const empty = await openDatabase(test.url);
    await expect(empty.query(tables)).resolves.toEqual([]);
    await expect(empty.query(functions)).resolves.toEqual([]);
    await empty.destroy();

    await Promise.all([migrateDatabase(test.url), migrateDatabase(test.url)]);
    await migrateDatabase(test.url);
    const after = await openDatabase(test.url);
    await expect(after.query(tables)).resolves.toEqual(there);
    await publishSheet(after.manager);
    await after.destroy();
    await test.drop();
  });
});
