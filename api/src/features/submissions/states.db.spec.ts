import type { DataSource } from 'typeorm';
import { claimStates, overStates, runningStates, stoppedStates, submissionStates, turnOf } from '@recueil/domain';
import { openDatabase } from '../../../test/builders/sheets';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import type { Fragment } from '#core/database/sql';
import { awaited, over, running, stopped } from './states.sql';

let base: TestDatabase;
let database: DataSource;
beforeAll(async () => {
  base = await createTestDatabase();
  database = await openDatabase(base.url);
});
afterAll(async () => {
  await database.destroy();
  await base.drop();
});

/** The values that a check of this table lets into a column. */
async function allowedIn(table: string, column: string): Promise<string[]> {
  const rows = await database.query<{ check: string }[]>(
    `SELECT pg_get_constraintdef(oid) AS check FROM pg_constraint
     WHERE conrelid = $1::regclass AND contype = 'c' AND pg_get_constraintdef(oid) LIKE $2`,
    [table, `CHECK ((${column} = ANY%`],
  );
  return rows.flatMap(({ check }) => [...check.matchAll(/'([a-z-]+)'::text/g)].map(([, value = '']) => value));
}

describe('the states that the database lets in', () => {
  it('of a submission are those of the domain', async () => {
    expect(await allowedIn('submissions', 'state')).toEqual([...submissionStates]);
  });

  it('of an answer to a claim are those of the domain, which has none while it is open', async () => {
    const decisions = claimStates.filter((state) => state !== 'open');
    expect((await allowedIn('sheet_claims', 'decision')).sort()).toEqual([...decisions].sort());
  });
});

function statesIn(list: Fragment): string[] {
  return [...list.sql.matchAll(/'([a-z-]+)'/g)].map(([, state = '']) => state);
}

describe('the states that statements name', () => {
  it('are the lists of the domain', () => {
    expect(statesIn(over)).toEqual(overStates);
    expect(statesIn(stopped)).toEqual(stoppedStates);
    expect(statesIn(running)).toEqual(runningStates);
    expect(statesIn(awaited)).toEqual(submissionStates.filter((state) => turnOf(state) !== null));
  });
});
