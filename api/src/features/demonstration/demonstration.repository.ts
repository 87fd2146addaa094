import type { EntityManager } from 'typeorm';
import { many, one, run, sql } from '#core/database/sql';

/** Whether there is no sheet and no theme; no sheet comes until the transaction ends. */
export async function lockEmpty(manager: EntityManager): Promise<boolean> {
  await run(manager, sql`LOCK TABLE sheets IN SHARE ROW EXCLUSIVE MODE`);
  const state = await one(
    manager,
    sql<{ empty: boolean }>`SELECT NOT EXISTS (SELECT FROM sheets) AND NOT EXISTS (SELECT FROM themes) AS empty`,
  );
  return state?.empty === true;
}

export async function sheetsOfDemonstration(manager: EntityManager): Promise<string[]> {
  const rows = await many(manager, sql<{ id: string }>`SELECT id FROM sheets WHERE demonstration`);
  return rows.map(({ id }) => id);
}

/** Sheets, with what only they used. */
export async function removeDemonstration(manager: EntityManager): Promise<void> {
  await run(manager, sql`SELECT FROM remove_demonstration()`);
}
