import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installedPackages, type InstalledPackage } from './installed-packages.ts';
import { repository } from './manifest.ts';
import { productionPackages } from './production-packages.ts';

/** What the build of the web writes of the packages that went into its files. */
const bundled = path.join(repository, 'dist/web/3rdpartylicenses.txt');

/** The packages whose code stands in the files of the web, which package.json counts among those of development. */
function webPackages(): InstalledPackage[] {
  const names = new Set([...readFileSync(bundled, 'utf8').matchAll(/^Package: (\S+)$/gm)].map(([, name = '']) => name));
  const found = installedPackages().filter(({ place }) => names.has(place.slice('node_modules/'.length)));
  if (names.size === 0 || found.length !== names.size) throw new Error('the web holds packages that are not installed');
  return found;
}

/** Every package of which an installation holds code, once, in the order of names. The web has to be built. */
export function shippedPackages(): InstalledPackage[] {
  const all = [...productionPackages(), ...webPackages()];
  const once = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, shipped]) => shipped);
}
