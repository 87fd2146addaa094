import { readFileSync } from 'node:fs';
import { compareReleases, release, releaseLine } from './release';

const file = (name: string): string => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');

describe('the release', () => {
  it('is three numbers, the same in package.json, its lock and the first entry of the change log', () => {
    expect(release).toMatch(/^\d+\.\d+\.\d+$/);
    const lock = JSON.parse(file('package-lock.json')) as { version: string; packages: Record<string, object> };
    expect([lock.version, lock.packages['']]).toEqual([release, expect.objectContaining({ version: release })]);
    expect(/^## \[?(\d+\.\d+\.\d+)/m.exec(file('CHANGELOG.md'))?.[1]).toBe(release);
  });

  it('is what a process says first', () => {
    expect(releaseLine('serveur')).toBe(`Recueil ${release} : serveur`);
  });
});

describe('two releases', () => {
  it('are compared number by number', () => {
    const releases = ['1.10.0', '0.9.12', '1.2.0', '2.0.0', '1.2.11', '1.2.9'];
    expect(releases.toSorted(compareReleases)).toEqual(['0.9.12', '1.2.0', '1.2.9', '1.2.11', '1.10.0', '2.0.0']);
    expect(compareReleases('1.2.0', '1.2.0')).toBe(0);
  });
});
