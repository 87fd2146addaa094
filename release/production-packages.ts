import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './manifest.ts';

/** What package-lock.json says of a package. */
interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  link?: boolean;
}

/** Every package of the lock file, by the folder that it is installed in, from the root of the repository. */
function lockedPackages(): [place: string, locked: LockedPackage][] {
  const { packages } = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(packages).filter(([place]) => place.startsWith('node_modules/'));
}

/**
 * Those of them that the built program is to find: no package of development or of types alone, nothing that stands in the
 * repository itself, and of what differs from one kind of machine to another what was installed for this one.
 */
function productionPackages(): [place: string, locked: LockedPackage][] {
  return lockedPackages().filter(
    ([place, { dev, devOptional, link }]) =>
      !(dev ?? devOptional ?? link) &&
      !place.includes('/@types/') &&
      existsSync(path.join(repository, place, 'package.json')),
  );
}

/** Of a package, what production reads: no source maps and no types. Packages inside it are packages of their own. */
const unread = /\.(map|d\.[cm]?ts)$/;

/** Puts the production packages where a program in `folder` finds them. */
export function copyProductionPackages(folder: string): void {
  for (const [place] of productionPackages()) {
    const from = path.join(repository, place);
    cpSync(from, path.join(folder, place), {
      recursive: true,
      filter: (file) => file !== path.join(from, 'node_modules') && !unread.test(file),
    });
  }
}
