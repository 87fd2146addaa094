import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';
import os from 'node:os';
import { Logger } from '@nestjs/common';
import { residentMemory } from './resident-memory';
import type { TaskReply, TaskRequest } from './task';

const logger = new Logger('Tasks');
const checkEveryMs = 100;
/** Its priority is below the server's: where cores are few, whoever only reads comes first. */
const priority = 10;

/** Why a process gave no answer. */
export type TaskEnd = 'time' | 'memory' | 'ended';

export class TaskStopped extends Error {
  constructor(
    readonly why: TaskEnd,
    task: string,
  ) {
    super(`the task ${task} was stopped: ${why}`);
  }
}

interface Bounds {
  seconds: number;
  megabytes: number;
}

/** One process that does tasks, one at a time. Once killed it is done with: another one takes its place. */
export class TaskProcess {
  private readonly child: ChildProcess;
  private gone = false;

  /** Starts it. It inherits nothing of the environment: it reads what strangers send, and needs no password of ours. */
  constructor(program: string) {
    const { NODE_ENV, TMPDIR, TZ } = process.env;
    this.child = fork(program, [], {
      env: Object.fromEntries(Object.entries({ NODE_ENV, TMPDIR, TZ }).filter(([, value]) => value !== undefined)),
      execArgv: ['--max-old-space-size=1024'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    for (const event of ['exit', 'error']) this.child.once(event, () => (this.gone = true));
    if (this.child.pid !== undefined) lowerPriority(this.child.pid);
    logFirstLine(this.child);
    this.rest();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get usable(): boolean {
    return !this.gone && this.child.connected;
  }

  /** Bytes it holds now; 0 where the system does not say. */
  get memory(): number {
    return this.child.pid === undefined ? 0 : (residentMemory(this.child.pid) ?? 0);
  }

  /** Has a task done. Throws {@link TaskStopped} once it was killed past its bounds, or ended by itself. */
  async run(request: TaskRequest, { seconds, megabytes }: Bounds): Promise<TaskReply> {
    this.child.ref();
    this.child.channel?.ref();
    const { promise, resolve, reject } = Promise.withResolvers<TaskReply>();
    const stop = (why: TaskEnd): void => {
      this.kill();
      reject(new TaskStopped(why, request.name));
    };
    const ended = (): void => stop('ended');
    const timer = setTimeout(stop, seconds * 1_000, 'time');
    const watch = setInterval(() => {
      if (this.memory > megabytes * 1_048_576) stop('memory');
    }, checkEveryMs);
    this.child.once('message', resolve).once('exit', ended).once('error', ended);
    this.child.send(request, (error) => {
      if (error) ended();
    });
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      this.child.off('message', resolve).off('exit', ended).off('error', ended);
      this.rest();
    }
  }

  /** At once, whatever it is in the middle of. */
  kill(): void {
    this.gone = true;
    this.child.kill('SIGKILL');
  }

  /** While it has nothing to do, it keeps nobody from ending. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }
}

/** What it says first is which release it is of. Nothing more of what it writes is read: it works on strangers' files. */
function logFirstLine({ pid, stderr }: ChildProcess): void {
  if (stderr === null) return;
  stderr.once('data', (bytes: Buffer) => {
    const line = /^Recueil [^\n]{1,100}/.exec(bytes.toString('utf8'))?.[0];
    if (line !== undefined) logger.log(`${line} (${String(pid)})`);
    stderr.resume();
  });
  (stderr as Socket).unref();
}

function lowerPriority(pid: number): void {
  try {
    os.setPriority(pid, priority);
  } catch {
    // It has ended already, or the system does not let us: it runs as the others do.
  }
}
