import { compareReleases } from '../config/release';
import type { MigrationRow } from './migration.repository';
import type { OwnMigration } from './own-migrations';

/** A database that this program cannot work on, in one French line with what to do. */
export class SchemaMisfit extends Error {
  override readonly name = 'SchemaMisfit';
}

const whatToDo = 'installez la version publiée qui a fait cette base, ou restaurez une sauvegarde (docs/upgrading.md).';

/**
 * What keeps a program from working on a database, in one line; null: nothing. Its own migrations have to be there as they
 * are, and later ones are accepted as long as they say that this release still works. Before migrating, those that are
 * still to come are no fault, unless later ones came already.
 */
export function migrationMisfit(
  own: readonly OwnMigration[],
  rows: readonly MigrationRow[],
  release: string,
  when: 'before' | 'after',
): string | null {
  const asks = rows
    .flatMap(({ minProgram }) => minProgram ?? [])
    .toSorted(compareReleases)
    .at(-1);
  if (asks !== undefined && compareReleases(asks, release) > 0)
    return `Cette base demande Recueil ${asks} ou une version plus récente, et ce programme est Recueil ${release} : mettez-le à jour.`;
  const there = new Map(rows.map((row) => [row.name, row]));
  const last = rows.reduce((most, { number }) => Math.max(most, number), 0);
  for (const { name, sqlSha256 } of own) {
    const row = there.get(name);
    if (row === undefined && (when === 'after' || Number(name.slice(-13)) < last))
      return `La migration ${name} manque dans cette base, ou n’y est plus notée : ${whatToDo}`;
    if (row !== undefined && row.sqlSha256 !== null && row.sqlSha256 !== sqlSha256)
      return `La migration ${name} n’est pas celle que cette base a reçue : ${whatToDo}`;
  }
  return null;
}

/** Those that only a later release has: this program does not know what they made. */
export function laterMigrations(own: readonly OwnMigration[], rows: readonly MigrationRow[]): string[] {
  const known = new Set(own.map(({ name }) => name));
  return rows.map(({ name }) => name).filter((name) => !known.has(name));
}

/** What is there was made already, or something that came later stands on what was to go. */
const alreadyThere = ['42P07', '42701', '42710', '42723', '42P06', '2BP01'];

/** An error of a migration that finds its own work done: somebody took its row away. Null for another error. */
export function whyMigrationFailed(error: unknown): SchemaMisfit | null {
  const { code, message } = error as { code?: string; message?: string };
  if (code === undefined || !alreadyThere.includes(code)) return null;
  const line = `Une migration trouve déjà là ce qu’elle apporte (${String(message)}), mais la base ne l’a pas notée : ${whatToDo}`;
  return new SchemaMisfit(line, { cause: error });
}
