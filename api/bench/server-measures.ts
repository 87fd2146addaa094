import { readFileSync } from 'node:fs';
import { ProgramProcess } from '../proof/running/child-process.ts';
import { RunningServer } from '../proof/running/server.ts';
import { count, median, megabytes, milliseconds, seconds, spread } from './figures.ts';
import type { Chapter, Measure } from './table.ts';

const publications = 100;
const starts = 3;
const publicationAimMs = 500;
const startAimMs = 15_000;
const memoryAimBytes = 300 * 1_048_576;

/** From the commit of a publication to the first search that finds the sheet, the worker running. */
export async function measurePublication(server: RunningServer, program: string): Promise<Chapter> {
  const env = { DATABASE_URL: server.databaseUrl, SERVER_URL: server.url, COUNT: String(publications) };
  const publisher = new ProgramProcess([program], env);
  const code = await publisher.whenEnded();
  if (code !== 0) throw new Error(`the publications failed:\n${publisher.stderr}`);
  const { p50, p95 } = spread(JSON.parse(publisher.stdout) as number[]);
  return {
    title: `De la parution à la recherche (${count(publications)} parutions)`,
    measures: [
      { name: 'p50', obtained: milliseconds(p50) },
      {
        name: 'p95',
        obtained: milliseconds(p95),
        aim: `< ${milliseconds(publicationAimMs)}`,
        reached: p95 < publicationAimMs,
      },
    ],
  };
}

/** What the server's process holds after all that it was asked; its services are counted apart. */
export function measureMemory(server: RunningServer): Measure[] {
  const now = statusBytes(server.process.pid, 'VmRSS');
  const engine = server.servicePid('search');
  return [
    {
      name: 'mémoire de l’application, après les mesures',
      obtained: megabytes(now),
      aim: `< ${megabytes(memoryAimBytes)}`,
      reached: now < memoryAimBytes,
    },
    { name: 'au plus haut', obtained: megabytes(statusBytes(server.process.pid, 'VmHWM')) },
    ...(engine === null ? [] : [{ name: 'mémoire de Meilisearch', obtained: megabytes(statusBytes(engine, 'VmRSS')) }]),
  ];
}

/** Stops and starts on the same data: from the process's start to the first `ready`, services included. */
export async function measureColdStart(running: RunningServer): Promise<{ measure: Measure; server: RunningServer }> {
  const times: number[] = [];
  let server = running;
  for (let start = 0; start < starts; start += 1) {
    await server.stop();
    server = await RunningServer.start(server.settings);
    times.push(server.readyAfterMs);
  }
  const middle = median(times);
  return {
    server,
    measure: {
      name: `démarrage sur des données existantes (${starts} essais)`,
      obtained: seconds(middle),
      aim: `< ${seconds(startAimMs)}`,
      reached: middle < startAimMs,
    },
  };
}

function statusBytes(pid: number, name: 'VmRSS' | 'VmHWM'): number {
  const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1] ?? Number.NaN) * 1_024;
}
