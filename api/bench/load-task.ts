/** What the process that makes the load is told to do, and what it answers. */
export type LoadTask = LatencyTask | RateTask;

export interface TimedRequest {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface LatencyTask {
  kind: 'latency';
  url: string;
  /** Each is timed as a whole: one request, or several of which each waits for the one before. */
  turns: TimedRequest[][];
  clients: number;
}

export interface RateTask {
  kind: 'rate';
  url: string;
  paths: string[];
  clients: number;
  seconds: number;
}

export interface LoadAnswer {
  /** Of each turn, in milliseconds. */
  times: number[];
  /** How many replies of each status. */
  statuses: Record<string, number>;
  perSecond?: number;
}
