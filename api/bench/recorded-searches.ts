import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { RunningServer } from '../proof/running/server.ts';
import type { TimedRequest } from './load-task.ts';

/** What the application asked Meilisearch in order to answer one search. */
export type EngineRequests = TimedRequest[];

/**
 * What Meilisearch is asked for each of these searches, to the letter: a second server on the same database answers them
 * one by one through a recorder that stands before Meilisearch.
 */
export async function recordEngineRequests(
  server: RunningServer,
  searches: readonly string[],
  dataDir: string,
): Promise<EngineRequests[]> {
  const { url = '', key = '' } = server.run().search ?? {};
  const recorder = await startRecorder(url);
  const env = { DATABASE_URL: server.databaseUrl, MEILI_URL: recorder.url, MEILI_KEY: key };
  const second = await RunningServer.start({ ...server.settings, dataDir, env });
  try {
    const recorded: EngineRequests[] = [];
    for (const search of searches) {
      recorder.begin();
      const { status, json } = await second.ask(`/api/sheets?${search}`);
      if (status !== 200 || json.engine !== 'meilisearch') throw new Error(`not answered by Meilisearch: ${search}`);
      recorded.push(recorder.end());
    }
    return recorded;
  } finally {
    await second.stop();
    recorder.stop();
  }
}

interface Recorder {
  url: string;
  begin(): void;
  end(): EngineRequests;
  stop(): void;
}

/** Hands everything on, and keeps the searches. */
async function startRecorder(target: string): Promise<Recorder> {
  let kept: EngineRequests = [];
  const agent = new http.Agent({ keepAlive: true });
  const { hostname, port } = new URL(target);
  const proxy = http.createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url: path = '/', headers } = request;
      const body = Buffer.concat(chunks);
      if (method === 'POST' && /\/(multi-)?search$/.test(path)) kept.push(searchRequest(path, headers, body));
      const onward = http.request({ agent, hostname, port, method, path, headers }, (answer) => {
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply);
      });
      onward.on('error', () => reply.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    begin: () => void (kept = []),
    end: () => kept,
    stop: () => {
      proxy.closeAllConnections();
      proxy.close();
      agent.destroy();
    },
  };
}

function searchRequest(path: string, headers: http.IncomingHttpHeaders, body: Buffer): TimedRequest {
  const { authorization = '' } = headers;
  return {
    method: 'POST',
    path,
    headers: { authorization, 'content-type': 'application/json' },
    body: body.toString('utf8'),
  };
}
