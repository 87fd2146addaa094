import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { DataSource } from 'typeorm';
import { loadConfig } from '../src/core/config/load-config';
import { runningConfig, type RunningConfig } from '../src/core/config/running-config';
import { createApp } from '../src/create-app';
import { openDatabase } from './builders/sheets';
import { createTestDatabase } from './database';

/** The application that production runs, on a database of its own. */
export interface TestApplication {
  app: NestFastifyApplication;
  config: RunningConfig;
  database: DataSource;
  get(path: string, headers?: Record<string, string>): Promise<Reply>;
  stop(): Promise<void>;
}

export interface Reply {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  text: string;
  json: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a reply is what the test says of it
}

/** Boots the application. `search` says whether Meilisearch serves; without it, PostgreSQL does. */
export async function startTestApplication(
  options: { search?: 'meilisearch' | 'postgresql'; env?: Record<string, string>; webRoot?: string } = {},
): Promise<TestApplication> {
  const test = await createTestDatabase();
  const meilisearch =
    options.search === 'meilisearch'
      ? { url: process.env.TEST_MEILI_URL ?? '', key: process.env.TEST_MEILI_KEY ?? '' }
      : null;
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: os.tmpdir(), ...options.env };
  const config: RunningConfig = {
    ...runningConfig(loadConfig(env), { databaseUrl: test.url, meilisearch }),
    indexPrefix: `test_${randomUUID().slice(0, 8)}`,
  };
  const app = await createApp(config, options.webRoot ?? '');
  const database = await openDatabase(test.url);
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Reply> => {
    const reply = await app.inject({ method: 'GET', url: path, headers });
    const isJson =
      String(reply.headers['content-type']).includes('json') && reply.headers['content-encoding'] === undefined;
    return { status: reply.statusCode, headers: reply.headers, text: reply.body, json: isJson ? reply.json() : null };
  };
  const stop = async (): Promise<void> => {
    await database.destroy();
    await app.close();
    await test.drop();
  };
  return { app, config, database, get, stop };
}
