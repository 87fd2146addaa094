import { Worker } from 'node:worker_threads';
import { releaseLine } from '../config/release';
import { ProblemError } from '../errors/problem';
import type { Task, TaskReply, TaskRequest } from './task';

/** Ends the process when its parent is gone or it takes this much memory, even while its main thread is busy. */
const watch = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => {
    if (process.ppid !== workerData.parent || process.memoryUsage.rss() > workerData.bytes) process.kill(process.pid, 'SIGKILL');
  }, 250);
`;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tasks differ in what they take and give
type AnyTask = Task<any, any>;

/** The child's side: does what it is asked, one task after the other, until its parent lets go of it. */
export function serveTasks(tasks: readonly AnyTask[]): void {
  process.stderr.write(`${releaseLine('travaux lourds')}\n`);
  const bytes = Math.max(...tasks.map(({ megabytes }) => megabytes)) * 1_048_576;
  new Worker(watch, { eval: true, workerData: { parent: process.ppid, bytes } }).unref();
  process.on('disconnect', () => process.exit());
  process.on('message', (request: TaskRequest) => {
    void perform(tasks, request).then((reply) => process.send?.(reply));
  });
}

async function perform(tasks: readonly AnyTask[], { name, input }: TaskRequest): Promise<TaskReply> {
  try {
    const task = tasks.find((one) => one.name === name);
    if (!task) throw new Error(`there is no task named ${name}`);
    const work = (await task.load()) as (input: unknown) => unknown;
    return { output: await work(input) };
  } catch (error) {
    if (error instanceof ProblemError) {
      return { refused: { code: error.code, detail: error.detail, extra: error.extra } };
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { failed: { message, stack } };
  }
}
