import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const check = new URL('./require-node.mjs', import.meta.url);
const manifest = fileURLToPath(new URL('../../../package.json', import.meta.url));

/** What the check says on such a Node, and whether it lets the program go on. */
function on(version: string): { status: number | null; said: string; went: string } {
  const script = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    await import('${check.href}');
    console.log('on it goes');`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  return { status, said: stderr, went: stdout };
}

describe('a start on a Node that will not do', () => {
  it.each(['20.20.2', '22.22.0', '24.6.0', '25.1.0'])('says on %s in one line what is missing, and ends', (version) => {
    const { status, said, went } = on(version);
    expect([status, went]).toEqual([1, '']);
    expect(said).toMatch(/^Recueil demande Node 24\.7 .*\n$/);
    expect(said).toContain(`celui-ci est Node ${version} (`);
  });

  it.each(['24.7.0', '24.21.0', '26.0.0'])('goes on with %s', (version) => {
    expect(on(version)).toEqual({ status: 0, said: '', went: 'on it goes\n' });
  });

  it('is what package.json says in engines, and what every way in begins with', () => {
    const { engines, scripts } = JSON.parse(readFileSync(manifest, 'utf8')) as {
      engines: { node: string };
      scripts: Record<string, string>;
    };
    expect(engines.node).toBe('^24.7.0 || >=26');
    for (const name of ['start', 'dev', 'cli']) {
      expect(scripts[name]).toContain('exec node --import ./api/src/supervisor/require-node.mjs ');
    }
    for (const entry of ['main', 'cli']) {
      const source = readFileSync(fileURLToPath(new URL(`../${entry}.ts`, import.meta.url)), 'utf8');
      expect(source).toMatch(/^import '\.\/supervisor\/require-node\.mjs';\n/);
      expect(source.match(/^import /gm)).toHaveLength(1);
    }
  });
});
