import { spawn, spawnSync } from 'node:child_process';

/** Root makes a namespace as it is; anybody else does so among users of their own, where the machine allows that. */
const unshare = process.getuid?.() === 0 ? ['--net'] : ['--net', '--user', '--map-current-user', '--keep-caps'];

/** What a command is put behind, to run where there is no network but the loopback. */
function withoutNetwork(command: readonly string[]): string[] {
  return [...unshare, '/bin/sh', '-c', 'ip link set lo up && exec "$0" "$@"', ...command];
}

/** Why no namespace without network can be made here; null where it can. */
export function refusalOfNamespaces(): string | null {
  const { status, stderr, error } = spawnSync('unshare', withoutNetwork(['true']), { encoding: 'utf8' });
  return status === 0 ? null : (error?.message ?? stderr).trim();
}

/** Runs a program of ours in there, and answers what it wrote; throws with all that it said when it fails. */
export async function runWithoutNetwork(program: string, args: readonly string[]): Promise<string> {
  const child = spawn('unshare', withoutNetwork([process.execPath, program, ...args]), {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [written, said] = ['', ''];
  child.stdout.on('data', (chunk) => (written += String(chunk)));
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}:\n${written}${said}`);
  return written;
}
