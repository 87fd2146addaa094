import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { databaseServer, type TestDatabase } from '../database';

/** A role that may read the schema `reading` of a database, and nothing else. */
export interface ReadersRole {
  url: string;
  drop(): Promise<void>;
}

export async function createReadersRole(
  database: Pick<TestDatabase, 'url'>,
  server = databaseServer,
): Promise<ReadersRole> {
  const name = `readers_${randomUUID().slice(0, 8)}`;
  const password = randomUUID();
  await inTurn(server, [`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`]);
  await inTurn(database.url, [
    `GRANT USAGE ON SCHEMA reading TO ${name}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA reading TO ${name}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA reading TO ${name}`,
  ]);
  const url = new URL(database.url);
  url.username = name;
  url.password = password;
  return { url: url.href, drop: () => inTurn(server, [`DROP ROLE ${name}`]) };
}

async function inTurn(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
