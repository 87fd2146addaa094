import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { hasKeptSecret, keptSecret, prepareDataFolder } from './data-folder.ts';

describe('the folder of data', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(path.join(os.tmpdir(), 'recueil-data-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('is made where it is not there, for nobody else to read', () => {
    const dataDir = path.join(parent, 'a/b');
    prepareDataFolder(dataDir);
    expect(statSync(dataDir).mode & 0o066).toBe(0);
  });

  it('is refused with its path where one cannot write', () => {
    writeFileSync(path.join(parent, 'file'), '');
    expect(() => prepareDataFolder(path.join(parent, 'file/data'))).toThrow(/^DATA_DIR\u202f: .*file\/data.*ENOTDIR/);
  });

  it('keeps secrets that are long, different, the same every time, and their owner’s alone', () => {
    expect(hasKeptSecret(parent, 'one')).toBe(false);
    const one = keptSecret(parent, 'one');
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(keptSecret(parent, 'one')).toBe(one);
    expect(keptSecret(parent, 'two')).not.toBe(one);
    expect(hasKeptSecret(parent, 'one')).toBe(true);
    expect(statSync(path.join(parent, 'secrets/one')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(parent, 'secrets')).mode & 0o777).toBe(0o700);
  });
});
