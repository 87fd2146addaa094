import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrationLevel } from '../../src/core/database/migration-level';
import { migrateDatabase } from '../../src/core/database/migrate';
import { migrationSource } from '../../src/core/database/migration-lock';
import { BackupRepository } from '../../src/features/backup/backup.repository';
import type { Manifest } from '../../src/features/backup/manifest';
import { createEmptyDatabase } from '../database';

type Described = Pick<Manifest, 'migrations'> & { columnsOf: Record<string, string[]> };

/** Makes of a back-up the one that a program would have written whose last migration was this one. Answers its manifest. */
export async function asEarlierRelease(backup: string, earlier: string, lastMigration: string): Promise<Manifest> {
  cpSync(backup, earlier, { recursive: true });
  const file = path.join(earlier, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const { migrations, columnsOf } = await describedAt(lastMigration, manifest);
  const tables = manifest.tables.flatMap((table) => {
    const columns = columnsOf[table.name] ?? [];
    const rows = path.join(earlier, `tables/${table.name}.copy`);
    if (columns.length === 0) rmSync(rows);
    else cutColumns(rows, table.columns, columns);
    return columns.length === 0 ? [] : [{ ...table, columns }];
  });
  const whole = { ...manifest, migrations, tables, sums: sumAgain(earlier) };
  writeFileSync(file, JSON.stringify(whole));
  return whole;
}

/** Of a table that was not there yet, no column. */
async function describedAt(lastMigration: string, manifest: Manifest): Promise<Described> {
  const empty = await createEmptyDatabase();
  await migrateDatabase(empty.url);
  const database = await migrationSource(empty.url).initialize();
  let migrations = await migrationLevel(database);
  for (; migrations.at(-1)?.name !== lastMigration; migrations = await migrationLevel(database))
    await database.undoLastMigration();
  const columnsOf: Record<string, string[]> = {};
  for (const { name } of manifest.tables) columnsOf[name] = await new BackupRepository().columns(database, name);
  await database.destroy();
  await empty.drop();
  return { migrations, columnsOf };
}

function cutColumns(file: string, from: string[], to: string[]): void {
  const places = to.map((name) => from.indexOf(name));
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  const cut = lines.map((line) => {
    const values = line.split('\t');
    return `${places.map((place) => values[place] ?? '').join('\t')}\n`;
  });
  writeFileSync(file, cut.join(''));
}

/** Answers the hash of the list itself. */
function sumAgain(folder: string): string {
  const list = path.join(folder, 'SHA256SUMS');
  const names = readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(66));
  const lines = names
    .filter((name) => existsSync(path.join(folder, name)))
    .map((name) => `${digest(readFileSync(path.join(folder, name)))}  ${name}\n`);
  writeFileSync(list, lines.join(''));
  return digest(readFileSync(list));
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
