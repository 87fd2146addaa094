import { pbkdf2Sync } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '../../src/core/errors/problem';
import type { Task } from '../../src/core/tasks/task';

const bounds = { seconds: 1, megabytes: 400, tooHeavy: 'Trop lourd.' };

function task<Input, Output>(
  name: string,
  work: (input: Input) => Output | Promise<Output>,
  own: Partial<typeof bounds> = {},
): Task<Input, Output> {
  return { name, ...bounds, ...own, load: () => Promise.resolve(work) };
}

/** Tasks that do their work, and tasks that never would. */
export const heavyTasks = {
  double: task('double', (value: number) => value * 2, { seconds: 10 }),
  reverse: task('reverse', (bytes: Buffer) => Buffer.from(bytes.toReversed()), { seconds: 10 }),
  wait: task(
    'wait',
    async (ms: number) => {
      await sleep(ms);
      return process.pid;
    },
    { seconds: 10 },
  ),
  refuse: task(
    'refuse',
    () => {
      throw new ProblemError('unsupported-media-type', 'Ce format n’est pas admis.');
    },
    { seconds: 10 },
  ),
  fail: task(
    'fail',
    () => {
      throw new TypeError('of ours');
    },
    { seconds: 10 },
  ),
  crash: task('crash', () => process.abort(), { seconds: 10 }),
  environment: task('environment', () => ({ ...process.env }), { seconds: 10 }),
  /** Stays for minutes in one call of native code, where nothing but the system can stop it. */
  native: task('native', () => pbkdf2Sync('a', 'b', 2_000_000_000, 64, 'sha512').length),
  /** Fills memory outside the heap of JavaScript. */
  fill: task(
    'fill',
    () => {
      const kept: Buffer[] = [];
      for (;;) kept.push(Buffer.alloc(20_000_000, kept.length + 1));
    },
    { seconds: 30 },
  ),
  spin: task('spin', () => {
    for (;;);
  }),
};
