import path from 'node:path';
import { fileURLToPath } from 'node:url';
import presets from 'jest-preset-angular/presets/index.js';
import { aliases } from '../jest.base.mjs';

const rootDir = path.dirname(fileURLToPath(import.meta.url));

/** Components and stores in jsdom, without zone.js, compiled by Angular as ES modules. */
export default {
  ...presets.createEsmPreset({
    tsconfig: '<rootDir>/tsconfig.spec.json',
    stringifyContentPathRegex: '\\.(html|svg)$',
  }),
  displayName: 'web',
  rootDir,
  roots: ['<rootDir>/src'],
  setupFilesAfterEnv: ['<rootDir>/jest.setup.ts'],
  moduleNameMapper: aliases,
};
