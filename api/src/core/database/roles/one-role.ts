import { commandLine } from '../../config/command-line';
import type { Connection } from '../sql';
import { ownsTables } from './right.repository';

/** Where the server owns the tables: it works, and nothing but its own care keeps it from changing what never changes. */
export const oneRole =
  'Un seul rôle de PostgreSQL fait tout\u00a0: rien d’autre que le programme ne l’empêche de changer ce qui ne doit jamais l’être. ' +
  `Donnez DATABASE_OWNER_URL, puis lancez ${commandLine} setup-database (docs/operations.md).`;

/** What to say where the server is the owner, in one line; null: it is not. */
export async function oneRoleLine(on: Connection): Promise<string | null> {
  return (await ownsTables(on)) ? oneRole : null;
}
