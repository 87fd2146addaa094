import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two looks whether a server is ready. */
const betweenLooks = 250;

interface Upstream {
  port: number;
  isReady: boolean;
}

/**
 * What stands before several servers: sends each request to one that was ready when it was last looked at, in turn,
 * over connections that stay open. It never asks twice: whatever fails, fails before people.
 */
export class Proxy {
  private readonly agent = new http.Agent({ keepAlive: true });
  private readonly end = new AbortController();
  private turn = 0;

  private constructor(
    private readonly server: http.Server,
    private readonly upstreams: readonly Upstream[],
  ) {
    server.on('request', (request: http.IncomingMessage, reply: http.ServerResponse) => this.pass(request, reply));
    for (const upstream of upstreams) void this.watch(upstream);
  }

  static async before(ports: readonly number[]): Promise<Proxy> {
    const server = http.createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return new Proxy(
      server,
      ports.map((port) => ({ port, isReady: false })),
    );
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Whether it sends requests to the server of that port. */
  sendsTo(port: number): boolean {
    return this.upstreams.some((upstream) => upstream.port === port && upstream.isReady);
  }

  async stop(): Promise<void> {
    this.end.abort();
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    this.agent.destroy();
    await closed;
  }

  private async watch(upstream: Upstream): Promise<void> {
    while (!this.end.signal.aborted) {
      upstream.isReady = await isReady(upstream.port);
      await sleep(betweenLooks);
    }
  }

  private pass(request: http.IncomingMessage, reply: http.ServerResponse): void {
    const ready = this.upstreams.filter((upstream) => upstream.isReady);
    this.turn += 1;
    const upstream = ready[this.turn % ready.length];
    if (upstream === undefined) return void reply.writeHead(502, { 'x-proxy': 'no server is ready' }).end();
    const { method, url, headers } = request;
    const options = { agent: this.agent, host: '127.0.0.1', port: upstream.port, method, path: url, headers };
    const passed = http.request(options, (answer) => {
      reply.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(reply);
    });
    passed.on('error', (error: NodeJS.ErrnoException) => {
      if (!reply.headersSent) reply.writeHead(502, { 'x-proxy': `${error.code ?? ''} of ${String(upstream.port)}` });
      reply.end();
    });
    request.pipe(passed);
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${String(port)}/api/health/ready`, {
      signal: AbortSignal.timeout(5_000),
    });
    return ok;
  } catch {
    return false;
  }
}
