import { writeFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../../test/builders/sheets';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { release } from '../config/release';
import expected from './expected-schema.json' with { type: 'json' };
import { migrateDatabase } from './migrate';
import { migrationSource } from './migration-lock';
import { ownMigrations } from './own-migrations';
import { schemaDifference, schemaFit } from './schema-fit';
import { schemaLines } from './schema.repository';

let test: TestDatabase;
let database: DataSource;
beforeEach(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url);
});
afterEach(async () => {
  await database.destroy();
  await test.drop();
});

/** What a start says of the database. */
async function start(): Promise<string> {
  try {
    await migrateDatabase(test.url);
    return 'started';
  } catch (error) {
    const { name, message } = error as Error;
    return `${name}: ${message}`;
  }
}
const rows = (): Promise<{ name: string; sql_sha256: string; min_program: string | null }[]> =>
  database.query('SELECT name, sql_sha256, min_program FROM migrations ORDER BY timestamp');
async function rowNames(): Promise<string[]> {
  const found: { name: string }[] = await database.query('SELECT name FROM migrations ORDER BY timestamp');
  return found.map(({ name }) => name);
}

describe('a database', () => {
  it('keeps the name of each migration and the SHA-256 of its SQL', async () => {
    const own = await ownMigrations();
    expect(own.length).toBeGreaterThan(14);
    expect(await rows()).toEqual(
      own.map(({ name, sqlSha256, minProgram }) => ({ name, sql_sha256: sqlSha256, min_program: minProgram })),
    );
    expect(await schemaFit(database)).toEqual({ status: 'ok', line: null });
    expect(await schemaDifference(database)).toBeNull();
  });

  it('that was migrated before this was kept is given what its migrations should have been', async () => {
    const kept = await rows();
    const source = await migrationSource(test.url).initialize();
    while ((await rowNames()).at(-1) !== 'Referents1763800000015') await source.undoLastMigration();
    await source.destroy();
    expect(await start()).toBe('started');
    expect(await rows()).toEqual(kept);
  });

  it('whose migration was changed is not started on', async () => {
    await database.query(`UPDATE migrations SET sql_sha256 = repeat('0', 64) WHERE name = 'Signs1763800000009'`);
    const line = expect.stringMatching(/^La migration Signs1763800000009 n’est pas celle .*restaurez une sauvegarde/);
    expect(await start()).toMatch(/^SchemaMisfit: La migration Signs1763800000009 n’est pas celle/);
    expect(await schemaFit(database)).toEqual({ status: 'unfit', line });
  });

  it('where a migration is missing is not started on, whether later ones are there or not', async () => {
    await database.query(`DELETE FROM migrations WHERE name = 'Signs1763800000009'`);
    expect(await start()).toMatch(/^SchemaMisfit: La migration Signs1763800000009 manque dans cette base/);
    expect((await schemaFit(database)).status).toBe('unfit');
    await database.query(`DELETE FROM migrations WHERE timestamp >= 1763800000009`);
    expect(await start()).toMatch(/^SchemaMisfit: Une migration trouve déjà là ce qu’elle apporte/);
  });

  it('that a later release migrated is worked on, until one takes away what this release uses', async () => {
    const later = `INSERT INTO migrations (timestamp, name, sql_sha256, min_program) VALUES ($1, $2, repeat('a', 64), $3)`;
    await database.query(later, [1_763_900_000_000, 'Later1763900000000', null]);
    await database.query('CREATE TABLE of_later (id int)');
    expect(await start()).toBe('started');
    expect(await schemaFit(database)).toEqual({ status: 'ok', line: null });
    expect(await schemaDifference(database)).toBeNull();
    await database.query(later, [1_763_900_000_001, 'Same1763900000001', release]);
    expect(await start()).toBe('started');
    await database.query(later, [1_763_900_000_002, 'Contract1763900000002', '99.0.0']);
    const line = `Cette base demande Recueil 99.0.0 ou une version plus récente, et ce programme est Recueil ${release} : mettez-le à jour.`;
    expect(await start()).toBe(`SchemaMisfit: ${line}`);
    expect(await schemaFit(database)).toEqual({ status: 'unfit', line });
  });

  it('whose triggers or constraints are off says which, and how to put them back', async () => {
    await database.query('ALTER TABLE revisions DISABLE TRIGGER refuse_deletion');
    const off = await schemaFit(database);
    expect(off).toEqual({
      status: 'weakened',
      line: 'Le déclencheur refuse_deletion de la table revisions est désactivé : ALTER TABLE revisions ENABLE TRIGGER refuse_deletion;',
    });
    await database.query(String(off.line).split(' : ')[1] ?? '');
    expect(await schemaFit(database)).toEqual({ status: 'ok', line: null });
    await database.query(`ALTER TABLE contacts DROP CONSTRAINT ck_contacts_blank, ADD CONSTRAINT ck_contacts_blank
      CHECK (redacted_at IS NULL OR num_nonnulls(name, role, email, phone, url) = 0) NOT VALID`);
    const unchecked = await schemaFit(database);
    expect(unchecked.line).toMatch(/^La contrainte ck_contacts_blank de la table contacts n’est pas vérifiée/);
    await database.query(String(unchecked.line).split(' : ')[1] ?? '');
    expect(await schemaFit(database)).toEqual({ status: 'ok', line: null });
    expect(await schemaDifference(database)).toBeNull();
  });

  it('whose schema is not what its migrations make says what is missing and what is too much', async () => {
    await database.query('DROP TRIGGER refuse_deletion ON revisions');
    await database.query('ALTER TABLE sheets ADD COLUMN of_somebody text');
    const line = await schemaDifference(database);
    expect(line).toMatch(/il manque « trigger CREATE TRIGGER refuse_deletion /);
    expect(line).toMatch(/il y a de plus « column sheets.of_somebody text »/);
  });
});

describe('the expected schema', () => {
  it('is the one that the migrations make: `UPDATE_DOCS=1 npm test -- schema-fit` writes it anew', async () => {
    const lines = await schemaLines(database);
    const file = new URL('./expected-schema.json', import.meta.url);
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, `${JSON.stringify(lines, null, 2)}\n`);
    else expect(expected).toEqual(lines);
  });
});
