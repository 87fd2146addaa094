import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One of the two programs that are built. */
export interface Program {
  name: string;
  /** What makes it, run by Node in the repository. Types are checked elsewhere: by lint, and by `npm run build`. */
  command: readonly string[];
  sources: readonly string[];
  product: string;
}

export const apiProgram: Program = {
  name: 'api',
  command: ['api/build.mjs'],
  sources: [
    'api/src',
    'api/build.mjs',
    'api/tsconfig.json',
    'libs',
    'migrations',
    'tsconfig.base.json',
    'package.json',
    'package-lock.json',
  ],
  product: 'dist/api/main.js',
};

export const webProgram: Program = {
  name: 'web',
  command: ['node_modules/.bin/nx', 'run', 'web:build', '--outputStyle=static'],
  sources: [
    ...['web/src', 'web/public', 'web/compress.mjs', 'web/project.json', 'web/tsconfig.json', 'web/tsconfig.app.json'],
    ...['libs/contracts', 'libs/text', 'libs/domain', 'tsconfig.base.json', 'package-lock.json', 'release'],
  ],
  product: 'dist/web/browser/index.html',
};

/**
 * What a program is made from, in few characters: names, sizes and dates of its sources, tests left out. Cheap enough
 * to ask at every start; a false alarm costs a build that the cache of Nx answers.
 */
export function fingerprint(root: string, program: Program): string {
  const hash = createHash('sha256');
  for (const file of program.sources.flatMap((source) => filesOf(path.join(root, source))).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)}\n${size}\n${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

export function isStale(root: string, program: Program): boolean {
  const stamp = stampFile(root, program);
  if (!existsSync(path.join(root, program.product)) || !existsSync(stamp)) return true;
  return readFileSync(stamp, 'utf8') !== fingerprint(root, program);
}

/** To be given the fingerprint from before the build: what changed meanwhile is stale. */
export function recordBuild(root: string, program: Program, before: string): void {
  const stamp = stampFile(root, program);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, before);
}

export function forgetBuild(root: string, program: Program): void {
  rmSync(stampFile(root, program), { force: true });
}

function stampFile(root: string, program: Program): string {
  return path.join(root, 'dist', `${program.name}.stamp`);
}

function filesOf(source: string): string[] {
  const found = statSync(source, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name));
}
