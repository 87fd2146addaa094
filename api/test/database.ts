import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of its own for a test file. */
export interface TestDatabase {
  /** As the role that owns it, which is no superuser, as in production. */
  url: string;
  /** As the role of the server, which may do what the owner gave it. */
  serverUrl: string;
  drop(): Promise<void>;
}

/** The server of this run, as the superuser. */
export const databaseServer = process.env.TEST_DATABASE_SERVER ?? '';
const owner = process.env.TEST_DATABASE_OWNER ?? '';
const application = process.env.TEST_DATABASE_URL ?? '';

/** A migrated and otherwise empty database, copied from the template of this run. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase('TEMPLATE recueil_template');
}

/** A database without any table, for those who migrate by themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE template0`);
}

async function createDatabase(origin: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`CREATE DATABASE ${name} ${origin} OWNER recueil`);
  const inIt = (address: string): string => new URL(`/${name}`, address).href;
  return {
    url: inIt(owner),
    serverUrl: inIt(application),
    drop: () => onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseServer });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
