import { nodeProject } from '../jest.base.mjs';

export default {
  ...nodeProject('api', import.meta.url),
  roots: ['<rootDir>/src', '<rootDir>/test'],
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
};
