import { fileURLToPath } from 'node:url';
import path from 'node:path';

const root = path.dirname(fileURLToPath(import.meta.url));

/** Where each alias of the workspace leads; the same table as `paths` in tsconfig.base.json. */
export const aliases = {
  '^@recueil/migrations$': path.join(root, 'migrations/index.ts'),
  '^@recueil/(.*)$': path.join(root, 'libs/$1/src/index.ts'),
};

/** Milliseconds. Long, because a busy machine is no failure: no test of ours is about speed. */
export const testTimeout = 120_000;

/** A Jest project that runs TypeScript as ES modules under Node. */
export function nodeProject(displayName, configUrl) {
  return {
    displayName,
    rootDir: path.dirname(fileURLToPath(configUrl)),
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts'],
    transform: {
      '^.+\\.ts$': [
        '@swc/jest',
        {
          swcrc: false,
          jsc: {
            target: 'es2022',
            parser: { syntax: 'typescript', decorators: true },
            transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
            keepClassNames: true,
            experimental: { keepImportAttributes: true },
          },
          module: { type: 'es6' },
          sourceMaps: 'inline',
        },
      ],
    },
    moduleNameMapper: aliases,
  };
}
