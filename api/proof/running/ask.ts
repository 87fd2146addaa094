import http from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

export interface Asking {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | Buffer;
  /** Beyond this the request counts as failed; 10 s unless told otherwise. */
  timeoutMs?: number;
}

export interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  /** The body as JSON, or null when it is something else. */
  json: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a reply is what the test says of it
  /** From the request's first byte to the reply's last. */
  ms: number;
}

/** Asks over connections that stay open. `path` goes out as it is given, however odd. Rejects when no reply comes. */
export class Asker {
  readonly url: string;
  private readonly agent: http.Agent;

  constructor(url: string, connections = 64) {
    this.url = url;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  async ask(path: string, asking: Asking = {}): Promise<Reply> {
    const begun = performance.now();
    const { status, headers, text } = await this.send(path, asking).catch((error: unknown) => {
      if (error instanceof ConnectionLapsed) return this.send(path, asking, false);
      throw error;
    });
    const json = (headers['content-type'] ?? '').includes('json') && text !== '' ? (JSON.parse(text) as unknown) : null;
    return { status, headers, text, json, ms: performance.now() - begun };
  }

  close(): void {
    this.agent.destroy();
  }

  private send(
    path: string,
    { method = 'GET', headers, body, timeoutMs = 10_000 }: Asking,
    agent: http.Agent | false = this.agent,
  ): Promise<RawReply> {
    const { hostname, port } = new URL(this.url);
    // Node leaves the length out for methods that seldom have a body: the body would be read as the next request.
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    return new Promise((resolve, reject) => {
      const request = http.request(
        { agent, hostname, port, path, method, headers: { ...headers, ...length } },
        (reply) => {
          const chunks: Buffer[] = [];
          reply.on('data', (chunk: Buffer) => chunks.push(chunk));
          reply.on('error', reject);
          reply.on('end', () => {
            clearTimeout(timer);
            const text = plainBody(Buffer.concat(chunks), reply.headers['content-encoding']);
            resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text });
          });
        },
      );
      const timer = setTimeout(() => {
        request.destroy(new Error(`no reply to ${method} ${path} within ${timeoutMs} ms`));
      }, timeoutMs);
      request.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer);
        reject(request.reusedSocket && error.code === 'ECONNRESET' ? new ConnectionLapsed() : error);
      });
      request.end(body);
    });
  }
}

function plainBody(body: Buffer, encoding: string | undefined): string {
  const plain = { br: brotliDecompressSync, gzip: gunzipSync, deflate: inflateSync }[encoding ?? ''];
  return (plain && body.length > 0 ? plain(body) : body).toString('utf8');
}

/** The server closed a connection that was kept open, just as it was to be used again: nothing was asked yet. */
class ConnectionLapsed extends Error {}

type RawReply = Pick<Reply, 'status' | 'headers' | 'text'>;
