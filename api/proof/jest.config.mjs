import { nodeProject } from '../../jest.base.mjs';

/** Long runs with faults, against servers in processes of their own. One after the other: they measure time. */
export default {
  ...nodeProject('proof', import.meta.url),
  testMatch: ['<rootDir>/*.proof.ts'],
  globalSetup: '<rootDir>/build-program.mjs',
  globalTeardown: '<rootDir>/remove-program.mjs',
  maxWorkers: 1,
  testTimeout: 600_000,
  verbose: true,
  reporters: ['default', '<rootDir>/../../jest.reporter.mjs'],
};
