import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { transform } from '@swc/core';

/** esbuild knows no decorator metadata, which Nest and TypeORM live on: swc turns each file into plain JavaScript first. */
const decorators = {
  name: 'decorators',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path,
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          keepClassNames: true,
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** What the processes of heavy work run; the server looks for it beside its own files (`RunningConfig.taskProgram`). */
const tasks = { in: fileURLToPath(new URL('./src/tasks.ts', import.meta.url)), out: 'tasks' };

/** Bundles our own code, the tasks always with it; packages stay in node_modules. */
export async function bundle(entryPoints, outdir) {
  await build({
    entryPoints: [...entryPoints.map(named), tasks],
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    splitting: true,
    sourcemap: true,
    keepNames: true,
    tsconfig: fileURLToPath(new URL('../tsconfig.base.json', import.meta.url)),
    plugins: [decorators],
    logLevel: 'warning',
  });
}

/** Its name alone: it comes to stand in the folder itself. */
function named(entry) {
  return typeof entry === 'string' ? { in: entry, out: path.parse(entry).name } : entry;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await rm('dist/api', { recursive: true, force: true });
  await bundle(['api/src/main.ts', 'api/src/cli.ts'], 'dist/api');
}
