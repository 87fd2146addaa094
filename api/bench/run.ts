import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../proof/running/command.ts';
import { until } from '../proof/running/child-process.ts';
import { buildProgram, type BuiltProgram } from '../proof/running/program.ts';
import { RunningServer } from '../proof/running/server.ts';
import { realisticSearches } from './collection/searches.ts';
import { measureSubmissions } from './editorial-measures.ts';
import { count, seconds } from './figures.ts';
import { classify, importDocuments, sampleSlugs, waitingJobs, writeDocuments } from './generated-catalogue.ts';
import { LoadProcess } from './load-process.ts';
import { measureReading } from './reading-measures.ts';
import { recordEngineRequests } from './recorded-searches.ts';
import { measureSearches } from './search-measures.ts';
import { measureColdStart, measureMemory, measurePublication } from './server-measures.ts';
import { table, type Chapter } from './table.ts';

const importAim = 500;

/** `npm run bench`: one catalogue of generated sheets, real services, every figure in one table. */
async function bench(): Promise<void> {
  const { values } = parseArgs({ options: { sheets: { type: 'string', default: '10000' } } });
  const sheets = Number(values.sheets);
  if (!Number.isInteger(sheets) || sheets < 100) throw new Error('--sheets demande un nombre d’au moins 100.');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-bench-'));
  // Where root measures, another user runs the database and has to pass through.
  chmodSync(folder, 0o711);
  const undo: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    tell('construction');
    const program = await buildProgram(['load', 'bare-server', 'importer', 'publisher'].map(benchProcess));
    undo.unshift(() => program.remove());
    const chapters = await measureAll(sheets, folder, program, undo);
    process.stdout.write(`${heading(sheets)}\n\n${table(chapters)}\n`);
  } finally {
    for (const each of undo) await each();
  }
}

async function measureAll(
  sheets: number,
  folder: string,
  program: BuiltProgram,
  undo: (() => unknown)[],
): Promise<Chapter[]> {
  let server = await RunningServer.start({ program: program.file('src/main'), dataDir: path.join(folder, 'data') });
  undo.unshift(() => server.stop());
  const load = new LoadProcess(program.file(benchProcess('load')));
  undo.unshift(() => load.stop());

  tell(`import de ${count(sheets)} fiches`);
  const imported = await measureImport(server, program, sheets, folder);
  tell('enregistrement des demandes faites à Meilisearch');
  const searches = realisticSearches();
  const recorded = await recordEngineRequests(server, searches, path.join(folder, 'recorder'));
  tell('recherches');
  const searched = await measureSearches(server, load, searches, recorded);
  tell('lectures');
  const slugs = await sampleSlugs(server.databaseUrl, 200);
  const read = await measureReading(server, load, slugs, program.file(benchProcess('bare-server')), folder);
  tell('parutions');
  const published = await measurePublication(server, program.file(benchProcess('publisher')));
  tell('fiches en cours');
  const underWay = await measureSubmissions(server);
  const memory = measureMemory(server);
  tell('démarrages');
  const start = await measureColdStart(server);
  ({ server } = start);
  return [
    imported,
    ...searched,
    read,
    published,
    underWay,
    { title: 'Le serveur', measures: [start.measure, ...memory] },
  ];
}

/** The whole way of a document: read, stored, published; then what the index takes to follow. */
async function measureImport(
  server: RunningServer,
  program: BuiltProgram,
  sheets: number,
  folder: string,
): Promise<Chapter> {
  const documents = writeDocuments(path.join(folder, 'documents'), sheets);
  const timing = await importDocuments(server, program.file(benchProcess('importer')), documents);
  const committed = performance.now();
  await until('the index has caught up', async () => (await waitingJobs(server.databaseUrl)) === 0, 600_000, 100);
  const caughtUpMs = performance.now() - committed;
  await classify(server.databaseUrl);
  const command = { program: program.file('src/cli'), dataDir: server.settings.dataDir };
  const reindexed = await runCommand(command, ['reindex']);
  if (reindexed.code !== 0) throw new Error(`the index could not be built again:\n${reindexed.stderr}`);
  const rate = timing.published / ((timing.readMs + timing.storeMs) / 1000);
  const lost = sheets - timing.published;
  return {
    title: `Import de ${count(documents.length)} documents de texte`,
    measures: [
      {
        name: `lire, enregistrer, publier (${count(timing.published)} fiches${lost > 0 ? `, ${count(lost)} perdues` : ''})`,
        obtained: `${count(rate)} fiches par seconde`,
        aim: `≥ ${count(importAim)}`,
        reached: rate >= importAim && lost === 0,
      },
      { name: 'dont lire', obtained: seconds(timing.readMs) },
      { name: 'dont enregistrer et publier', obtained: seconds(timing.storeMs) },
      { name: 'puis l’index a tout', obtained: `${seconds(caughtUpMs)} après` },
      { name: 'index reconstruit sans interruption', obtained: seconds(reindexed.ms) },
    ],
  };
}

function benchProcess(name: string): string {
  return `bench/processes/${name}`;
}

function heading(sheets: number): string {
  const [processor] = os.cpus();
  const machine = `${os.availableParallelism()} cœurs ${processor?.model.trim() ?? ''}, Node ${process.versions.node}`;
  return `Recueil, ${count(sheets)} fiches, ${machine}, charge ${os.loadavg()[0]?.toFixed(1) ?? ''} à la fin`;
}

function tell(step: string): void {
  process.stderr.write(`… ${step}\n`);
}

await bench();
