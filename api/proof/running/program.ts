import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../build.mjs';

/** The repository, as seen from these sources. */
const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** The server and the commands as they are built for use, in a folder of their own outside the repository. */
export interface BuiltProgram {
  /** What `node` is given: the built file of a source, by its path below `api/`, without its extension. */
  file(source: string): string;
  remove(): void;
}

/** Builds `api/src/main.ts`, `api/src/cli.ts` and these others, from the sources as they stand. */
export async function buildProgram(others: readonly string[] = []): Promise<BuiltProgram> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'recueil-program-'));
  // Packages are not bundled, and are looked for from where the program stands.
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
  const sources = ['src/main', 'src/cli', ...others];
  const entries = sources.map((source) => ({ in: path.join(repository, 'api', `${source}.ts`), out: source }));
  await bundle(entries, path.join(folder, 'api'));
  return {
    file: (source) => path.join(folder, 'api', `${source}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
