import { setTimeout as sleep } from 'node:timers/promises';
import type { RunningServer } from '../running/server.ts';

export interface Read {
  address: string;
  server: number;
  at: number;
  status: number | null;
  text: string;
}

const pauseMs = 20;

/** People who read and search on several servers, without a pause, until told to stop. */
export class ReadingLoop {
  readonly reads: Read[] = [];
  private going = true;
  private readonly clients: Promise<void>[];

  constructor(servers: readonly RunningServer[], addresses: readonly string[]) {
    this.clients = servers.flatMap((server, index) =>
      addresses.map(async (address) => {
        for (let turn = 0; this.going; turn += 1) {
          // No kept answer serves what is asked for the first time.
          const asked = address.includes('?q=') ? `${address}&page=${String(1 + (turn % 5))}` : address;
          const at = performance.now();
          const reply = await server.ask(asked).catch(() => null);
          const { status = null, text = '' } = reply ?? {};
          this.reads.push({ address: asked, server: index, at, status, text });
          await sleep(pauseMs);
        }
      }),
    );
  }

  async stop(): Promise<Read[]> {
    this.going = false;
    await Promise.all(this.clients);
    return this.reads;
  }
}
