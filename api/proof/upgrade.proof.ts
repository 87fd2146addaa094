import { setTimeout as sleep } from 'node:timers/promises';
import { release } from '../src/core/config/release.ts';
import { freePort } from '../src/supervisor/free-port.ts';
import { startMeilisearch, type EmbeddedMeilisearch } from '../src/supervisor/meilisearch.ts';
import { startPostgres, type EmbeddedPostgres } from '../src/supervisor/postgres.ts';
import { silentLog } from '../src/supervisor/service-log.ts';
import { asked } from './database-facts.ts';
import { rounds } from './rounds.ts';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';
import { makeNextRelease, type Release } from './upgrade/next-release.ts';
import { PeopleAtWork } from './upgrade/people-at-work.ts';
import { Proxy } from './upgrade/proxy.ts';

/** Milliseconds of work before, between and after two restarts. */
const calm = rounds(10_000, 1_500);

const scene = new Scene();
const services = { dataDir: scene.file('services'), log: silentLog };
const first: Release = { number: release, program: process.env.PROOF_SERVER ?? '' };
let next: Release;
let postgres: EmbeddedPostgres;
let meilisearch: EmbeddedMeilisearch;
let places: { port: number; dataDir: string; server: RunningServer }[];
let proxy: Proxy;
let people: PeopleAtWork;

beforeAll(async () => {
  [postgres, meilisearch, next] = await Promise.all([
    startPostgres(services),
    startMeilisearch(services).then((started) => started!),
    makeNextRelease(scene.file('next')),
  ]);
  places = [];
  for (const dataDir of ['one', 'other'].map((name) => scene.file(name))) {
    const port = await freePort();
    places.push({ port, dataDir, server: await start({ port, dataDir }, first) });
  }
  proxy = await Proxy.before(places.map(({ port }) => port));
  await until('both servers are seen', () => places.every(({ port }) => proxy.sendsTo(port)));
  people = await PeopleAtWork.at(proxy.url);
});
afterAll(async () => {
  await people.stop();
  await proxy.stop();
  await scene.end();
  await Promise.all([postgres.stop(), meilisearch.stop()]);
});

function start({ port, dataDir }: { port: number; dataDir: string }, { program }: Release): Promise<RunningServer> {
  const env = {
    DATABASE_URL: postgres.url,
    DATABASE_OWNER_URL: postgres.ownerUrl,
    MEILI_URL: meilisearch.url,
    MEILI_KEY: meilisearch.key,
    SECRET: 'un secret que les deux serveurs partagent, assez long pour cela',
    DEMO: 'on',
    DRAIN_SECONDS: '2',
    PORT: String(port),
  };
  return scene.startServer(env, dataDir, program);
}

/** As `docs/upgrading.md` says: one server after the other, the next once the proxy sends to the one before again. */
async function goTo(release: Release): Promise<void> {
  people.done();
  await sleep(calm);
  for (const place of places) {
    await place.server.stop();
    expect(place.server.process.child.exitCode).toBe(0);
    place.server = await start(place, release);
    await until('the proxy sends to it again', () => proxy.sendsTo(place.port));
    await sleep(calm);
  }
  const { failed, ...counts } = people.done();
  process.stderr.write(`to ${release.number}: ${JSON.stringify(counts)}, ${String(failed.length)} failed\n`);
  expect(failed).toEqual([]);
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(10);
  for (const { server } of places) expect((await server.ask('/api/about')).json.version).toBe(release.number);
}

/** Whether the table of the next release is there. */
async function hasExpanded(): Promise<boolean> {
  const [row] = await asked<{ there: boolean }>(
    postgres.url,
    `SELECT to_regclass('public.next_release') IS NOT NULL AS there`,
  );
  return row?.there === true;
}

describe('people search, save and act through two servers that are restarted one after the other, and no request fails', () => {
  it('while they go to the next release, which migrates', async () => {
    expect(await hasExpanded()).toBe(false);
    await goTo(next);
    expect(await hasExpanded()).toBe(true);
  });

  it('while they go back to the first one, which works on the database of the next', async () => {
    await goTo(first);
    expect(await hasExpanded()).toBe(true);
    const ready = await places[0]!.server.ask('/api/health/ready');
    expect([ready.status, ready.json.schema.status]).toEqual([200, 'ok']);
  });

  it('while they go forward again', async () => {
    await goTo(next);
  });
});
