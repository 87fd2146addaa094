import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';
import { ProblemError } from '../errors/problem';
import { Places, tooBusy } from '../places/places';
import type { Task, TaskReply } from './task';
import { TaskProcess, TaskStopped } from './task-process';

const waiting = { mostWaiting: 32, longestWaitMs: 20_000 };
/** A process that holds more bytes once it is done gives them back by ending. */
const mostKept = 300 * 1_048_576;
/** Milliseconds without work after which a process ends. */
const idleAfter = 120_000;

/**
 * Does heavy work in processes of their own, so that the server goes on answering whatever is sent: so many at once, each
 * task killed past its time or memory, a bounded number waiting. They start when there is work and end with the server.
 */
@Injectable()
export class TaskPool implements OnApplicationShutdown {
  private readonly logger = new Logger(TaskPool.name);
  private readonly places: Places;
  private readonly processes = new Set<TaskProcess>();
  private readonly resting = new Map<TaskProcess, NodeJS.Timeout>();

  constructor(@Inject(RUNNING_CONFIG) private readonly config: Pick<RunningConfig, 'taskProcesses' | 'taskProgram'>) {
    this.places = new Places(config.taskProcesses, waiting);
  }

  /**
   * Has a task done; its input is asked for once there is a place. Throws `unavailable` with when to try again where too
   * many wait, the task's own refusal, and `unprocessable` in the task's words when it was killed.
   */
  async run<Input, Output>(task: Task<Input, Output>, input: () => Input | Promise<Input>): Promise<Output> {
    await this.places.take();
    try {
      const given = await input();
      return outputOf(await this.perform(task, given)) as Output;
    } finally {
      this.places.giveBack();
    }
  }

  /** The numbers of the processes that there are now. */
  get pids(): number[] {
    return [...this.processes].flatMap(({ pid }) => pid ?? []);
  }

  /** How many tasks are done now, and how many wait. */
  get use(): { taken: number; waiting: number } {
    return this.places.use;
  }

  onApplicationShutdown(): void {
    this.places.close();
    for (const process of this.processes) this.end(process);
  }

  private async perform<Input>(task: Task<Input, unknown>, input: Input): Promise<TaskReply> {
    if (this.places.isClosed()) throw tooBusy();
    const process = this.rested() ?? this.begun();
    try {
      const reply = await process.run({ name: task.name, input }, task);
      if (process.memory > mostKept) this.end(process);
      else this.rest(process);
      return reply;
    } catch (error) {
      this.end(process);
      if (this.places.isClosed()) throw tooBusy();
      if (!(error instanceof TaskStopped)) throw error;
      this.logger.warn({ task: task.name, why: error.why }, 'a task was stopped');
      throw new ProblemError('unprocessable', task.tooHeavy);
    }
  }

  private begun(): TaskProcess {
    const process = new TaskProcess(this.config.taskProgram);
    this.processes.add(process);
    return process;
  }

  private rested(): TaskProcess | undefined {
    for (const [process, ending] of this.resting) {
      clearTimeout(ending);
      this.resting.delete(process);
      if (process.usable) return process;
      this.processes.delete(process);
    }
    return undefined;
  }

  private rest(process: TaskProcess): void {
    this.resting.set(process, setTimeout(() => this.end(process), idleAfter).unref());
  }

  private end(process: TaskProcess): void {
    clearTimeout(this.resting.get(process));
    this.resting.delete(process);
    this.processes.delete(process);
    process.kill();
  }
}

function outputOf(reply: TaskReply): unknown {
  if ('output' in reply) return reply.output;
  if ('refused' in reply) {
    const { code, detail, extra } = reply.refused;
    throw new ProblemError(code as ProblemError['code'], detail, extra);
  }
  const error = new Error(reply.failed.message);
  error.stack = reply.failed.stack ?? error.stack;
  throw error;
}
