import type { DataSource } from 'typeorm';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { createPerson } from '../../../test/builders/people';
import { freePort } from '../../supervisor/free-port';
import { loadConfig } from '#core/config/load-config';
import { release } from '#core/config/release';
import { startServer } from '../../start-server';
import { InstallationWatch } from './watch/installation-watch.service';
import { toldInOneLine } from './watch/one-line';

let test: TestApplication;
let database: DataSource;
beforeAll(async () => {
  test = await startTestApplication();
  database = test.database;
  // Otherwise each start prints the link by which somebody becomes one.
  await createPerson(database, { grants: [{ role: 'administrator' }] });
});
afterAll(() => test.stop());

const ready = async (): Promise<unknown> => {
  const { status, json } = await test.get('/api/health/ready');
  return [status, json.status, json.schema];
};

/** What `doctor` finds wrong with the database. */
const doctor = async (): Promise<string[]> => {
  const findings = toldInOneLine(await test.app.get(InstallationWatch, { strict: false }).lookThoroughly());
  const others = /administre|messagerie|disque/;
  return findings.filter(({ well, line }) => !well && !others.test(line)).map(({ line }) => line);
};

/** What a start says, or why there is none. */
async function start(): Promise<string[]> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const config = loadConfig({
    NODE_ENV: 'test',
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    DATA_DIR: test.config.dataDir,
    PORT: String(await freePort()),
  });
  const { databaseUrl, databaseOwnerUrl } = test.config;
  const services = { databaseUrl, databaseOwnerUrl, meilisearch: null };
  try {
    const server = await startServer(config, services, '', { info: say, warn: say });
    await server.stop();
  } catch (error) {
    say(`${(error as Error).name}: ${(error as Error).message}`);
  }
  return lines;
}

describe('a database that is not what the program expects', () => {
  it('is no news while it is', async () => {
    expect(await ready()).toEqual([200, 'ok', { status: 'ok', line: null }]);
    expect(await doctor()).toEqual([]);
    expect(await start()).toEqual([expect.stringMatching(/^Recueil est prêt/)]);
    expect((await test.get('/api/about')).json.version).toBe(release);
  });

  it('is told by start, ready and doctor when a trigger is disabled, and no more once it is enabled', async () => {
    await database.query('ALTER TABLE events DISABLE TRIGGER refuse_change');
    const line =
      'Le déclencheur refuse_change de la table events est désactivé : ALTER TABLE events ENABLE TRIGGER refuse_change;';
    expect(await ready()).toEqual([200, 'degraded', { status: 'weakened', line }]);
    expect(await doctor()).toEqual([expect.stringContaining(line)]);
    expect(await start()).toEqual([line, expect.stringMatching(/^Recueil est prêt/)]);
    await database.query('ALTER TABLE events ENABLE TRIGGER refuse_change');
    expect(await ready()).toEqual([200, 'ok', { status: 'ok', line: null }]);
  });

  it.each([
    [
      'changed',
      `UPDATE migrations SET sql_sha256 = repeat('0', 64) WHERE name = 'Events1763800000002'`,
      'n’est pas celle',
    ],
    ['missing', `DELETE FROM migrations WHERE name = 'Events1763800000002'`, 'manque dans cette base'],
  ])('is told by start, ready and doctor when a migration is %s, and is not worked on', async (_how, spoil, words) => {
    const [kept] = await database.query(`SELECT * FROM migrations WHERE name = 'Events1763800000002'`);
    await database.query(spoil);
    const told = `La migration Events1763800000002 ${words}`;
    const line = expect.stringContaining(told);
    expect(await ready()).toEqual([503, 'unavailable', { status: 'unfit', line }]);
    expect(await doctor()).toEqual([line]);
    expect(await start()).toEqual([expect.stringContaining(`StartError: ${told}`)]);
    await database.query('DELETE FROM migrations WHERE id = $1', [kept.id]);
    await database.query('INSERT INTO migrations SELECT * FROM jsonb_populate_record(NULL::migrations, $1)', [kept]);
    expect(await ready()).toEqual([200, 'ok', { status: 'ok', line: null }]);
  });
});
