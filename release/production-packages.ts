import { cpSync } from 'node:fs';
import path from 'node:path';
import { installedPackages, type InstalledPackage } from './installed-packages.ts';
import { repository } from './manifest.ts';

/**
 * What the built program is to find in node_modules: no package of development or of types alone, and of what differs from one
 * kind of machine to another what was installed for this one.
 */
export function productionPackages(): InstalledPackage[] {
  return installedPackages().filter(({ place, forDevelopment }) => !forDevelopment && !place.includes('/@types/'));
}

/** Of a package, what production reads: no source maps and no types. Packages inside it are packages of their own. */
const unread = /\.(map|d\.[cm]?ts)$/;

/** Puts the production packages where a program in `folder` finds them. */
export function copyProductionPackages(folder: string): void {
  for (const { place } of productionPackages()) {
    const from = path.join(repository, place);
    cpSync(from, path.join(folder, place), {
      recursive: true,
      filter: (file) => file !== path.join(from, 'node_modules') && !unread.test(file),
    });
  }
}
