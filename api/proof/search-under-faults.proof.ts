import { setTimeout as sleep } from 'node:timers/promises';
import { Publisher, untilFound, type ProofSheet } from './publisher.ts';
import { rounds } from './rounds.ts';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';
import { badlyAnswered, slowest } from './search-loop.ts';
import { searches } from './searches.ts';

const scene = new Scene();
let server: RunningServer;
let publisher: Publisher;
beforeAll(async () => {
  server = await scene.startServer({ DEMO: 'on' });
  publisher = await Publisher.on(server.databaseUrl);
  await until('the index is filled', async () => (await server.ask('/api/sheets?q=accueil')).json.degraded === false);
});
afterAll(async () => {
  await publisher.close();
  await scene.end();
});

/** Whatever was published meanwhile is in the index, and nothing else differs. */
async function expectCaughtUp(sheets: ProofSheet[]): Promise<void> {
  for (const sheet of sheets) await untilFound(server, sheet);
  expect(await scene.drift()).toBe(0);
}

describe('while people search', () => {
  it('Meilisearch is killed: every search is answered within two seconds and says that it is simplified', async () => {
    const loop = scene.search(server, searches);
    await loop.see('searches answered by Meilisearch', ({ engine, degraded }) => engine === 'meilisearch' && !degraded);
    await sleep(rounds(2_000, 500));
    const killed = server.signalService('search', 'SIGKILL');
    const published = await publisher.publishSome(3);
    await loop.see('degraded searches', ({ degraded, engine }) => degraded && engine === 'postgresql');
    published.push(...(await publisher.publishSome(3)));
    await until('Meilisearch has been started again', () => ![null, killed].includes(server.servicePid('search')));
    await loop.see('whole searches again', ({ engine, degraded }) => engine === 'meilisearch' && !degraded);
    await expectCaughtUp(published);
    const samples = await loop.stop();
    expect(badlyAnswered(samples)).toEqual([]);
    process.stderr.write(`killed: ${samples.length} searches, the slowest ${slowest(samples).toFixed(0)} ms\n`);
  });

  it('Meilisearch hangs: every search is answered within two seconds, and all is well once it goes on', async () => {
    const loop = scene.search(server, searches);
    await sleep(1_000);
    server.signalService('search', 'SIGSTOP');
    const published = await publisher.publishSome(3);
    await loop.see('degraded searches', ({ degraded, engine }) => degraded && engine === 'postgresql');
    const away = performance.now();
    published.push(...(await publisher.publishSome(3)));
    await sleep(rounds(8_000, 3_000));
    expect(loop.since(away + 2_000).filter(({ degraded }) => !degraded)).toEqual([]);
    const ready = await server.ask('/api/health/ready');
    expect([ready.status, ready.json.status, ready.json.search.status]).toEqual([200, 'degraded', 'degraded']);
    server.signalService('search', 'SIGCONT');
    await loop.see('whole searches again', ({ engine, degraded }) => engine === 'meilisearch' && !degraded);
    await expectCaughtUp(published);
    const samples = await loop.stop();
    expect(badlyAnswered(samples)).toEqual([]);
    process.stderr.write(`suspended: ${samples.length} searches, the slowest ${slowest(samples).toFixed(0)} ms\n`);
    expect((await server.ask('/api/health/ready')).json).toMatchObject({
      status: 'ok',
      search: { engine: 'meilisearch' },
    });
  });

  it('Meilisearch is killed again and again: no search fails for it', async () => {
    const loop = scene.search(server, searches);
    const published: ProofSheet[] = [];
    for (let turn = 0; turn < rounds(4, 2); turn += 1) {
      const pid = await until('Meilisearch runs', () => server.servicePid('search'), 60_000);
      process.kill(pid, 'SIGKILL');
      published.push(await publisher.publish());
      await until('its end was noticed', () => server.servicePid('search') !== pid);
      await sleep(300);
    }
    await until('Meilisearch runs', () => server.servicePid('search'), 60_000);
    await loop.see('whole searches again', ({ engine, degraded }) => engine === 'meilisearch' && !degraded, 60_000);
    await expectCaughtUp(published);
    expect(badlyAnswered(await loop.stop())).toEqual([]);
  });
});
