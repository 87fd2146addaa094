import { setTimeout as sleep } from 'node:timers/promises';
import { writeFileSync } from 'node:fs';
import { Random } from '../bench/collection/random.ts';
import { generatedSheet } from '../bench/collection/generated-sheet.ts';
import { houseDocument } from '../bench/collection/house-document.ts';
import { allJobsDone, publishedIds } from './database-facts.ts';
import { indexes } from './index-facts.ts';
import { Publisher, untilFound, type ProofSheet } from './publisher.ts';
import { rounds } from './rounds.ts';
import { until } from './running/child-process.ts';
import type { CommandResult } from './running/command.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';
import { badlyAnswered } from './search-loop.ts';

const scene = new Scene();
let server: RunningServer;
let publisher: Publisher;
beforeAll(async () => {
  server = await scene.startServer();
  publisher = await Publisher.on(server.databaseUrl);
  const random = new Random(3);
  const document = scene.file('recueil.txt');
  writeFileSync(
    document,
    houseDocument(
      'Recueil 2014',
      Array.from({ length: 250 }, (_, index) => generatedSheet(random, index)),
    ),
  );
  const { code, stderr } = await scene.command('import', document, '--legacy', 'Recueil 2014', '--create-themes');
  if (code !== 0) throw new Error(stderr);
  await allJobsDone(server.databaseUrl);
});
afterAll(async () => {
  await publisher.close();
  await scene.end();
});

describe('the index is built again', () => {
  it('while sheets are published and archived: nothing is missing afterwards and nothing is left over', async () => {
    const pinned = await publisher.publish();
    const toArchive = await publisher.publishSome(rounds(60, 15));
    await untilFound(server, pinned);
    await untilFound(server, toArchive.at(-1)!);
    const loop = scene.search(server, [`q=${pinned.word}`, 'q=accueil', 'q=agents', 'q=']);
    const end = new AbortController();
    const changes = (async (): Promise<ProofSheet[]> => {
      const published: ProofSheet[] = [];
      for (let turn = 0; !end.signal.aborted || turn < toArchive.length; turn += 1) {
        const leaving = toArchive[turn];
        if (leaving) await publisher.archive(leaving);
        published.push(await publisher.publish());
        await sleep(50 + ((turn * 13) % 100));
      }
      return published;
    })();
    const results: CommandResult[] = [];
    for (let turn = 0; turn < rounds(4, 1); turn += 1) results.push(await scene.command('reindex'));
    end.abort();
    const published = await changes;
    for (const { code, stdout, stderr } of results) {
      const said = [code, stdout.trim(), code === 0 ? '' : stderr];
      expect(said).toEqual([0, expect.stringMatching(/^Index reconstruit : \d+ fiches\.$/), '']);
    }
    await allJobsDone(server.databaseUrl);
    const samples = await loop.stop();

    expect(badlyAnswered(samples)).toEqual([]);
    expect(samples.filter(({ degraded }) => degraded)).toEqual([]);
    const lost = samples.filter(({ search, total }) => search === `q=${pinned.word}` && total !== 1);
    expect(lost).toEqual([]);
    expect([...(await indexes(server)).values()]).toEqual([await publishedIds(server.databaseUrl)]);
    await untilFound(server, published.at(-1)!);
    for (const { word } of toArchive.slice(-5)) expect((await server.ask(`/api/sheets?q=${word}`)).json.total).toBe(0);
    expect(await scene.drift()).toBe(0);
  });

  it('by two people at once: both are told that it is done, and one index is left', async () => {
    const results = await Promise.all([scene.command('reindex'), scene.command('reindex')]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    expect([...(await indexes(server)).values()]).toEqual([await publishedIds(server.databaseUrl)]);
    expect(await scene.drift()).toBe(0);
  });

  it('and the command is killed in the middle: searches go on, and the next one leaves nothing behind', async () => {
    const loop = scene.search(server, ['q=accueil', 'q=agents']);
    const command = scene.startCommand('reindex');
    await until('a second index is there', async () => (await indexes(server)).size > 1 || !command.running, 30_000, 2);
    command.signal('SIGKILL');
    await command.whenEnded();
    const sheet = await publisher.publish();
    await untilFound(server, sheet);
    expect((await scene.command('reindex')).code).toBe(0);
    expect(badlyAnswered(await loop.stop())).toEqual([]);
    expect([...(await indexes(server)).values()]).toEqual([await publishedIds(server.databaseUrl)]);
    expect(await scene.drift()).toBe(0);
  });
});
