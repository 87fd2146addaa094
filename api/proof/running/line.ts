import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** An address on this machine that stays, and that leads to a service wherever it is: nowhere, while the line is cut. */
export class Line {
  private readonly sockets = new Set<Socket>();
  private target = 0;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  static async to(url: string): Promise<Line> {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const line = new Line(server, (server.address() as AddressInfo).port);
    line.target = Number(new URL(url).port);
    return line;
  }

  /** An address of the service, by way of this line. */
  through(url: string): string {
    const through = new URL(url);
    through.port = String(this.port);
    return through.href.replace(/\/$/, '');
  }

  /** Ends what goes through it, and refuses whoever comes. */
  async cut(): Promise<void> {
    if (!this.server.listening) return;
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Leads to the service again, where it is now. */
  async mend(url: string): Promise<void> {
    this.target = Number(new URL(url).port);
    await once(this.server.listen(this.port, '127.0.0.1'), 'listening');
  }

  private join(near: Socket): void {
    const far = connect(this.target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one);
      one.pipe(other);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }
}
