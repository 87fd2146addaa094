import schema from './expected-schema.json' with { type: 'json' };
import { release } from '../config/release';
import { laterMigrations, migrationMisfit } from './migration-fit';
import { migrationRows } from './migration.repository';
import { ownMigrations } from './own-migrations';
import { schemaLines, type Weakness, weaknesses } from './schema.repository';
import type { Connection } from './sql';

/** `unfit`: this program cannot work on the database; `weakened`: something that protects its rows does not. */
export type SchemaFit = { status: 'ok'; line: null } | { status: 'unfit' | 'weakened'; line: string };

/** Whether the database is what this program expects, with what to do where it is not. Cheap: asked again and again. */
export async function schemaFit(on: Connection): Promise<SchemaFit> {
  const misfit = migrationMisfit(await ownMigrations(), await migrationRows(on), release, 'after');
  if (misfit !== null) return { status: 'unfit', line: misfit };
  const weakened = weaknessLine(await weaknesses(on));
  return weakened === null ? { status: 'ok', line: null } : { status: 'weakened', line: weakened };
}

/**
 * How the schema differs from the one that this release makes; null: not at all. A database that a later release migrated
 * has more, and is not compared.
 */
export async function schemaDifference(on: Connection): Promise<string | null> {
  if (laterMigrations(await ownMigrations(), await migrationRows(on)).length > 0) return null;
  const [there, expected] = [new Set(await schemaLines(on)), new Set(schema)];
  const parts = [
    named(
      'il manque',
      [...expected].filter((line) => !there.has(line)),
    ),
    named(
      'il y a de plus',
      [...there].filter((line) => !expected.has(line)),
    ),
  ];
  const told = parts.filter((part) => part !== null).join('\u202f; ');
  if (told === '') return null;
  return `Le schéma de la base n’est pas celui de Recueil ${release} : ${told}. Restaurez une sauvegarde (docs/upgrading.md).`;
}

const mostNamed = 3;

function named(words: string, lines: string[]): string | null {
  if (lines.length === 0) return null;
  const shown = lines.slice(0, mostNamed).map((line) => `« ${line.slice(0, 80)} »`);
  const more = lines.length > mostNamed ? ` et ${String(lines.length - mostNamed)} autres` : '';
  return `${words} ${shown.join(', ')}${more}`;
}

function weaknessLine(found: Weakness[]): string | null {
  const [first, ...others] = found;
  if (first === undefined) return null;
  const { kind, table, name } = first;
  const more = others.length === 0 ? '' : ` (et ${String(others.length)} autres)`;
  switch (kind) {
    case 'trigger':
      return `Le déclencheur ${name} de la table ${table} est désactivé${more} : ALTER TABLE ${table} ENABLE TRIGGER ${name};`;
    case 'foreign-key':
      return `La clé étrangère ${name} ne garde plus la table ${table}${more} : ALTER TABLE ${table} ENABLE TRIGGER ALL;`;
    case 'constraint':
      return `La contrainte ${name} de la table ${table} n’est pas vérifiée${more} : ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`;
  }
}
