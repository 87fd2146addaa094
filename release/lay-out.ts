// What is installed, for the image and for the archive alike; `node release/lay-out.ts FOLDER` puts it into a new folder.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedManifest, repository } from './manifest.ts';
import { copyProductionPackages } from './production-packages.ts';
import { sbom } from './sbom.ts';

/** What `npm run build` makes and the program reads. */
const built = ['dist/api', 'dist/web/browser'];

/** The built program with the packages that it needs, and nothing that only development has. */
export function layOut(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const place of built) {
    if (!existsSync(path.join(repository, place))) throw new Error(`${place} is not there: npm run build`);
    cpSync(path.join(repository, place), path.join(folder, place), { recursive: true });
  }
  copyProductionPackages(folder);
  writeFileSync(path.join(folder, 'package.json'), installedManifest());
  writeFileSync(path.join(folder, 'sbom.cdx.json'), sbom());
  cpSync(path.join(repository, 'LICENSE'), path.join(folder, 'LICENSE'));
  cpSync(path.join(repository, 'dist/web/browser/licences.txt'), path.join(folder, 'THIRD-PARTY-LICENCES.txt'));
  cpSync(path.join(repository, 'release/recueil'), path.join(folder, 'recueil'));
}

const [, program, folder] = process.argv;
if (program === fileURLToPath(import.meta.url)) {
  if (folder === undefined) throw new Error('node release/lay-out.ts FOLDER');
  layOut(folder);
}
