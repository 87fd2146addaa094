import type { RunningServer } from '../proof/running/server.ts';
import { count, milliseconds, spread, type Spread } from './figures.ts';
import { changeCatalogueVersion } from './generated-catalogue.ts';
import type { TimedRequest } from './load-task.ts';
import type { LoadProcess } from './load-process.ts';
import type { EngineRequests } from './recorded-searches.ts';
import type { Chapter, Measure } from './table.ts';

const passes = 3;
const clientCounts = [1, 8, 32];

interface Times {
  raw: number[];
  fresh: number[];
  kept: number[];
}

/**
 * The same searches, asked of Meilisearch itself and through the application: answers it has to find, and answers it has
 * kept. In turns, so that whatever else the machine does weighs on all three alike.
 */
export async function measureSearches(
  server: RunningServer,
  load: LoadProcess,
  searches: readonly string[],
  recorded: readonly EngineRequests[],
): Promise<Chapter[]> {
  const turns = searches.map((search): TimedRequest[] => [{ method: 'GET', path: `/api/sheets?${search}` }]);
  const engine = server.run().search?.url ?? '';
  const chapters: Chapter[] = [];
  for (const clients of clientCounts) {
    const times: Times = { raw: [], fresh: [], kept: [] };
    for (let pass = 0; pass < passes; pass += 1) {
      times.raw.push(...(await load.latencies({ url: engine, turns: [...recorded], clients })));
      await changeCatalogueVersion(server.databaseUrl);
      // The first after a publication reads the catalogue's state again, once for all.
      await server.ask('/api/sheets?q=premier');
      times.fresh.push(...(await load.latencies({ url: server.url, turns, clients })));
      times.kept.push(...(await load.latencies({ url: server.url, turns, clients })));
    }
    chapters.push(chapter(clients, times));
  }
  return chapters;
}

function chapter(clients: number, times: Times): Chapter {
  const raw = spread(times.raw);
  const measure = (name: string, found: Spread): Measure => ({
    name,
    obtained: inWords(found),
    aim: `p95 ≤ ${milliseconds(raw.p95)}`,
    reached: found.p95 <= raw.p95,
  });
  return {
    title: `Recherche, ${clients} ${clients > 1 ? 'clients' : 'client'} (${count(times.fresh.length)} demandes de chaque sorte)`,
    measures: [
      { name: 'Meilisearch seul, mêmes requêtes', obtained: inWords(raw) },
      measure('application, réponses neuves', spread(times.fresh)),
      measure('application, réponses gardées', spread(times.kept)),
      measure('application, moitié neuves, moitié gardées', spread([...times.fresh, ...times.kept])),
    ],
  };
}

function inWords({ p50, p95 }: Spread): string {
  return `p50 ${milliseconds(p50)}, p95 ${milliseconds(p95)}`;
}
