import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds what a release is made of; what was built from these sources already is taken from the cache of Nx. */
export function buildRelease(): void {
  run('npm', ['run', 'build', '--', '--outputStyle=static']);
}

/** Puts what is installed into this folder. */
export function layOut(folder: string): void {
  run(process.execPath, ['release/lay-out.ts', folder]);
}

/** Makes the archive as `npm run release` does, and answers where it is. */
export function makeArchive(): string {
  return run('npm', ['run', 'release']).trim().split('\n').at(-1) ?? '';
}

function run(command: string, args: string[]): string {
  return execFileSync(command, args, {
    cwd: repository,
    env: { ...process.env, NX_DAEMON: 'false' },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
}
