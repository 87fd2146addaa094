import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from './start-error.ts';

/** Makes sure that the folder of data is there and that we can write in it. Throws a {@link StartError} otherwise. */
export function prepareDataFolder(dataDir: string): void {
  try {
    if (!existsSync(dataDir)) {
      mkdirSync(dataDir, { recursive: true });
      // Root hands the database to another user, who has to pass through; nobody else needs to see anything.
      chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    }
    const probe = path.join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    throw new StartError(`DATA_DIR : impossible d’écrire dans « ${dataDir} » (${reason}).`, { cause: error });
  }
}

/**
 * A random secret kept in a file that only its owner reads: the same at every start on the same folder. Of several
 * processes that ask at once, all get the same.
 */
export function keptSecret(dataDir: string, name: string): string {
  const folder = path.join(dataDir, 'secrets');
  const file = path.join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
}

export function hasKeptSecret(dataDir: string, name: string): boolean {
  return existsSync(path.join(dataDir, 'secrets', name));
}

/** The file where a service writes what it has to say; started afresh when it has grown beyond measure. */
export function serviceLogFile(dataDir: string, service: string): string {
  const folder = path.join(dataDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, `${service}.log`);
}
