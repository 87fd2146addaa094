import { type Connection, only, run, sql } from '../database/sql';

/** Counts one more under a key; after the end of its window, the first of a new one. */
export async function countAttempt(
  on: Connection,
  key: string,
  now: Date,
  endsAt: Date,
): Promise<{ count: number; endsAt: Date }> {
  return only(
    on,
    sql<{ count: number; endsAt: Date }>`INSERT INTO attempts (key, count, ends_at) VALUES (${key}, 1, ${endsAt})
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN attempts.ends_at <= ${now} THEN 1 ELSE attempts.count + 1 END,
       ends_at = CASE WHEN attempts.ends_at <= ${now} THEN excluded.ends_at ELSE attempts.ends_at END
     RETURNING count, ends_at AS "endsAt"`,
  );
}

export async function uncountAttempt(on: Connection, key: string): Promise<void> {
  await run(on, sql`UPDATE attempts SET count = greatest(count - 1, 0) WHERE key = ${key}`);
}

export async function forgetAttempts(on: Connection, key: string): Promise<void> {
  await run(on, sql`DELETE FROM attempts WHERE key = ${key}`);
}
