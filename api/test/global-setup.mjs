import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { bundle } from '../build.mjs';
import { startMeilisearch } from '../src/supervisor/meilisearch.ts';
import { startPostgres } from '../src/supervisor/postgres.ts';
import { plainLog } from '../src/supervisor/service-log.ts';
import { DistributionPostgres } from './distribution-postgres.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * One PostgreSQL and one Meilisearch for the whole run, and a migrated database that each test file copies. Workers
 * inherit TEST_DATABASE_SERVER (the server, as its superuser), TEST_DATABASE_OWNER and TEST_DATABASE_URL (as the owner of
 * databases, and as the application), TEST_MEILI_URL, TEST_MEILI_KEY (of the application) and TEST_MEILI_MASTER_KEY (absent
 * where Meilisearch is not installed), TEST_TASK_PROGRAM and
 * TEST_HEAVY_TASKS (built files that processes of heavy work run).
 */
export default async function setUp() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'recueil-test-'));
  // Where root runs the tests, another user runs the database and has to pass through.
  chmodSync(dataDir, 0o711);
  const log = plainLog();
  const [postgres, meilisearch, programs] = await Promise.all([
    startDatabase(dataDir, log),
    startMeilisearch({ dataDir, log }),
    bundlePrograms(),
  ]);
  process.env.TEST_DATABASE_SERVER = postgres.administratorUrl;
  process.env.TEST_DATABASE_OWNER = postgres.ownerUrl;
  process.env.TEST_DATABASE_URL = postgres.url;
  if (meilisearch !== null) {
    process.env.TEST_MEILI_URL = meilisearch.url;
    process.env.TEST_MEILI_KEY = meilisearch.key;
    process.env.TEST_MEILI_MASTER_KEY = meilisearch.masterKey;
  }
  globalThis.stopTestServices = async () => {
    await Promise.all([postgres.stop(), meilisearch?.stop()]);
    for (const folder of [dataDir, ...(postgres.home ? [postgres.home] : []), programs])
      rmSync(folder, { recursive: true, force: true });
  };
  process.env.TEST_TASK_PROGRAM = path.join(programs, 'tasks.js');
  process.env.TEST_HEAVY_TASKS = path.join(programs, 'heavy-tasks.js');
  await migrateTemplate(postgres, programs).catch(async (error) => {
    await globalThis.stopTestServices();
    throw new Error(`The migrations failed:\n${error.stderr ?? error.stack}`);
  });
}

/** The PostgreSQL that the project brings, or with TEST_POSTGRES=15 the one of the distribution, which operators have. */
function startDatabase(dataDir, log) {
  return process.env.TEST_POSTGRES === '15'
    ? DistributionPostgres.start()
    : startPostgres({ dataDir, log, durable: false });
}

/** They are decorated classes behind aliases, which Node alone does not read. */
async function bundlePrograms() {
  const folder = path.join(root, 'tmp', `test-${process.pid}`);
  const sources = ['migrate-template', 'heavy-tasks'].map((name) => path.join(root, `api/test/${name}.ts`));
  await bundle(sources, folder);
  return folder;
}

async function migrateTemplate(postgres, folder) {
  const client = new pg.Client({ connectionString: postgres.administratorUrl });
  await client.connect();
  await client.query('CREATE DATABASE recueil_template OWNER recueil');
  await client.end();
  const inTemplate = (url) => new URL('/recueil_template', url).href;
  const env = { DATABASE_URL: inTemplate(postgres.url), DATABASE_OWNER_URL: inTemplate(postgres.ownerUrl) };
  const script = path.join(folder, 'migrate-template.js');
  await promisify(execFile)(process.execPath, [script], { env: { ...process.env, ...env } });
}
