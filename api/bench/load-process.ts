import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { LatencyTask, LoadAnswer, LoadTask, RateTask } from './load-task.ts';

/** The process that makes the load, one task after the other. */
export class LoadProcess {
  private readonly child: ChildProcess;

  constructor(program: string) {
    this.child = fork(program, { execArgv: [] });
  }

  /** How long each request took, in milliseconds. Throws when one was not answered as it should be. */
  async latencies(task: Omit<LatencyTask, 'kind'>): Promise<number[]> {
    const { times, statuses } = await this.ask({ kind: 'latency', ...task });
    requireSuccess(statuses);
    return times;
  }

  /** How many requests a second were answered. */
  async rate(task: Omit<RateTask, 'kind'>): Promise<number> {
    const { perSecond = 0, statuses } = await this.ask({ kind: 'rate', ...task });
    requireSuccess(statuses);
    return perSecond;
  }

  stop(): void {
    this.child.kill('SIGTERM');
  }

  private async ask(task: LoadTask): Promise<LoadAnswer> {
    this.child.send(task);
    const [answer] = (await once(this.child, 'message')) as [LoadAnswer | { failure: string }];
    if ('failure' in answer) throw new Error(answer.failure);
    return answer;
  }
}

function requireSuccess(statuses: Record<string, number>): void {
  const failed = Object.entries(statuses).filter(([status, count]) => status !== '200' && count > 0);
  if (failed.length > 0) throw new Error(`not all were answered: ${JSON.stringify(statuses)}`);
}
