// `npm run release`: dist/recueil-RELEASE-linux-ARCH.tar.gz and its SHA-256, from what `npm run build` made. Twice from the
// same sources gives the same bytes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { layOut } from './lay-out.ts';
import { manifest, repository } from './manifest.ts';

/** Beside the program: where each file or folder of the repository comes to stand. */
const beside: Readonly<Record<string, string>> = {
  'release/recueil.env': 'recueil.env',
  'release/systemd': 'systemd',
  'docker/README.md': 'docker/README.md',
  'docker/alerts.yaml': 'docker/alerts.yaml',
  'README.md': 'README.md',
  'CHANGELOG.md': 'CHANGELOG.md',
  'SECURITY.md': 'SECURITY.md',
  docs: 'docs',
};

function makeArchive(): string {
  if (process.platform !== 'linux') throw new Error('the archive is for Linux, and made there');
  const name = `${manifest.name}-${manifest.version}-linux-${process.arch}`;
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'recueil-release-'));
  try {
    const folder = path.join(scratch, name);
    layOut(folder);
    bringNode(path.join(folder, 'node'));
    for (const [from, to] of Object.entries(beside)) {
      cpSync(path.join(repository, from), path.join(folder, to), { recursive: true });
    }
    return pack(scratch, name);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The Node that runs this, which is the one that everything is tested with. */
function bringNode(folder: string): void {
  const installed = path.resolve(process.execPath, '../..');
  mkdirSync(path.join(folder, 'bin'), { recursive: true });
  cpSync(process.execPath, path.join(folder, 'bin/node'), { dereference: true });
  chmodSync(path.join(folder, 'bin/node'), 0o755);
  cpSync(path.join(installed, 'LICENSE'), path.join(folder, 'LICENSE'));
}

/** Files in the order of their names, of nobody in particular, all of the moment of the last commit. */
function pack(scratch: string, name: string): string {
  const archive = path.join(repository, 'dist', `${name}.tar.gz`);
  const tar = ['--sort=name', '--format=gnu', '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX'];
  const packed = ['tar', ...tar, `--mtime=@${lastCommit()}`, '-cf', '-', name].join(' ');
  execFileSync('/bin/sh', ['-c', `${packed} | gzip -n -6 > "$0"`, archive], { cwd: scratch, stdio: 'inherit' });
  const hash = createHash('sha256').update(readFileSync(archive)).digest('hex');
  writeFileSync(`${archive}.sha256`, `${hash}  ${path.basename(archive)}\n`);
  return archive;
}

/** In seconds. SOURCE_DATE_EPOCH stands in for it where there is no git. */
function lastCommit(): string {
  const given = process.env.SOURCE_DATE_EPOCH;
  if (given !== undefined && /^\d+$/.test(given)) return given;
  return execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: repository, encoding: 'utf8' }).trim();
}

process.stdout.write(`${makeArchive()}\n`);
