import { execFile } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const repository = path.resolve(import.meta.dirname, '../../..');
const sources = ['api/src', 'api/build.mjs', 'libs', 'migrations', 'package.json', 'tsconfig.base.json'];

/** After every migration that there is. */
const stamp = '9999999999999';

/** A migration that expands, as `docs/upgrading.md` asks: a table, a column with a value in every row, an index. */
const migration = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NextRelease${stamp} implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(\`
      CREATE TABLE next_release (id integer CONSTRAINT pk_next_release PRIMARY KEY);
      ALTER TABLE published_sheets ADD COLUMN next_release text NOT NULL DEFAULT 'new';
      ALTER TABLE submissions ADD COLUMN next_release text NOT NULL DEFAULT 'new';
      CREATE INDEX ix_published_sheets_next_release ON published_sheets (next_release);
    \`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(\`
      ALTER TABLE submissions DROP COLUMN next_release;
      ALTER TABLE published_sheets DROP COLUMN next_release;
      DROP TABLE next_release;
    \`);
  }
}
`;

export interface Release {
  number: string;
  /** The built server. */
  program: string;
}

/** Makes, in that folder, the release after this tree: a number further, with one more migration. */
export async function makeNextRelease(folder: string): Promise<Release> {
  for (const source of sources) cpSync(path.join(repository, source), path.join(folder, source), { recursive: true });
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
  const number = raise(path.join(folder, 'package.json'));
  addMigration(path.join(folder, 'migrations'));
  await promisify(execFile)(process.execPath, [path.join(folder, 'api/build.mjs')], { cwd: folder });
  return { number, program: path.join(folder, 'dist/api/main.js') };
}

function raise(file: string): string {
  const description = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  const [first, middle] = description.version.split('.');
  const version = `${first ?? ''}.${String(Number(middle) + 1)}.0`;
  writeFileSync(file, JSON.stringify({ ...description, version }));
  return version;
}

function addMigration(folder: string): void {
  writeFileSync(path.join(folder, `${stamp}-next-release.ts`), migration);
  const index = path.join(folder, 'index.ts');
  const text = readFileSync(index, 'utf8');
  const listed = text.replace(/\n\];/, `\n  NextRelease${stamp},\n];`);
  if (listed === text) throw new Error('the list of migrations is not where it was');
  writeFileSync(index, `import { NextRelease${stamp} } from './${stamp}-next-release';\n${listed}`);
}
