import { startMeilisearch, type EmbeddedMeilisearch } from '../src/supervisor/meilisearch.ts';
import { startPostgres, type EmbeddedPostgres } from '../src/supervisor/postgres.ts';
import { silentLog } from '../src/supervisor/service-log.ts';
import { allJobsDone, asked, countOf, publishedIds } from './database-facts.ts';
import { indexes } from './index-facts.ts';
import { Publisher, untilFound, type ProofSheet } from './publisher.ts';
import { rounds } from './rounds.ts';
import type { Reply } from './running/ask.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';

const scene = new Scene();
let postgres: EmbeddedPostgres;
let meilisearch: EmbeddedMeilisearch;
let servers: [RunningServer, RunningServer];
let publisher: Publisher;
beforeAll(async () => {
  postgres = await startPostgres({ dataDir: scene.file('services'), log: silentLog });
  meilisearch = (await startMeilisearch({ dataDir: scene.file('services'), log: silentLog }))!;
  const env = {
    ...{ DATABASE_URL: postgres.url, DATABASE_OWNER_URL: postgres.ownerUrl },
    ...{ MEILI_URL: meilisearch.url, MEILI_KEY: meilisearch.key, DEMO: 'on' },
  };
  servers = await Promise.all([scene.startServer(env), scene.startServer(env, scene.file('other-data'))]);
  publisher = await Publisher.on(postgres.ownerUrl);
});
afterAll(async () => {
  await publisher.close();
  await scene.end();
  await Promise.all([postgres.stop(), meilisearch.stop()]);
});

/** Of each server, what it answers now; both are asked at the same moment. */
async function both<T>(address: string, look: (json: Reply['json']) => T): Promise<[T, T]> {
  const [one, other] = await Promise.all(servers.map((server) => server.ask(address)));
  return [look(one!.json), look(other!.json)];
}

describe('two servers on one database', () => {
  it('that start at the same moment on an empty one load one demonstration', async () => {
    await allJobsDone(postgres.ownerUrl);
    const [total, other] = await both('/api/themes', ({ total: sheets }) => sheets as number);
    expect(total).toBe(other);
    expect(await countOf(postgres.ownerUrl, 'published_sheets')).toBe(total);
    // Loaded twice, every title would stand twice, of the sheets that are online and of those under way alike.
    const twice = await asked(
      postgres.ownerUrl,
      `SELECT place, title FROM (
         SELECT 'online' AS place, document #>> '{content,title}' AS title FROM published_sheets
         UNION ALL
         SELECT 'under way', content ->> 'title' FROM working_copies
       ) titles GROUP BY place, title HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it('do every job once in effect: the index is the catalogue, no job is left, none has failed', async () => {
    const published = await Promise.all(Array.from({ length: rounds(40, 10) }, () => publisher.publish()));
    await allJobsDone(postgres.ownerUrl);
    for (const sheet of published) await untilFound(servers[0], sheet);
    expect([...(await indexes(servers[0])).values()]).toEqual([await publishedIds(postgres.ownerUrl)]);
    expect(await scene.drift()).toBe(0);
  });

  it('never answer what was true before a change that the other has answered', async () => {
    const stale: string[] = [];
    const watch = '/api/sheets?q=permanence&pageSize=50&sort=date';
    for (let turn = 0; turn < rounds(25, 4); turn += 1) {
      // Both keep their answer of before.
      const [before] = await both('/api/themes', ({ total }) => total as number);
      await both(watch, () => null);
      const sheet = await publisher.publish();
      const totals = await both('/api/themes', ({ total }) => total as number);
      if (totals.some((total) => total !== before + 1)) stale.push(`themes: ${before} then ${totals.join(' and ')}`);
      await untilFound(servers[turn % 2]!, sheet);
      const [one, other] = await both(`/api/sheets?q=${sheet.word}`, ({ total }) => total as number);
      if (one !== 1 || other !== 1) stale.push(`found by one alone: ${one} and ${other}`);
      if (turn % 2 === 0) await expectArchivedAtOnce(sheet, watch, stale);
    }
    expect(stale).toEqual([]);
  });
});

/** With the index still to follow, an archived sheet is gone from lists and from its address on both. */
async function expectArchivedAtOnce(sheet: ProofSheet, watch: string, stale: string[]): Promise<void> {
  await publisher.archive(sheet);
  const titles = await both(watch, ({ hits }) => hits.map((hit: { title: string }) => hit.title) as string[]);
  if (titles.some((list) => list.includes(sheet.title))) stale.push(`still listed: ${sheet.title}`);
  const slug = sheet.title.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll(' ', '-');
  const codes = await both(`/api/sheets/${slug}`, ({ code }) => code as string);
  if (codes.some((code) => code !== 'archived')) stale.push(`still at its address: ${codes.join(' and ')}`);
}
