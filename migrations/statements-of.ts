import { createHash } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration, and the first release that can work on a database where something it took away is missing. */
export interface Migration extends MigrationInterface {
  /** Of a "contract" migration alone, which takes away what earlier releases use: see docs/upgrading.md. */
  readonly minProgram?: string;
}

export type MigrationClass = new () => Migration;

/** A row of any answer: each of its columns holds its own name. */
const row = new Proxy({}, { get: (_, column) => (typeof column === 'string' ? `<${column}>` : undefined) });

/**
 * What `up` asks of a database, told without one: every statement with its values, in order. A question is answered with
 * one row whose columns hold their names. What is written in TypeScript and what is bundled from it give the same.
 */
async function statementsOf(migration: Migration): Promise<string> {
  const statements: [string, unknown[]][] = [];
  const recorder: Pick<QueryRunner, 'query'> = {
    query: (statement: string, values: unknown[] = []) => {
      statements.push([statement, values]);
      return Promise.resolve([row] as never);
    },
  };
  await migration.up(recorder as QueryRunner);
  return JSON.stringify(statements);
}

/** The SHA-256 of a migration's SQL, in hexadecimal digits: what a database keeps beside its name. */
export async function sqlHash(migration: MigrationClass): Promise<string> {
  return createHash('sha256')
    .update(await statementsOf(new migration()))
    .digest('hex');
}
