import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { openDatabase } from '../../../test/builders/sheets';
import { createTestDatabase, databaseServer, type TestDatabase } from '../../../test/database';
import { JobQueue } from './job-queue';
import { startJobWorker, type JobHandlers } from './job-worker';
import { freeJobsOfTheGone } from './worker-presence';

const nothing = (): Promise<void> => Promise.resolve();
/** The jobs that this test leaves alone. */
const others: Omit<JobHandlers, 'index-sheets'> = {
  'send-mail': nothing,
  'apply-retention': nothing,
  'publish-submission': nothing,
  'tend-submissions': nothing,
  'send-summary': nothing,
  'copy-erasures': nothing,
  'send-sign-in-link': nothing,
};

let test: TestDatabase;
let database: DataSource;
beforeAll(async () => {
  // The queue has much to say of what this test does to it.
  Logger.overrideLogger(false);
  jest.spyOn(console, 'trace').mockReturnValue();
  test = await createTestDatabase();
  database = await openDatabase(test.url);
});
afterAll(async () => {
  await database.destroy();
  await test.drop();
});

/** Says something to the server as its superuser, beside the database in question. */
async function administrate(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: databaseServer });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

async function waitingJobs(): Promise<number> {
  const [row] = await database.query<{ count: number }[]>('SELECT count(*)::int AS count FROM graphile_worker.jobs');
  return row?.count ?? 0;
}

async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('the worker of the queue', () => {
  it('writes down that a job is done once the database is back, which went away as it ended', async () => {
    const name = new URL(test.url).pathname.slice(1);
    const shut = `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`;
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
    let runs = 0;
    const worker = await startJobWorker(test.url, {
      ...others,
      'index-sheets': async () => {
        runs += 1;
        if (runs === 1) await administrate(shut, cut);
      },
    });
    await new JobQueue().add(database.manager, 'index-sheets', { sheetIds: [] }, 'index:one');
    await until(() => Promise.resolve(runs === 1));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await administrate(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await until(async () => (await waitingJobs()) === 0);
    expect(runs).toBe(1);
    await worker.stop();
  }, 30_000);

  it('writes down that a job failed once the database is back, which made it fail', async () => {
    const name = new URL(test.url).pathname.slice(1);
    const shut = `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`;
    const cut = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`;
    let runs = 0;
    const worker = await startJobWorker(test.url, {
      ...others,
      'index-sheets': async () => {
        runs += 1;
        if (runs > 1) return;
        await administrate(shut, cut);
        throw new Error('the database went away');
      },
    });
    await new JobQueue().add(database.manager, 'index-sheets', { sheetIds: [] }, 'index:two');
    await until(() => Promise.resolve(runs === 1));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await administrate(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
    await until(async () => {
      const [job] = await database.query('SELECT attempts, locked_at FROM graphile_worker.jobs');
      return job?.attempts === 1 && job.locked_at === null;
    });
    await database.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
    await until(async () => (await waitingJobs()) === 0);
    expect(runs).toBe(2);
    await worker.stop();
  }, 30_000);

  it('finds free again what a worker held that was killed in the middle of it', async () => {
    await new JobQueue().add(database.manager, 'index-sheets', { sheetIds: [] }, 'index:three');
    await database.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'killed', locked_at = now() - interval '1 minute'`,
    );
    await expect(freeJobsOfTheGone(test.url)).resolves.toEqual(['killed']);
    let runs = 0;
    const counted = (): Promise<void> => Promise.resolve(void (runs += 1));
    const worker = await startJobWorker(test.url, { ...others, 'index-sheets': counted });
    await until(async () => (await waitingJobs()) === 0);
    expect(runs).toBe(1);
    await worker.stop();
  }, 30_000);

  it('leaves alone what a worker holds that is there', async () => {
    let release = nothing;
    const held = new Promise<void>(
      (resolve) =>
        (release = () => {
          resolve();
          return held;
        }),
    );
    const worker = await startJobWorker(test.url, { ...others, 'index-sheets': () => held });
    await new JobQueue().add(database.manager, 'index-sheets', { sheetIds: [] }, 'index:four');
    const isHeld = async (): Promise<boolean> => {
      const [row] = await database.query(
        `SELECT (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = 7263004) > 0
           AND EXISTS (SELECT FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL) AS held`,
      );
      return row?.held === true;
    };
    await until(isHeld);
    await database.query(`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute'`);
    await expect(freeJobsOfTheGone(test.url)).resolves.toEqual([]);
    await release();
    await until(async () => (await waitingJobs()) === 0);
    await worker.stop();
  }, 30_000);

  it('does whatever else there is to do while every mail waits for a server that says nothing', async () => {
    let release: () => void = () => undefined;
    const silence = new Promise<void>((resolve) => (release = resolve));
    let begun = 0;
    let indexed = 0;
    const worker = await startJobWorker(test.url, {
      ...others,
      'send-mail': () => {
        begun += 1;
        return silence;
      },
      'index-sheets': () => Promise.resolve(void (indexed += 1)),
    });
    try {
      const queue = new JobQueue();
      for (let mail = 0; mail < 20; mail += 1)
        await queue.add(database.manager, 'send-mail', { mailId: '' }, `mail:${mail}`);
      await until(() => Promise.resolve(begun > 0));
      for (let turn = 1; turn <= 3; turn += 1) {
        await queue.add(database.manager, 'index-sheets', { sheetIds: [] }, `index:beside-${turn}`);
        await until(() => Promise.resolve(indexed === turn));
      }
      // Not one mail has ended: those that were begun still hold every place that mails have.
      await until(async () => (await waitingJobs()) === 20);
      expect(begun).toBeLessThan(20);
    } finally {
      release();
      await until(async () => (await waitingJobs()) === 0);
      await worker.stop();
    }
  }, 60_000);
});
