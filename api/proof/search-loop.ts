import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';

/** One search that was asked, and how it was answered. */
export interface Sample {
  search: string;
  at: number;
  ms: number;
  /** Null: no answer came. */
  status: number | null;
  engine: string;
  degraded: boolean;
  total: number;
}

const pauseMs = 15;

/** People who search without a pause: some change their words each time, one asks the same again and again. */
export class SearchLoop {
  readonly samples: Sample[] = [];
  private going = true;
  private readonly clients: Promise<void>[];

  constructor(
    private readonly server: RunningServer,
    searches: readonly string[],
    clients = 4,
  ) {
    const [same = ''] = searches;
    this.clients = [this.client(() => same)];
    for (let client = 1; client < clients; client += 1) {
      // Each change of words is a search that no kept answer serves.
      this.clients.push(
        this.client((turn) => `${searches[(turn * client) % searches.length] ?? ''}&page=${1 + (turn % 3)}`),
      );
    }
  }

  /** Those asked since a moment of `performance.now()`. */
  since(moment: number): Sample[] {
    return this.samples.filter(({ at }) => at >= moment);
  }

  /** Waits until some search asked from now on is answered so. */
  async see(what: string, wanted: (sample: Sample) => boolean, withinMs = 30_000): Promise<Sample> {
    const from = performance.now();
    return until(what, () => this.since(from).find(wanted), withinMs);
  }

  /** Ends the loop and answers all that was asked. */
  async stop(): Promise<Sample[]> {
    this.going = false;
    await Promise.all(this.clients);
    return this.samples;
  }

  private async client(search: (turn: number) => string): Promise<void> {
    for (let turn = 0; this.going; turn += 1) {
      this.samples.push(await this.ask(search(turn)));
      await sleep(pauseMs);
    }
  }

  private async ask(search: string): Promise<Sample> {
    const at = performance.now();
    const reply = await this.server.ask(`/api/sheets?${search}`).catch(() => null);
    const ms = performance.now() - at;
    const { engine = '', degraded = false, total = 0 } = reply?.status === 200 ? reply.json : {};
    return { search, at, ms, status: reply?.status ?? null, engine, degraded, total };
  }
}

/** The searches that were not answered as they must always be: well, and within two seconds. */
export function badlyAnswered(samples: readonly Sample[]): Sample[] {
  return samples.filter(({ status, ms }) => status !== 200 || ms > 2_000);
}

export function slowest(samples: readonly Sample[]): number {
  return Math.max(0, ...samples.map(({ ms }) => ms));
}
