import { existsSync, readFileSync } from 'node:fs';
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

export interface InstalledPackage {
  /** Its folder, from the root of the repository. */
  place: string;
  name: string;
  version: string;
  /** As SPDX names it. */
  licence: string;
  forDevelopment: boolean;
}

/** The packages of the lock file that are installed on this machine, but for those that stand in the repository itself. */
export function installedPackages(): InstalledPackage[] {
  const { packages } = JSON.parse(readFileSync(path.join(repository, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(packages)
    .filter(([place, { link }]) => place.startsWith('node_modules/') && !link && isInstalled(place))
    .map(([place, { version = '', license = '', dev, devOptional }]) => ({
      place,
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      forDevelopment: dev ?? devOptional ?? false,
    }));
}

function isInstalled(place: string): boolean {
  return existsSync(path.join(repository, place, 'package.json'));
}
