import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import PostalMime from 'postal-mime';
import type { DataSource } from 'typeorm';
import { Clock } from '../src/core/clock/clock';
import { loadConfig } from '../src/core/config/load-config';
import { runningConfig, type RunningConfig } from '../src/core/config/running-config';
import { setUpRoles } from '../src/core/database/roles/set-up-roles';
import { drainJobs } from '../src/core/jobs/job-worker';
import { createApp } from '../src/create-app';
import { MorningRound } from '../src/features/schedule/morning-round.service';
import { jobHandlers } from '../src/job-handlers';
import { openDatabase } from './builders/sheets';
import { createTestDatabase, type TestDatabase } from './database';

/** The application that production runs, on a database of its own. */
export interface TestApplication {
  app: NestFastifyApplication;
  config: RunningConfig;
  /** As the owner: what a test puts there, and looks at. The application itself has the rights that operators give it. */
  database: DataSource;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  /** From now on it is that moment, until another one is said. */
  freeze(now: Date): void;
  /** Does the jobs that are due. */
  runJobs(): Promise<void>;
  /** The morning's work: what is due appears, who is late is reminded; then the jobs that follow. */
  morningRound(): Promise<void>;
  /** What was sent so far, the oldest first. */
  mails(): Promise<SentMail[]>;
  stop(): Promise<void>;
}

export interface SentMail {
  to: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  /** The secret of its link, if it has one. */
  token: string | null;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  text: string;
  json: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a reply is what the test says of it
}

interface TestOptions {
  /** Whether Meilisearch serves; without it, PostgreSQL does. */
  search?: 'meilisearch' | 'postgresql';
  /** Instead of the key of the application. */
  meilisearchKey?: string;
  env?: Record<string, string>;
  webRoot?: string;
  /** False: the catalogue is not open to the public yet. */
  opened?: boolean;
  /** One that is migrated, instead of a copy of the template of this run; its roles are set up. It is dropped at the end too. */
  on?: TestDatabase;
}

/** Boots the application. */
export async function startTestApplication(options: TestOptions = {}): Promise<TestApplication> {
  const test = options.on ?? (await createTestDatabase());
  if (options.on !== undefined) await setUpRoles(test.serverUrl, test.url);
  const meilisearch =
    options.search === 'meilisearch'
      ? { url: process.env.TEST_MEILI_URL ?? '', key: options.meilisearchKey ?? process.env.TEST_MEILI_KEY ?? '' }
      : null;
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'recueil-data-'));
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dataDir, ...options.env };
  const config: RunningConfig = {
    ...runningConfig(loadConfig(env), { databaseUrl: test.serverUrl, databaseOwnerUrl: test.url, meilisearch }),
    indexPrefix: `recueil-test_${randomUUID().slice(0, 8)}`,
    taskProgram: process.env.TEST_TASK_PROGRAM ?? '',
  };
  const app = await createApp(config, options.webRoot ?? '');
  const database = await openDatabase(test.url);
  if (options.opened === false) await database.query(`DELETE FROM settings WHERE section = 'opening'`);
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Reply> => {
    const reply = await app.inject({
      method: 'GET',
      url: path,
      headers: { host: new URL(config.publicUrl).host, ...headers },
    });
    const isJson =
      String(reply.headers['content-type']).includes('json') && reply.headers['content-encoding'] === undefined;
    return { status: reply.statusCode, headers: reply.headers, text: reply.body, json: isJson ? reply.json() : null };
  };
  const stop = async (): Promise<void> => {
    await database.destroy();
    await app.close();
    await test.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const runJobs = (): Promise<void> => drainJobs(test.serverUrl, jobHandlers(app));
  const morningRound = async (): Promise<void> => {
    await app.get(MorningRound, { strict: false }).make();
    await runJobs();
  };
  const mails = (): Promise<SentMail[]> => readMails(path.join(dataDir, 'mails'));
  const freeze = (now: Date): void => void (app.get(Clock).now = () => now);
  return { app, config, database, get, freeze, runJobs, morningRound, mails, stop };
}

/** Mails as they were kept: their names begin with a time. */
async function readMails(folder: string): Promise<SentMail[]> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return Promise.all(names.map(async (name) => readMail(readFileSync(path.join(folder, name)))));
}

async function readMail(file: Buffer): Promise<SentMail> {
  const { to, replyTo, subject = '', text = '', html = '' } = await PostalMime.parse(file);
  const token = /#([\w-]{43})/.exec(text)?.[1] ?? null;
  return { to: to?.[0]?.address ?? '', replyTo: replyTo?.[0]?.address ?? null, subject, text, html, token };
}
