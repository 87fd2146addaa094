import type pg from 'pg';
import { type CopyStreamQuery, type CopyToStreamQuery, from, to } from 'pg-copy-streams';
import { join, Sql } from 'sql-template-tag';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

type Scalar = string | number | boolean | Date | Uint8Array | null;

/** What stands for a parameter. JSON is given as text: an array would be taken for one of PostgreSQL's. */
export type Value = Scalar | readonly Scalar[];

/** A named part of statements: columns, tables, a condition. It does not run by itself. */
class Fragment extends Sql {
  declare protected readonly isPart: true;
}

/**
 * A statement with its values apart. `Row` is what each row of its answer holds: `never` where it answers no column. It is
 * neither more nor less than that: a statement of one row stands for none of another.
 */
class Statement<Row> extends Sql {
  declare protected readonly row: (row: Row) => Row;
}

/** A statement whose rows hold something, and something that is known. */
export type Answering<Row> = Statement<Row> & (0 extends 1 & Row ? Untold : [Row] extends [never] ? Untold : unknown);

interface Untold {
  readonly declaresNoRow: never;
}

/**
 * The one way to write a statement. What is interpolated becomes a parameter, but for fragments. A test prepares every
 * statement of the API against the migrated database and compares the columns of its answer with `Row`.
 */
export function sql<Row = never>(strings: TemplateStringsArray, ...values: (Value | Fragment)[]): Statement<Row> {
  return new Statement(strings, values);
}

export function fragment(strings: TemplateStringsArray, ...values: (Value | Fragment)[]): Fragment {
  return new Fragment(strings, values);
}

/** Made by the templates alone: a test reads every template, and nothing else. */
export type { Fragment, Statement };

type Separator = ', ' | ' AND ' | ' OR ' | ' + ' | ' UNION ALL ' | ' ';

/** Joins fragments, with a separator between them; `none` where there are none. */
export function joined(parts: readonly Fragment[], separator: Separator, none?: Fragment): Fragment {
  if (parts.length === 0 && none !== undefined) return none;
  const { strings, values } = join(parts, separator);
  return new Fragment(strings, values);
}

/** Where statements run: on any connection of the pool, in a transaction, or on one connection. */
export type Connection = DataSource | EntityManager | QueryRunner | pg.ClientBase | pg.Pool;

/** Every row of the answer. */
export async function many<Row>(on: Connection, statement: Answering<Row>): Promise<Row[]> {
  return (await ask(on, statement)).rows;
}

/** The first row of the answer, null where there is none. */
export async function one<Row>(on: Connection, statement: Answering<Row>): Promise<Row | null> {
  return (await ask(on, statement)).rows[0] ?? null;
}

/** The first row of an answer that always has one, such as a count. */
export async function only<Row>(on: Connection, statement: Answering<Row>): Promise<Row> {
  const row = await one(on, statement);
  if (row === null) throw new Error('a statement that always answers a row answered none');
  return row;
}

/** Whether the answer has a row: `SELECT FROM …`. */
export async function exists(on: Connection, statement: Statement<never>): Promise<boolean> {
  return (await ask(on, statement)).rows.length > 0;
}

/** Answers how many rows were written or deleted. */
export async function run(on: Connection, statement: Statement<never>): Promise<number> {
  return (await ask(on, statement)).count;
}

/** The rows of a table as PostgreSQL writes them: `COPY … TO STDOUT`. They pass by as bytes, and nothing of them is read. */
export function copyOut(on: pg.ClientBase, statement: Statement<never>): CopyToStreamQuery {
  return on.query(to(withoutValues(statement)));
}

/** Takes rows that {@link copyOut} gave: `COPY … FROM STDIN`. */
export function copyIn(on: pg.ClientBase, statement: Statement<never>): CopyStreamQuery {
  return on.query(from(withoutValues(statement)));
}

/** No parameter can stand in COPY. */
function withoutValues({ text, values }: Statement<never>): string {
  if (values.length > 0) throw new Error('COPY takes no parameter');
  return text;
}

/** Whether the database answers at this moment. */
export function databaseAnswers(on: Connection): Promise<boolean> {
  return run(on, sql`SELECT`).then(
    () => true,
    () => false,
  );
}

interface Answer<Row> {
  rows: Row[];
  count: number;
}

async function ask<Row>(on: Connection, statement: Statement<Row>): Promise<Answer<Row>> {
  if ('createQueryRunner' in on) return askPool(on, statement);
  if ('isReleased' in on) return askRunner(on, statement);
  if ('dataSource' in on)
    return on.queryRunner ? askRunner(on.queryRunner, statement) : askPool(on.dataSource, statement);
  const { text, values } = statement;
  const { rows: found, rowCount } = await on.query<Row & pg.QueryResultRow>(text, values);
  return { rows: found, count: rowCount ?? 0 };
}

async function askPool<Row>(pool: DataSource, statement: Statement<Row>): Promise<Answer<Row>> {
  const runner = pool.createQueryRunner();
  try {
    return await askRunner(runner, statement);
  } finally {
    await runner.release();
  }
}

async function askRunner<Row>(runner: QueryRunner, { text, values }: Statement<Row>): Promise<Answer<Row>> {
  const { records, affected } = await runner.query(text, values, true);
  return { rows: records as Row[], count: affected ?? 0 };
}
