import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { publishedIds } from './database-facts.ts';
import { indexes } from './index-facts.ts';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';
import { badlyAnswered, type Sample } from './search-loop.ts';
import { searches } from './searches.ts';

const scene = new Scene();
let server: RunningServer;
let expectedTotal = 0;
beforeAll(async () => {
  server = await scene.startServer({ DEMO: 'on' });
  await until('the index is filled', async () => (await server.ask('/api/sheets')).json.degraded === false);
  expectedTotal = (await server.ask('/api/sheets')).json.total;
});
afterAll(() => scene.end());

function forgetIndex(): void {
  rmSync(path.join(scene.dataDir, 'meilisearch'), { recursive: true, force: true });
}

async function expectRebuilt(): Promise<void> {
  const { code, stdout } = await scene.command('reindex');
  expect([code, stdout.trim()]).toEqual([0, `Index reconstruit : ${expectedTotal} fiches.`]);
  await until(
    'Meilisearch answers',
    async () => (await server.ask('/api/sheets?q=accueil')).json.engine === 'meilisearch',
  );
  const found = await server.ask('/api/sheets');
  expect(found.json).toMatchObject({ total: expectedTotal, degraded: false });
  expect([...(await indexes(server)).values()]).toEqual([await publishedIds(server.databaseUrl)]);
  expect(await scene.drift()).toBe(0);
}

/** An index that is empty or half filled must never be taken for the catalogue. */
function incomplete(samples: readonly Sample[]): Sample[] {
  return samples.filter(({ search, total }) => search.startsWith('q=&') && total !== expectedTotal);
}

describe('the index is lost', () => {
  it('while all was stopped: searches are answered from the start on, and one command rebuilds it', async () => {
    await server.stop();
    forgetIndex();
    server = await scene.startServer({ DEMO: 'on' });
    const loop = scene.search(server, ['q=', ...searches]);
    await sleep(1_000);
    await expectRebuilt();
    const samples = await loop.stop();
    expect(badlyAnswered(samples)).toEqual([]);
    expect(incomplete(samples)).toEqual([]);
  });

  it('while all runs, and Meilisearch with it: searches are answered throughout, and one command rebuilds it', async () => {
    const loop = scene.search(server, ['q=', ...searches]);
    await sleep(500);
    forgetIndex();
    const killed = server.signalService('search', 'SIGKILL');
    forgetIndex();
    await until('Meilisearch has been started again', () => ![null, killed].includes(server.servicePid('search')));
    await sleep(1_000);
    await expectRebuilt();
    const samples = await loop.stop();
    expect(badlyAnswered(samples)).toEqual([]);
    expect(incomplete(samples)).toEqual([]);
  });
});
