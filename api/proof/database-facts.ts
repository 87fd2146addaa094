import { createHash } from 'node:crypto';
import pg from 'pg';
import { until } from './running/child-process.ts';

/** Asks the database itself, beside the application. */
export async function asked<Row extends pg.QueryResultRow>(databaseUrl: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // A server that goes away in the middle is told to us by the query that fails.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A digest of every row of every table of ours: equal as long as nothing has changed. */
export async function contentDigest(databaseUrl: string): Promise<Record<string, string>> {
  const tables = await asked<{ name: string }>(
    databaseUrl,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await asked<{ row: string }>(databaseUrl, `SELECT t::text AS row FROM public."${name}" t ORDER BY 1`);
    digests[name] = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  }
  return digests;
}

export async function countOf(databaseUrl: string, table: string): Promise<number> {
  const [row] = await asked<{ count: number }>(databaseUrl, `SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? Number.NaN;
}

/** Waits until every job is done; throws with those that are not when that takes too long. */
export async function allJobsDone(databaseUrl: string, withinMs = 120_000): Promise<void> {
  const left = (): Promise<object[]> =>
    asked(
      databaseUrl,
      // What is planned for later is not left over.
      `SELECT task_identifier, attempts, last_error, run_at, locked_at FROM graphile_worker.jobs
       WHERE attempts > 0 OR run_at <= now()`,
    );
  await until('all jobs are done', async () => (await left()).length === 0, withinMs, 200).catch(
    async (error: unknown) => {
      throw new Error(`${String(error)}\n${JSON.stringify((await left()).slice(0, 5), null, 2)}`);
    },
  );
}

/** The sheets that are published now. */
export async function publishedIds(databaseUrl: string): Promise<string[]> {
  const rows = await asked<{ id: string }>(databaseUrl, 'SELECT sheet_id AS id FROM published_sheets ORDER BY 1');
  return rows.map(({ id }) => id);
}

/** Sheets of which only a part was stored: some table has them and another that belongs to it has not. */
export async function halfStored(databaseUrl: string): Promise<string[]> {
  const rows = await asked<{ id: string }>(
    databaseUrl,
    `SELECT s.id FROM sheets s
     WHERE NOT EXISTS (SELECT FROM revisions r WHERE r.sheet_id = s.id)
       OR NOT EXISTS (SELECT FROM events e WHERE e.sheet_id = s.id AND e.action = 'sheet.imported')
       OR EXISTS (SELECT FROM validations v WHERE v.sheet_id = s.id) AND s.archived_at IS NULL AND (
         s.slug IS NULL OR NOT EXISTS (SELECT FROM published_sheets p WHERE p.sheet_id = s.id)
         OR NOT EXISTS (SELECT FROM events e WHERE e.sheet_id = s.id AND e.action = 'sheet.published'))`,
  );
  return rows.map(({ id }) => id);
}
