import { type Connection, run, sql } from './sql';

/** Throws what PostgreSQL says where the schema of readers is not there, or may not be read by this role. */
export async function requireReading(on: Connection): Promise<void> {
  await run(on, sql`SELECT FROM reading.published_sheets, reading.catalogue_state LIMIT 1`);
}
