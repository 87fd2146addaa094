import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { asEarlierRelease } from '../../../test/builders/earlier-backup';
import { lived, type Lived } from '../../../test/builders/lived-in';
import { everyRow } from '../../../test/every-row';
import { migrationLevel } from '#core/database/migration-level';
import { schemaFit } from '#core/database/schema-fit';
import { AttachmentsService } from '../attachments/attachments.service';
import { KeptFiles } from '../attachments/kept-files.service';
import { BackupWriter } from './backup-folder';
import { Backups } from './backups.service';
import { Restorer } from './restorer.service';
import { forgottenTables } from './tables.sql';

const forgotten = forgottenTables.map(({ name }) => name);
const secret = 'un-secret-qui-ne-sert-qu-a-ces-essais';
const quietly = (): void => undefined;

let folder: string;
let test: TestApplication;
let life: Lived;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-backup-'));
  test = await startTestApplication({ env: { SECRET: secret } });
  life = await lived(test);
  await backups().make(whole(), quietly);
});
afterAll(async () => {
  await test.stop();
  rmSync(folder, { recursive: true, force: true });
});

const whole = (): string => path.join(folder, 'whole');
const backups = (): Backups => test.app.get(Backups, { strict: false });

/** Every row that a back-up holds; the catalogue's version is renewed, and may differ. */
async function heldRows({ database }: TestApplication): Promise<Record<string, string>> {
  const rows = await everyRow(database);
  for (const name of [...forgotten, 'migrations', 'catalogue_state']) Reflect.deleteProperty(rows, name);
  return rows;
}

async function inEmpty<T>(work: (empty: TestApplication) => Promise<T>): Promise<T> {
  const empty = await startTestApplication({ search: 'meilisearch', opened: false });
  try {
    return await work(empty);
  } finally {
    await empty.stop();
  }
}

const restore = ({ app }: TestApplication, from: string): Promise<unknown> =>
  app.get(Restorer, { strict: false }).restore(from, quietly);

function copyOfWhole(name: string): string {
  const copy = path.join(folder, name);
  rmSync(copy, { recursive: true, force: true });
  cpSync(whole(), copy, { recursive: true });
  return copy;
}

describe('a back-up', () => {
  it('brings every row and every file into an empty installation, and what follows from them is queued once', async () => {
    await inEmpty(async (empty) => {
      await restore(empty, whole());
      expect(await heldRows(empty)).toEqual(await heldRows(test));
      const queue = `SELECT task_identifier AS name, key FROM graphile_worker.jobs ORDER BY 1, 2`;
      const jobs = await empty.database.query<{ name: string; key: string }[]>(queue);
      expect(jobs.map(({ key }) => key)).toContain(`publish:${life.scheduledId}`);
      expect(new Set(jobs.map(({ key }) => key)).size).toBe(jobs.length);
      const { stream } = await empty.app.get(AttachmentsService, { strict: false }).open(life.picture);
      const bytes: Buffer[] = [];
      for await (const chunk of stream) bytes.push(chunk as Buffer);
      expect(createHash('sha256').update(Buffer.concat(bytes)).digest('hex')).toBe(life.picture);
      const { text } = await empty.get(`/api/sheets/${life.published.slug}`);
      expect(text).toBe((await test.get(`/api/sheets/${life.published.slug}`)).text);
    });
  });

  it('of an earlier release is brought up to date: what migrations make of its rows is there, and said', async () => {
    const earlier = path.join(folder, 'earlier');
    const manifest = await asEarlierRelease(whole(), earlier, 'Restorable1763800000017');
    expect(manifest.tables.map(({ name }) => name)).not.toContain('settings');
    await inEmpty(async (empty) => {
      const before = await migrationLevel(empty.database);
      await restore(empty, earlier);
      expect(await schemaFit(empty.database)).toEqual({ status: 'ok', line: null });
      expect(await migrationLevel(empty.database)).toEqual(before);
      for (const { name, rows } of manifest.tables) {
        const count = `SELECT count(*)::int AS rows FROM ${name}`;
        expect([name, await empty.database.query(count)]).toEqual([name, [{ rows }]]);
      }
      const opening = `SELECT version, value FROM settings WHERE section = 'opening'`;
      expect(await empty.database.query(opening)).toEqual([{ version: 1, value: { open: true } }]);
    });
  });

  it('is not made of a database that a later release migrated', async () => {
    const later = `INSERT INTO migrations (timestamp, name) VALUES (1763900000000, 'Later1763900000000')`;
    await test.database.query(later);
    await expect(backups().make(path.join(folder, 'later'), quietly)).rejects.toThrow(
      /plus récente.*Later1763900000000/,
    );
    await test.database.query(`DELETE FROM migrations WHERE name = 'Later1763900000000'`);
  });

  it('leaves every trigger on, and new rows after those that came', async () => {
    await inEmpty(async (empty) => {
      await restore(empty, whole());
      const off = `SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O'`;
      expect(await empty.database.query(off)).toEqual([]);
      await expect(empty.database.query(`UPDATE revisions SET round = 2`)).rejects.toThrow(/refused/);
      const next = `SELECT nextval('events_id_seq') > max(id) AS later FROM events`;
      expect(await empty.database.query(next)).toEqual([{ later: true }]);
    });
  });

  it('holds no session, no link, no try and no secret', () => {
    const files = readdirSync(path.join(whole(), 'tables'));
    for (const name of forgotten) expect(files).not.toContain(`${name}.copy`);
    const all = files.map((name) => readFileSync(path.join(whole(), 'tables', name), 'utf8')).join('');
    expect(all).not.toContain(secret);
  });

  it('is refused where something is already, and changes nothing there', async () => {
    const before = await everyRow(test.database);
    await expect(restore(test, whole())).rejects.toThrow(/n’est pas vide/);
    expect(await everyRow(test.database)).toEqual(before);
    await expect(backups().make(whole(), quietly)).rejects.toThrow(/contient déjà une sauvegarde/);
  });

  it.each([
    [
      'a later format',
      /format plus récent \(2\)/,
      (of: string) => edit(of, 'manifest.json', (text) => text.replace('"format": 1', '"format": 2')),
    ],
    [
      'a later release',
      /plus récente que ce programme .* a mis cette base à jour \(Later1763900000000\)/,
      (of: string) => migratedLater(of, null),
    ],
    [
      'a later release, without which nothing works',
      /demande Recueil 99\.0\.0/,
      (of: string) => migratedLater(of, '99.0.0'),
    ],
    [
      'an edited migration',
      /Signs1763800000009 n’est pas celle/,
      (of: string) =>
        edit(of, 'manifest.json', (text) =>
          text.replace(/("name": "Signs1763800000009",[^}]*"sqlSha256": ")\w+/, `$1${'0'.repeat(64)}`),
        ),
    ],
    [
      'a changed row',
      /abîmée.*tables\/sheets\.copy/,
      (of: string) => edit(of, 'tables/sheets.copy', (text) => text.replace('2026', '2025')),
    ],
    ['a lost file', /abîmée.*tables\/remarks\.copy/, (of: string) => rmSync(path.join(of, 'tables/remarks.copy'))],
    ['an interrupted back-up', /interrompue/, (of: string) => writeFileSync(path.join(of, 'INACHEVEE'), '')],
    ['no back-up', /n’est pas une sauvegarde/, (of: string) => rmSync(path.join(of, 'manifest.json'))],
  ])('is refused with %s, and nothing is restored', async (name, why, spoil) => {
    const spoiled = copyOfWhole(name.replaceAll(' ', '-'));
    spoil(spoiled);
    await inEmpty(async (empty) => {
      const before = await everyRow(empty.database);
      await expect(restore(empty, spoiled)).rejects.toThrow(why);
      expect(await everyRow(empty.database)).toEqual(before);
    });
  });

  it('is begun anew where it was interrupted, and never over what somebody else wrote', async () => {
    const again = copyOfWhole('again');
    rmSync(path.join(again, 'manifest.json'));
    writeFileSync(path.join(again, 'INACHEVEE'), '');
    writeFileSync(path.join(again, 'tables/nothing.copy'), 'left over');
    expect(await backups().make(again, quietly)).toMatchObject({ again: true, missing: [] });
    expect(existsSync(path.join(again, 'tables/nothing.copy'))).toBe(false);
    const others = path.join(folder, 'others');
    mkdirSync(others);
    writeFileSync(path.join(others, 'lettre.txt'), 'Bonjour');
    await expect(backups().make(others, quietly)).rejects.toThrow(/n’est pas vide/);
  });

  it('says so where no room is left, and is not finished', async () => {
    const { writer } = await BackupWriter.begin(path.join(folder, 'full'));
    const full = Readable.from(
      (function* () {
        yield Buffer.from('une ligne');
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      })(),
    );
    await expect(writer.write('tables/sheets.copy', full)).rejects.toThrow(/plus de place/);
    await inEmpty(async (empty) => {
      await expect(restore(empty, path.join(folder, 'full'))).rejects.toThrow(/interrompue/);
    });
  });

  it('keeps retention from deleting files until it is made', async () => {
    const client = new pg.Client({ connectionString: test.config.databaseUrl });
    await client.connect();
    const { app, database } = test;
    const sha256 = 'a'.repeat(64);
    await database.query(
      `INSERT INTO attachments (sha256, size, media_type, created_at) VALUES ($1, 1, 'text/plain', '2020-01-01')`,
      [sha256],
    );
    const left = (): Promise<unknown> => database.query('SELECT FROM attachments WHERE sha256 = $1', [sha256]);
    await app.get(KeptFiles, { strict: false }).hold(client);
    await app.get(AttachmentsService, { strict: false }).sweep();
    expect(await left()).toHaveLength(1);
    await client.end();
    await app.get(AttachmentsService, { strict: false }).sweep();
    expect(await left()).toHaveLength(0);
  });
});

function migratedLater(of: string, minProgram: string | null): void {
  const later = { name: 'Later1763900000000', number: 1_763_900_000_000, sqlSha256: null, minProgram };
  edit(of, 'manifest.json', (text) => text.replace('"migrations": [', `"migrations": [${JSON.stringify(later)},`));
}

function edit(of: string, name: string, change: (text: string) => string): void {
  const file = path.join(of, name);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  writeFileSync(file, after);
}
