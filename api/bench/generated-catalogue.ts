import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { ProgramProcess } from '../proof/running/child-process.ts';
import type { RunningServer } from '../proof/running/server.ts';
import { generatedSheet } from './collection/generated-sheet.ts';
import { houseDocument } from './collection/house-document.ts';
import { Random } from './collection/random.ts';
import type { ImportedDocument, ImportTiming } from './import-timing.ts';

/** Some of these make one document, as thick as a collection gets. */
const sheetsPerDocument = 250;

/** Writes so many generated sheets as documents of the house, each the collection of a year. */
export function writeDocuments(folder: string, sheets: number): ImportedDocument[] {
  mkdirSync(folder, { recursive: true });
  const random = new Random(20_140_619);
  const documents: ImportedDocument[] = [];
  for (let start = 0; start < sheets; start += sheetsPerDocument) {
    const count = Math.min(sheetsPerDocument, sheets - start);
    const some = Array.from({ length: count }, (_, index) => generatedSheet(random, start + index));
    const legacy = `Recueil ${2010 + (documents.length % 16)}`;
    const file = path.join(folder, `recueil-${documents.length + 1}.txt`);
    writeFileSync(file, houseDocument(legacy, some));
    documents.push({ file, legacy });
  }
  return documents;
}

/** Imports them beside the running server, in a process of its own. */
export async function importDocuments(
  server: RunningServer,
  program: string,
  documents: readonly ImportedDocument[],
): Promise<ImportTiming> {
  const env = { DATA_DIR: server.settings.dataDir, DOCUMENTS: JSON.stringify(documents) };
  const importer = new ProgramProcess([program], env);
  const code = await importer.whenEnded();
  if (code !== 0) throw new Error(`the import failed:\n${importer.stderr}`);
  return JSON.parse(importer.stdout) as ImportTiming;
}

/**
 * Plain documents say nothing of scale, public, maturity and kind: they are given here, in set proportions, so that every
 * facet has something to count. The index is built again afterwards.
 */
export async function classify(databaseUrl: string): Promise<void> {
  await onDatabase(databaseUrl, async (client) => {
    await client.query(`
      WITH numbered AS (SELECT sheet_id, row_number() OVER (ORDER BY slug) AS n FROM published_sheets)
      UPDATE published_sheets p SET
        scale = (ARRAY['local', 'local', 'local', 'departmental', 'departmental', 'regional', 'national'])[1 + n % 7],
        maturity = (ARRAY['deployed', 'deployed', 'experiment', 'generalised', NULL])[1 + n % 5],
        organisation_kind = (ARRAY['municipality', 'municipality', 'ministry', 'social-security', 'department', 'health',
          'agency', 'education'])[1 + n % 8],
        audience = CASE WHEN n % 3 = 0 THEN ARRAY['everyone'] WHEN n % 3 = 1 THEN ARRAY['families', 'young']
          WHEN n % 4 = 0 THEN ARRAY['older', 'disabled'] ELSE ARRAY['agents'] END
      FROM numbered WHERE numbered.sheet_id = p.sheet_id`);
  });
}

/** The jobs that are still to be done. */
export async function waitingJobs(databaseUrl: string): Promise<number> {
  let waiting = 0;
  await onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM graphile_worker.jobs
       WHERE attempts > 0 OR run_at < now() + interval '10 minutes'`,
    );
    waiting = rows[0]?.count ?? 0;
  });
  return waiting;
}

/** Makes every kept answer out of date, as a publication does. */
export async function changeCatalogueVersion(databaseUrl: string): Promise<void> {
  await onDatabase(databaseUrl, async (client) => {
    await client.query('UPDATE catalogue_state SET version = version + 1');
  });
}

export async function sampleSlugs(databaseUrl: string, count: number): Promise<string[]> {
  let slugs: string[] = [];
  await onDatabase(databaseUrl, async (client) => {
    const { rows } = await client.query<{ slug: string }>(
      'SELECT slug FROM published_sheets ORDER BY md5(slug) LIMIT $1',
      [count],
    );
    slugs = rows.map(({ slug }) => slug);
  });
  return slugs;
}

async function onDatabase(databaseUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
