import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A mail server on this machine that takes every connection and never says a word. */
export class SilentMailServer {
  readonly sockets = new Set<Socket>();

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    });
  }

  /** On that port, where one is given. */
  static async start(port = 0): Promise<SilentMailServer> {
    const server = createServer();
    const own = new SilentMailServer(server);
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return own;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}
