import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { testTimeout } from './jest.base.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const libraries = readdirSync(path.join(root, 'libs')).map((name) => `libs/${name}`);

/** Every project that has tests, in one run with one closing line. Never cached by Nx: it does not go through it. */
export default {
  rootDir: root,
  projects: ['api', 'web', 'release', ...libraries]
    .filter((project) => existsSync(path.join(root, project, 'jest.config.mjs')))
    .map((project) => `<rootDir>/${project}/jest.config.mjs`),
  // Of the whole run: what a project says of it is not heard when there are several.
  testTimeout,
  // Modules of a file that was run are never let go of: a worker that holds much of them gives way to a new one, which
  // the process of the run itself, where files would run if there were one worker, cannot.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
  reporters: ['default', '<rootDir>/jest.reporter.mjs'],
};
