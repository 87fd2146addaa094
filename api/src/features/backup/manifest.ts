import type { MigrationLevel } from '#core/database/migration-level';
import { BackupError } from './backup-error';

/** Grows when a program that knows only the former one could not read what is written now. */
export const backupFormat = 1;

export interface TableInBackup {
  name: string;
  /** In the order in which its rows have them. */
  columns: string[];
  rows: number;
}

/** What a back-up says of itself: written last, so that one without it was not finished. */
export interface Manifest {
  format: number;
  /** Of the program that made it. */
  release: string;
  madeAt: string;
  /** Of the database: what its rows are like. */
  migrations: MigrationLevel;
  tables: TableInBackup[];
  sequences: { name: string; last: string }[];
  /** Over the identifier and the hash of every frozen text. */
  revisions: string;
  attachments: number;
  /** Of the list of all other files with their hashes. */
  sums: string;
}

/** Throws a {@link BackupError} for what is no manifest, or one that only a later release understands. */
export function readManifest(text: string): Manifest {
  const read = parsed(text);
  if (typeof read !== 'object' || read === null || !('format' in read) || typeof read.format !== 'number')
    throw new BackupError('Le fichier manifest.json de cette sauvegarde n’est pas lisible.');
  const manifest = read as Manifest;
  if (manifest.format > backupFormat) {
    throw new BackupError(
      `Cette sauvegarde est d’un format plus récent (${String(manifest.format)}) que celui que cette version de Recueil ` +
        `sait lire (${String(backupFormat)}). Installez la version ${manifest.release}, ou une plus récente.`,
    );
  }
  return manifest;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
