import http from 'node:http';
import https from 'node:https';
import os from 'node:os';

/**
 * Questions that the server works on at once; the others wait for their turn. Given them all it would answer none of
 * them sooner, and some of them much later.
 */
const atOnce = Math.max(4, 2 * os.availableParallelism());

/**
 * Asks a Meilisearch server, over connections that stay open. The official client goes through `fetch`, which sends
 * head and body of a small request apart: the server's network stack then waits 40 ms before it lets the body come.
 */
export class SearchConnection {
  private readonly base: URL;
  private readonly transport: typeof http | typeof https;
  private readonly agent: http.Agent;

  constructor(
    url: string,
    private readonly key: string,
    private readonly timeout: number,
  ) {
    this.base = new URL(url.endsWith('/') ? url : `${url}/`);
    this.transport = this.base.protocol === 'https:' ? https : http;
    this.agent = new this.transport.Agent({ keepAlive: true, maxSockets: atOnce });
  }

  /** Posts a question and gives back the answer. Throws when there is none in time, or when it is a refusal. */
  async post<Answer>(path: string, question: object): Promise<Answer> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), this.timeout);
    const reply = this.send(path, Buffer.from(JSON.stringify(question)), late.signal);
    const { status, text } = await reply.finally(() => clearTimeout(timer));
    if (status !== 200) {
      throw new Error(`Meilisearch answers ${String(status)}: ${text.slice(0, 300)}`, { cause: refusalIn(text) });
    }
    return JSON.parse(text) as Answer;
  }

  private send(path: string, body: Buffer, signal: AbortSignal): Promise<Reply> {
    const options = {
      method: 'POST',
      agent: this.agent,
      signal,
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        authorization: `Bearer ${this.key}`,
      },
    };
    return new Promise((resolve, reject) => {
      const ask = (again: boolean): void => {
        const request = this.transport.request(new URL(path, this.base), options, (response) => {
          read(response).then(resolve, reject);
        });
        request.on('error', (error: NodeJS.ErrnoException) => {
          // The server had just closed a connection that was idle: it has not seen the question.
          if (again && request.reusedSocket && error.code === 'ECONNRESET') ask(false);
          else reject(error);
        });
        request.end(body);
      };
      ask(true);
    });
  }
}

interface Reply {
  status: number;
  text: string;
}

async function read(response: http.IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() };
}

/** What the server says of itself when it refuses; undefined where something else answered. */
function refusalIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
