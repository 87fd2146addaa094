import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fingerprint, forgetBuild, isStale, type Program, recordBuild } from './build-state.ts';

const program: Program = {
  name: 'api',
  command: [],
  sources: ['api/src', 'package-lock.json', 'absent'],
  product: 'dist/api/main.js',
};

describe('whether a program has to be built', () => {
  let root: string;
  const write = (file: string, text = 'x'): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'recueil-build-'));
    for (const file of ['api/src/main.ts', 'api/src/core/clock.ts', 'package-lock.json', 'dist/api/main.js'])
      write(file);
    recordBuild(root, program, fingerprint(root, program));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('it does not while nothing has changed', () => {
    expect(isStale(root, program)).toBe(false);
  });

  it.each<[string, () => void]>([
    ['a source has grown', () => write('api/src/core/clock.ts', 'xx')],
    ['a source was touched', () => utimesSync(path.join(root, 'api/src/main.ts'), 1, 1)],
    ['a source was added', () => write('api/src/new.ts')],
    ['a source was removed', () => rmSync(path.join(root, 'api/src/core/clock.ts'))],
    ['a dependency has changed', () => write('package-lock.json', 'yy')],
    ['its product is gone', () => rmSync(path.join(root, 'dist/api/main.js'))],
    ['nobody knows what it was built from', () => forgetBuild(root, program)],
    ['the whole of dist is gone', () => rmSync(path.join(root, 'dist'), { recursive: true })],
  ])('it does when %s', (_when, change) => {
    change();
    expect(isStale(root, program)).toBe(true);
  });

  it('it does not for a test', () => {
    write('api/src/core/clock.spec.ts');
    expect(isStale(root, program)).toBe(false);
  });
});
