import { writeFileSync } from 'node:fs';
import { freePort } from '../src/supervisor/free-port.ts';
import { ProgramProcess, until } from '../proof/running/child-process.ts';
import { Asker } from '../proof/running/ask.ts';
import type { RunningServer } from '../proof/running/server.ts';
import { count, median, ratio } from './figures.ts';
import type { LoadProcess } from './load-process.ts';
import type { Chapter } from './table.ts';

const clients = 32;
const turns = 3;
const secondsEach = 5;
const aim = 0.6;

/** Sheets read a second, against a bare route that always answers the same sheet from memory. In turns. */
export async function measureReading(
  server: RunningServer,
  load: LoadProcess,
  slugs: readonly string[],
  bareProgram: string,
  folder: string,
): Promise<Chapter> {
  const paths = slugs.map((slug) => `/api/sheets/${slug}`);
  const bodies = await Promise.all(paths.map(async (path) => (await server.ask(path)).text));
  const typical = bodies.sort((one, other) => one.length - other.length)[Math.floor(bodies.length / 2)] ?? '';
  const bare = await startBareServer(bareProgram, `${folder}/constant.json`, typical);
  const rates: { bare: number[]; sheets: number[] } = { bare: [], sheets: [] };
  try {
    await load.rate({ url: bare.url, paths: ['/constant'], clients, seconds: 2 });
    for (let turn = 0; turn < turns; turn += 1) {
      rates.bare.push(await load.rate({ url: bare.url, paths: ['/constant'], clients, seconds: secondsEach }));
      rates.sheets.push(await load.rate({ url: server.url, paths, clients, seconds: secondsEach }));
    }
  } finally {
    await bare.stop();
  }
  const part = median(rates.sheets) / median(rates.bare);
  return {
    title: `Lecture d’une fiche (${count(typical.length)} caractères, ${clients} clients, ${slugs.length} adresses)`,
    measures: [
      { name: 'route Nest-Fastify nue, JSON constant', obtained: `${count(median(rates.bare))} par seconde` },
      { name: 'GET /api/sheets/:slug', obtained: `${count(median(rates.sheets))} par seconde` },
      { name: 'rapport', obtained: ratio(part), aim: `≥ ${ratio(aim)}`, reached: part >= aim },
    ],
  };
}

async function startBareServer(
  program: string,
  file: string,
  body: string,
): Promise<{ url: string; stop(): Promise<number> }> {
  writeFileSync(file, body);
  const port = String(await freePort());
  const bare = new ProgramProcess([program], { PORT: port, CONSTANT_FILE: file });
  const asker = new Asker(`http://127.0.0.1:${port}`);
  await until('the bare server answers', async () => (await asker.ask('/constant').catch(() => null))?.status === 200);
  asker.close();
  return { url: asker.url, stop: () => bare.stop() };
}
