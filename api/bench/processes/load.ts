import http from 'node:http';
import autocannon from 'autocannon';
import type { LatencyTask, LoadAnswer, LoadTask, RateTask, TimedRequest } from '../load-task.ts';

/** The load generator: a process of its own, so that what it costs is not counted on the server. One task at a time. */
process.on('message', (task: LoadTask) => {
  const work = task.kind === 'latency' ? latencies(task) : rate(task);
  void work.then(
    (answer) => process.send?.(answer),
    (error: unknown) => process.send?.({ failure: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});

/** Each turn once, by so many clients that each take the next one as soon as they are answered. */
async function latencies({ url, turns, clients }: LatencyTask): Promise<LoadAnswer> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  let next = 0;
  const client = async (): Promise<void> => {
    for (let turn = turns[next++]; turn; turn = turns[next++]) {
      const begun = performance.now();
      for (const request of turn) {
        const status = await ask(agent, url, request);
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { times, statuses };
}

function ask(agent: http.Agent, url: string, { method, path, headers, body }: TimedRequest): Promise<number> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, hostname, port, method, path, headers }, (reply) => {
      reply.resume();
      reply.on('end', () => resolve(reply.statusCode ?? 0));
      reply.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** As many requests as the server takes in so many seconds. */
async function rate({ url, paths, clients, seconds }: RateTask): Promise<LoadAnswer> {
  const result = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    requests: paths.map((path) => ({ method: 'GET' as const, path })),
  });
  const failed = result.non2xx + result.errors + result.timeouts;
  return {
    perSecond: result.requests.average,
    times: [],
    statuses: { 200: result.requests.total - failed, other: failed },
  };
}
