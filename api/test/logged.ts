import { jest } from '@jest/globals';

/** Everything that the server writes while this goes on. */
export async function loggedDuring(work: () => Promise<void>): Promise<string> {
  let log = '';
  const keep = (text: unknown): boolean => {
    log += String(text);
    return true;
  };
  const spies = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')];
  for (const spy of spies) spy.mockImplementation(keep);
  try {
    await work();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return log;
}

/** The lines among it that are JSON. */
export function linesOf(log: string): Record<string, unknown>[] {
  return log
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
