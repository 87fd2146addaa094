import type { WriteStream } from 'node:tty';

/** Where the supervisor tells what it does, in French, one line at a time. */
export interface ServiceLog {
  info(line: string): void;
  warn(line: string): void;
}

/** A log of plain lines, for those who watch a terminal. */
export function plainLog(out: Pick<WriteStream, 'write'> = process.stderr): ServiceLog {
  const line = (text: string): void => void out.write(`${text}\n`);
  return { info: line, warn: line };
}

export const silentLog: ServiceLog = { info: () => undefined, warn: () => undefined };
