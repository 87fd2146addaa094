import { setTimeout as sleep } from 'node:timers/promises';
import { allJobsDone, halfStored, publishedIds } from './database-facts.ts';
import { indexes } from './index-facts.ts';
import { Publisher, untilFound, type ProofSheet } from './publisher.ts';
import { rounds } from './rounds.ts';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';

const scene = new Scene();
let server: RunningServer;
let publisher: Publisher;
beforeAll(async () => {
  server = await scene.startServer();
  publisher = await Publisher.on(server.databaseUrl);
  const last = (await publisher.publishSome(30)).at(-1)!;
  await untilFound(server, last);
});
/** Whatever goes on during a proof ends with it, well or not. */
const going: { stop(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const each of going.splice(0)) await each.stop();
});
afterAll(async () => {
  await publisher.close();
  await scene.end();
});

const addresses = [
  '/api/sheets?q=permanence',
  '/api/sheets?q=permanence&page=2',
  '/api/themes',
  '/api/home',
  '/api/health/live',
];

interface Read {
  address: string;
  status: number | null;
  type: string;
  code: string | null;
}

/** Readers who go on reading whatever happens, until told to stop. */
function readers(): { stop(): Promise<Read[]> } {
  const reads: Read[] = [];
  const end = new AbortController();
  const reader = async (address: string): Promise<void> => {
    while (!end.signal.aborted) {
      const reply = await server.ask(address).catch(() => null);
      const type = reply?.headers['content-type'] ?? '';
      reads.push({ address, status: reply?.status ?? null, type, code: reply?.json?.code ?? null });
      await sleep(10);
    }
  };
  const all = Promise.all(addresses.map(reader));
  return {
    stop: async () => {
      end.abort();
      await all;
      return reads;
    },
  };
}

interface Published {
  acknowledged: ProofSheet[];
  /** Of these nobody knows, the connection having broken: all of each is there, or nothing. */
  unknown: string[];
}

/** Publishes without a pause, through the fault. */
function publications(): { stop(): Promise<Published> } {
  const published: Published = { acknowledged: [], unknown: [] };
  const end = new AbortController();
  const all = (async (): Promise<void> => {
    while (!end.signal.aborted) {
      const title = publisher.newTitle();
      await publisher.publish(title).then(
        (sheet) => published.acknowledged.push(sheet),
        () => published.unknown.push(title),
      );
      await sleep(15);
    }
  })();
  return {
    stop: async () => {
      end.abort();
      await all;
      return published;
    },
  };
}

async function proveSurvival(signal: NodeJS.Signals): Promise<void> {
  const reading = readers();
  const publishing = publications();
  going.push(reading, publishing);
  await sleep(rounds(1_500, 700));
  const former = server.signalService('database', signal);
  await until(
    'PostgreSQL has been started again',
    () => ![null, former].includes(server.servicePid('database')),
    60_000,
  );
  await until('the server is ready again', async () => (await server.ask('/api/health/ready')).status === 200, 30_000);
  await sleep(rounds(1_500, 700));
  const published = await publishing.stop();
  const reads = await reading.stop();

  const failures = reads.filter(({ status }) => status !== 200);
  expect(
    failures.filter(({ status, type, code }) => status !== 503 || code !== 'unavailable' || !type.includes('problem')),
  ).toEqual([]);
  for (const address of addresses) expect((await server.ask(address)).status).toBe(200);
  expect(await halfStored(server.databaseUrl)).toEqual([]);
  expect(published.acknowledged.length).toBeGreaterThan(rounds(20, 5));
  await allJobsDone(server.databaseUrl);
  for (const sheet of published.acknowledged.slice(-5)) await untilFound(server, sheet);
  expect([...(await indexes(server)).values()]).toEqual([await publishedIds(server.databaseUrl)]);
  const ids = new Set(await publishedIds(server.databaseUrl));
  expect(published.acknowledged.filter(({ sheetId }) => !ids.has(sheetId))).toEqual([]);
  expect(await scene.drift()).toBe(0);
  process.stderr.write(
    `${signal}: ${reads.length} reads, ${failures.length} answered 503; ` +
      `${published.acknowledged.length} publications acknowledged, ${published.unknown.length} cut off\n`,
  );
}

describe('PostgreSQL ends while people read and sheets are published', () => {
  it('at once, on a signal: readers get a 503 at worst, no sheet is half published, no job is lost', async () => {
    await proveSurvival('SIGQUIT');
  });

  it('killed: readers get a 503 at worst, no sheet is half published, no job is lost', async () => {
    await proveSurvival('SIGKILL');
  });
});
