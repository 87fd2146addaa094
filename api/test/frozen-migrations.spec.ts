import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownMigrations } from '../src/core/database/own-migrations';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const signs = '1763800000009-signs.ts';

let folder: string;
beforeEach(() => {
  mkdirSync(path.join(root, 'tmp'), { recursive: true });
  folder = mkdtempSync(path.join(root, 'tmp', 'frozen-'));
  cpSync(path.join(root, 'migrations'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What lint runs, on a copy of the migrations. */
function freeze(...options: string[]): { status: number | null; told: string } {
  const { status, stderr } = spawnSync(process.execPath, ['migrations/freeze.mjs', folder, ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, told: stderr.trim() };
}

function edit(file: string, change: (text: string) => string): void {
  const place = path.join(folder, file);
  const [before, after] = [readFileSync(place, 'utf8'), change(readFileSync(place, 'utf8'))];
  expect(after).not.toBe(before);
  writeFileSync(place, after);
}

const refused = { status: 1, told: expect.stringContaining('Signs1763800000009 landed and was changed: put it back') };

describe('lint', () => {
  it('has nothing against the migrations as they landed, however lines end in a clone', () => {
    expect(freeze('--check')).toEqual({ status: 0, told: '' });
    edit(signs, (text) => text.replaceAll('\n', '\r\n'));
    expect(freeze('--check')).toEqual({ status: 0, told: '' });
  });

  it('refuses a migration that landed and was edited, in its SQL or elsewhere, and freezing does not help', () => {
    edit(signs, (text) => text.replace('REINDEX TABLE accounts', 'REINDEX TABLE contacts'));
    expect(freeze('--check')).toEqual(refused);
    expect(freeze()).toEqual(refused);
    edit(signs, (text) => text.replace('REINDEX TABLE contacts', 'REINDEX TABLE accounts'));
    expect(freeze('--check').status).toBe(0);
    appendFileSync(path.join(folder, signs), '// a word\n');
    expect(freeze('--check')).toEqual(refused);
  });

  it('refuses a migration that landed and is gone', () => {
    edit('index.ts', (text) => text.replaceAll(/^.*Signs1763800000009.*\n/gm, ''));
    expect(freeze('--check')).toEqual({ status: 1, told: expect.stringContaining('landed and is gone: put it back') });
  });

  it('asks for a new migration to be frozen, and then holds it', () => {
    const added = 'Added1763899999999';
    const text = `export class ${added} {\n  up(db: { query(s: string): Promise<void> }) {\n    return db.query('SELECT 1');\n  }\n}\n`;
    writeFileSync(path.join(folder, '1763899999999-added.ts'), text);
    edit(
      'index.ts',
      (index) =>
        `import { ${added} } from './1763899999999-added';\n${index.replace('\n];', `\n  ${added} as never,\n];`)}`,
    );
    expect(freeze('--check')).toEqual({ status: 1, told: `${added} is not in migrations/frozen.json: npm run freeze` });
    expect(freeze().status).toBe(0);
    expect(freeze('--check')).toEqual({ status: 0, told: '' });
    edit('1763899999999-added.ts', (now) => now.replace('SELECT 1', 'SELECT 2'));
    expect(freeze('--check').told).toContain(`${added} landed and was changed`);
  });

  it('knows the migrations by what a program runs: bundled or not, they are the same', async () => {
    const frozen = JSON.parse(readFileSync(path.join(root, 'migrations/frozen.json'), 'utf8')) as Record<
      string,
      { sql: string }
    >;
    const own = await ownMigrations();
    expect(Object.fromEntries(own.map(({ name, sqlSha256 }) => [name, sqlSha256]))).toEqual(
      Object.fromEntries(Object.entries(frozen).map(([name, { sql }]) => [name, sql])),
    );
  });
});
