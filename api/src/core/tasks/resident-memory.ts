import { readFileSync } from 'node:fs';

/**
 * Bytes of memory that a process really takes, or null where this system does not say: the process then watches itself
 * (see `serveTasks`).
 */
export function residentMemory(pid: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1_024;
  } catch {
    return null;
  }
}
