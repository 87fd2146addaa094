import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../test/database';
import { openDatabase } from '../../test/builders/sheets';
import { runCommand } from './run-command';

let test: TestDatabase;
let database: DataSource;
let dataDir: string;
const former = { ...process.env };

beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url);
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'recueil-cli-'));
});
beforeEach(() => {
  process.env = { ...former, DATABASE_URL: test.url, SEARCH_ENGINE: 'postgresql', DATA_DIR: dataDir, DEMO: 'off' };
});
afterEach(() => {
  process.env = former;
  jest.restoreAllMocks();
});
afterAll(async () => {
  await database.destroy();
  await test.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  const out = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const errors = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const code = await runCommand(args);
  const written = (spy: typeof out): string => spy.mock.calls.map(([text]) => String(text)).join('');
  const result = { code, out: written(out), errors: written(errors) };
  jest.restoreAllMocks();
  return result;
}

const roles = (email: string): Promise<{ role: string }[]> =>
  database.query('SELECT g.role FROM role_grants g JOIN accounts a ON a.id = g.account_id WHERE a.email = $1', [email]);

describe('doctor', () => {
  it('says what is wrong, with what to do, and fails', async () => {
    const { code, out } = await run('doctor');
    expect(code).toBe(1);
    expect(out).toMatch(/^✔ PostgreSQL \d+ répond\.$/m);
    expect(out).toMatch(/^✘ Personne n’administre Recueil\. .*npm run -s cli -- opening-link$/m);
    expect(out).toMatch(/point à revoir\.\n$/);
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT'],
    [
      { DATABASE_URL: 'postgres://recueil@127.0.0.1:1/recueil' },
      'La base de données ne répond pas : vérifiez DATABASE_URL',
    ],
  ])('puts %j into plain words', async (env, expected) => {
    Object.assign(process.env, env);
    const { code, out } = await run('doctor');
    expect(code).toBe(1);
    expect(out).toContain(`✘ ${expected}`);
    expect(out).not.toContain('    at ');
  });
});

describe('opening-link', () => {
  it('writes another link each time, and none once somebody administers', async () => {
    const links: string[] = [];
    for (let time = 0; time < 2; time += 1) {
      const { code, out } = await run('opening-link');
      expect([code, out]).toEqual([
        0,
        expect.stringMatching(/^Personne n’administre encore\. Ouvrez, avant .* : http/),
      ]);
      links.push(/\/ouvrir#([\w-]{43})\n$/.exec(out)?.[1] ?? '');
    }
    expect(new Set(links).size).toBe(2);
    await run('create-user', 'qui.administre@ville.example', '--admin');
    const { code, errors } = await run('opening-link');
    expect(code).toBe(1);
    expect(errors).toMatch(/Quelqu’un administre déjà Recueil : cette personne invite les autres\.\n$/);
    await database.query(`DELETE FROM role_grants`);
    await database.query(`UPDATE accounts SET disabled_at = now() WHERE email = 'qui.administre@ville.example'`);
  });
});

describe('create-user', () => {
  it('makes the first administrator, with a link to hand over', async () => {
    const { code, out } = await run('create-user', 'premiere.admin@ville.example', '--admin');
    expect(code).toBe(0);
    expect(out).toMatch(/http:\/\/localhost:3000\/invitation#[\w-]{43}\n/);
    expect(out).toContain('premiere.admin@ville.example administre Recueil.');
    expect(await roles('premiere.admin@ville.example')).toEqual([{ role: 'administrator' }]);
    const [account] = await database.query("SELECT name FROM accounts WHERE email = 'premiere.admin@ville.example'");
    expect(account.name).toBe('Premiere Admin');
    expect((await run('doctor')).out).toContain('✔ Une personne administre Recueil.');
  });

  it('gives the role to somebody who has an account already', async () => {
    await run('create-user', 'deuxieme@ville.example', '--name', 'La deuxième');
    expect(await roles('deuxieme@ville.example')).toEqual([]);
    expect((await run('create-user', 'Deuxieme@ville.example', '--admin')).code).toBe(0);
    expect(await roles('deuxieme@ville.example')).toEqual([{ role: 'administrator' }]);
  });

  it.each([
    [['create-user'], '« » n’est pas une adresse électronique'],
    [['create-user', 'pas une adresse'], 'n’est pas une adresse électronique'],
    [['create-user', 'a@b.example', '--role'], 'L’option « --role » n’est pas comprise'],
    [['create-user', 'premiere.admin@ville.example'], 'a déjà un compte'],
  ])('refuses %j in one clear line', async (args, expected) => {
    const { code, errors } = await run(...args);
    expect(code).toBe(1);
    expect(errors.replace(/[\u00a0\u202f]/g, ' ').replace('«  »', '« »')).toContain(expected);
  });
});
