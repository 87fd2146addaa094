import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const repository = fileURLToPath(new URL('..', import.meta.url));

interface Manifest {
  name: string;
  version: string;
  description: string;
  license: string;
  engines: Record<string, string>;
  dependencies: Record<string, string>;
}

export const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as Manifest;

/** The package.json of an installed program: what Node and people read of it there, without what builds it. */
export function installedManifest(): string {
  const { name, version, description, license, engines, dependencies } = manifest;
  const installed = { name, version, private: true, type: 'module', description, license, engines, dependencies };
  return `${JSON.stringify(installed, null, 2)}\n`;
}
