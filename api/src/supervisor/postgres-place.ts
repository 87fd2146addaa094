import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, renameSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hasKeptSecret } from './data-folder.ts';
import { canWriteIn, databaseUser, type SystemUser } from './postgres-user.ts';
import type { ServiceLog } from './service-log.ts';
import { StartError } from './start-error.ts';

/** Where a cluster lives and whom it belongs to. */
export interface PostgresPlace {
  /** Holds the cluster, and a copy of the binaries where one is needed. */
  home: string;
  cluster: string;
  user: SystemUser | null;
}

export const administratorSecret = 'postgresql-administrator';

/**
 * The folder of data itself, unless we are root and whom PostgreSQL runs as cannot get there: then a folder of its own
 * under the system's temporary ones, always the same for the same folder of data.
 */
export function postgresPlace(dataDir: string, log: ServiceLog): PostgresPlace {
  const here = placeIn(dataDir);
  if (here.user === null) return ownPlace(here);
  if (usable(here)) return here;
  if (existsSync(path.join(here.cluster, 'PG_VERSION'))) {
    throw new StartError(
      `La base est dans ${here.cluster}, où son propriétaire (utilisateur ${here.user.uid}) ne peut pas entrer. ` +
        'Déplacez DATA_DIR, ou ouvrez-lui le passage.',
    );
  }
  const elsewhere = placeElsewhere(dataDir);
  log.info(
    `La base est dans ${elsewhere.home} : PostgreSQL ne tourne pas en root, et l’utilisateur qui le fait tourner ` +
      `ne peut pas entrer dans ${dataDir}.`,
  );
  setAsideWithoutSecret(dataDir, elsewhere, log);
  return elsewhere;
}

function placeIn(home: string): PostgresPlace {
  const cluster = path.join(home, 'postgresql');
  return { home, cluster, user: databaseUser(cluster) };
}

function ownPlace(place: PostgresPlace): PostgresPlace {
  const found = statSync(place.cluster, { throwIfNoEntry: false });
  if (found !== undefined && found.uid !== process.getuid?.()) {
    throw new StartError(
      `La base de ${place.cluster} appartient à un autre utilisateur (${found.uid}). ` +
        'Lancez Recueil comme la première fois, ou choisissez un autre DATA_DIR.',
    );
  }
  return place;
}

/** Hands the cluster's folder over and sees whether its owner gets in. */
function usable({ cluster, user }: PostgresPlace): boolean {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (user !== null) chownSync(cluster, user.uid, user.gid);
  return canWriteIn(cluster, user);
}

function placeElsewhere(dataDir: string): PostgresPlace {
  const name = `recueil-${createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16)}`;
  // The first survives a restart of the machine.
  for (const parent of ['/var/tmp', os.tmpdir()]) {
    const home = path.join(parent, name);
    if (!claim(home)) continue;
    const place = placeIn(home);
    if (usable(place)) return place;
  }
  throw new StartError(
    `PostgreSQL ne tourne pas en root et aucun dossier ne lui convient (ni ${dataDir}, ni /var/tmp). ` +
      'Lancez Recueil sous un autre utilisateur, ou donnez l’adresse d’une base dans DATABASE_URL.',
  );
}

/** Anybody can write in these parents: a folder that somebody else put there in advance is not ours. */
function claim(home: string): boolean {
  try {
    mkdirSync(home, { recursive: true });
    const found = lstatSync(home);
    if (!found.isDirectory() || found.uid !== process.getuid?.()) return false;
    chmodSync(home, 0o711);
    return true;
  } catch {
    return false;
  }
}

/** A folder of data that was removed means a new beginning: the cluster that belonged to it is kept, and not used. */
function setAsideWithoutSecret(dataDir: string, place: PostgresPlace, log: ServiceLog): void {
  if (!existsSync(path.join(place.cluster, 'PG_VERSION')) || hasKeptSecret(dataDir, administratorSecret)) return;
  const aside = `${place.cluster}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`;
  renameSync(place.cluster, aside);
  usable(place);
  log.warn(`La base d’un ancien dossier de données du même nom est mise de côté dans ${aside}.`);
}
