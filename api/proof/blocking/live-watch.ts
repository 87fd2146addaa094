import { setTimeout as sleep } from 'node:timers/promises';
import { Asker } from '../running/ask.ts';

/** Milliseconds that nobody may keep the server from saying that it lives. */
export const longestSilence = 250;

const betweenAsking = 10;

/** The longest that `/api/health/live` took while something went on, in milliseconds. */
export async function worstLive(url: string, meanwhile: () => Promise<unknown>): Promise<number> {
  const asker = new Asker(url, 2);
  const state = { over: false };
  let worst = 0;
  const watch = async (): Promise<void> => {
    while (!state.over) {
      const { ms } = await asker.ask('/api/health/live', { timeoutMs: 60_000 });
      worst = Math.max(worst, ms);
      await sleep(betweenAsking);
    }
  };
  const watching = watch();
  try {
    await meanwhile();
  } finally {
    state.over = true;
    await watching;
    asker.close();
  }
  return worst;
}

export interface Measured {
  route: string;
  body: string;
  status: number;
  ms: number;
  live: number;
}

/** One line a route, its worst first seen: what was sent, what came back, and how long `/live` took meanwhile. */
export function worstByRoute(measured: readonly Measured[]): Measured[] {
  const worst = new Map<string, Measured>();
  for (const one of measured) if (one.live > (worst.get(one.route)?.live ?? -1)) worst.set(one.route, one);
  return [...worst.values()].sort((one, other) => other.live - one.live);
}

/** The routes that kept the server silent for too long. */
export function tooSilent(measured: readonly Measured[]): Measured[] {
  return worstByRoute(measured).filter(({ live }) => live > longestSilence);
}

export function table(rows: readonly Measured[]): string {
  const line = ({ route, body, status, ms, live }: Measured): string =>
    `${live.toFixed(0).padStart(6)} ms  ${String(status)}  ${ms.toFixed(0).padStart(7)} ms  ${route}  (${body})`;
  return ['  /live   status  answer', ...rows.map(line)].join('\n');
}
