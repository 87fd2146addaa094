import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** One process for good: numbers are given again after a while, the pair of number and start is not. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque, equal only for the same process of the same boot of the same machine. */
  startTime: string;
}

/** Who runs under this number now; null when nobody does, or only the remains of somebody who ended. */
export function identityOf(pid: number): ProcessIdentity | null {
  const startTime = process.platform === 'linux' ? startTimeFromProc(pid) : startTimeFromPs(pid);
  return startTime === null ? null : { pid, startTime };
}

export function isAlive(identity: ProcessIdentity): boolean {
  return identityOf(identity.pid)?.startTime === identity.startTime;
}

/** Ends a process that is not our child: each signal in turn, `graceMs` after the one before. True once it is gone. */
export async function stopProcess(
  identity: ProcessIdentity,
  signals: readonly NodeJS.Signals[],
  graceMs: number,
): Promise<boolean> {
  for (const signal of signals) {
    signalProcess(identity, signal);
    const deadline = performance.now() + graceMs;
    while (isAlive(identity) && performance.now() < deadline) await sleep(20);
  }
  return !isAlive(identity);
}

/** Sends a signal, unless the number has been given to somebody else since. */
function signalProcess(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch {
    // It ended in between, or it is not ours to signal: what matters is whether it is alive afterwards.
  }
}

function startTimeFromProc(pid: number): string | null {
  try {
    // The name stands in brackets and may hold anything, spaces and brackets included.
    const [state, ...rest] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
    if (state === undefined || 'ZX'.includes(state)) return null;
    return `${rest[18]}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return null;
  }
}

function startTimeFromPs(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
