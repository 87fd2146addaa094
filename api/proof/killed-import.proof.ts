import { writeFileSync } from 'node:fs';
import { generatedSheet } from '../bench/collection/generated-sheet.ts';
import { houseDocument } from '../bench/collection/house-document.ts';
import { Random } from '../bench/collection/random.ts';
import { identityOf, isAlive, type ProcessIdentity } from '../src/supervisor/process-identity.ts';
import { readLiveRun } from '../src/supervisor/run-file.ts';
import { asked, countOf, halfStored } from './database-facts.ts';
import { some } from './rounds.ts';
import { until, type ProgramProcess } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';

const sheetsOfDocument = 250;
const scene = new Scene();
let server: RunningServer;
let documents = 0;
beforeAll(async () => {
  server = await scene.startServer();
});
afterAll(() => scene.end());

/** A document that nobody has imported yet. */
function newDocument(): string {
  documents += 1;
  const random = new Random(documents);
  const sheets = Array.from({ length: sheetsOfDocument }, (_, index) =>
    generatedSheet(random, documents * 1_000 + index),
  );
  const file = scene.file(`recueil-${documents}.txt`);
  writeFileSync(file, houseDocument('Recueil 2014', sheets));
  return file;
}

function startImport(file: string): ProgramProcess {
  return scene.startCommand('import', file, '--legacy', 'Recueil 2014', '--create-themes');
}

/** Waits until the import's transaction has begun to write. */
async function untilWriting(databaseUrl: string, command: ProgramProcess): Promise<void> {
  const writing = `SELECT 1 AS one FROM pg_stat_activity
    WHERE pid <> pg_backend_pid() AND xact_start IS NOT NULL AND query ~* 'insert into "?(sheets|revisions|contacts|published_sheets)'`;
  const seen = async (): Promise<boolean> => !command.running || (await asked(databaseUrl, writing)).length > 0;
  await until('the import writes', seen, 60_000, 2);
}

async function expectAllOrNothing(before: number): Promise<void> {
  const after = await countOf(server.databaseUrl, 'sheets');
  expect([before, before + sheetsOfDocument]).toContain(after);
  expect(await countOf(server.databaseUrl, 'published_sheets')).toBe(after);
  expect(await halfStored(server.databaseUrl)).toEqual([]);
  expect((await server.ask('/api/themes')).json.total).toBe(after);
}

function services(): ProcessIdentity[] {
  const run = readLiveRun(scene.dataDir);
  return [run?.database?.process, run?.search?.process].filter((identity) => identity != null);
}

describe('an import is cut short', () => {
  it.each(some([60, 0, 200], 1))(
    'by a server killed %i ms into the writing: all of the document is there or nothing, and the next start serves',
    async (delay) => {
      const before = await countOf(server.databaseUrl, 'sheets');
      const command = startImport(newDocument());
      await untilWriting(server.databaseUrl, command);
      await new Promise((resolve) => setTimeout(resolve, delay));
      const orphans = services();
      expect(orphans).toHaveLength(2);
      await server.kill();
      expect(orphans.every(isAlive)).toBe(true);
      server = await scene.startServer();
      expect(orphans.filter(isAlive)).toEqual([]);
      await command.whenEnded();
      await expectAllOrNothing(before);
    },
  );

  it('by the end of the command itself: all of the document is there or nothing, and it can be done again', async () => {
    const before = await countOf(server.databaseUrl, 'sheets');
    const file = newDocument();
    const command = startImport(file);
    await untilWriting(server.databaseUrl, command);
    command.signal('SIGKILL');
    await command.whenEnded();
    await until('the database has noticed', async () => {
      const open = `SELECT 1 AS one FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND state = 'idle in transaction'`;
      return (await asked(server.databaseUrl, open)).length === 0;
    });
    await expectAllOrNothing(before);
    expect(await startImport(file).whenEnded()).toBe(0);
    expect(await countOf(server.databaseUrl, 'sheets')).toBe(before + sheetsOfDocument);
    await expectAllOrNothing(before);
  });

  it('by the end of a command that had started the services itself: the next start stops them and serves', async () => {
    const before = await countOf(server.databaseUrl, 'sheets');
    await server.stop();
    const command = startImport(newDocument());
    const databaseUrl = await until('the services run', () => {
      const run = readLiveRun(scene.dataDir);
      return run?.ready === true && run.database?.url;
    });
    await untilWriting(databaseUrl, command);
    const orphans = services();
    command.signal('SIGKILL');
    await command.whenEnded();
    expect(orphans.map(({ pid }) => identityOf(pid))).toEqual(orphans);
    server = await scene.startServer();
    expect(orphans.filter(isAlive)).toEqual([]);
    await expectAllOrNothing(before);
  });
});
