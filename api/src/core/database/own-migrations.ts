import { migrations, sqlHash } from '@recueil/migrations';

/** A migration of this program: its name, the SHA-256 of its SQL, and the first release that works after it. */
export interface OwnMigration {
  name: string;
  sqlSha256: string;
  minProgram: string | null;
}

let known: Promise<OwnMigration[]> | null = null;

/** Those of this program, in order. They are told from what is run, not from a list beside it. */
export function ownMigrations(): Promise<OwnMigration[]> {
  known ??= Promise.all(
    migrations.map(async (migration) => ({
      name: migration.name,
      sqlSha256: await sqlHash(migration),
      minProgram: new migration().minProgram ?? null,
    })),
  );
  return known;
}
