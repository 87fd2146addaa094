import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Another user than ourselves, whom PostgreSQL runs as. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * Whom PostgreSQL has to run as: it refuses root. Where root starts us, that is the owner of the cluster that is
 * already there, else `nobody`. Null for everybody else: PostgreSQL then runs as we do.
 */
export function databaseUser(cluster: string): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') };
}

/** Whether this user can reach the folder and write in it; asked of the system, which alone knows all its rules. */
export function canWriteIn(folder: string, user: SystemUser | null): boolean {
  return succeedsAs(user, '/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder]);
}

/** Whether this user can run that command. The working folder is one that everybody may enter. */
export function succeedsAs(user: SystemUser | null, command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { ...user, cwd: '/', env: {}, stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function idOf(flag: '-u' | '-g', name: string): number {
  return Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
}
