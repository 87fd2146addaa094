import type { DataSource } from 'typeorm';

/** Every row of every table of ours as text, by table: to see that nothing changed, or that a word stands nowhere. */
export async function everyRow(database: DataSource): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await database.query<{ all: string }[]>(
      `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS all FROM ${name} t`,
    );
    found[name] = row?.all ?? '';
  }
  return found;
}

/** The tables that hold this text. */
export async function tablesWith(database: DataSource, text: string): Promise<string[]> {
  const rows = await everyRow(database);
  return Object.keys(rows).filter((name) => rows[name]?.includes(text));
}
