import fc from 'fast-check';
import net from 'node:net';
import { requestsFrom, type GeneratedRequest } from '../test/openapi-requests';
import { complaint, mayBeCutOff } from '../test/reply-complaints';
import { allJobsDone, contentDigest } from './database-facts.ts';
import { rounds } from './rounds.ts';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';

const seed = Number(process.env.PROOF_SEED ?? Date.now() % 2 ** 31);
const requests = rounds(20_000, 1_500);
const clients = 12;

const scene = new Scene();
let server: RunningServer;
let slugs: string[] = [];
let themes: string[] = [];
beforeAll(async () => {
  server = await scene.startServer({ DEMO: 'on' });
  await until('the index is filled', async () => (await server.ask('/api/sheets')).json.degraded === false);
  await allJobsDone(server.databaseUrl);
  slugs = (await server.ask('/api/sheets?pageSize=50')).json.hits.map((hit: { slug: string }) => hit.slug);
  const tree = (await server.ask('/api/themes')).json.themes as { slug: string; subthemes: { slug: string }[] }[];
  themes = tree.flatMap(({ slug, subthemes }) => [slug, ...subthemes.map((subtheme) => subtheme.slug)]);
});
afterAll(() => scene.end());

describe('the server, whatever it is asked', () => {
  it(`answers ${requests} random requests without failing, in French, and changes nothing (PROOF_SEED=${seed})`, async () => {
    process.stderr.write(`PROOF_SEED=${seed}\n`);
    const { json: contract } = await server.ask('/api/openapi.json');
    const before = await contentDigest(server.databaseUrl);
    const asked = fc.sample(requestsFrom(contract, { slugs, themes }), { seed, numRuns: requests });
    const complaints: string[] = [];
    const statuses: Record<string, number> = {};
    const client = async (): Promise<void> => {
      for (let request = asked.pop(); request; request = asked.pop()) {
        const { status, found } = await judged(request);
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (found !== null) complaints.push(found);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    process.stderr.write(`statuses: ${JSON.stringify(statuses)}\n`);
    expect(complaints.slice(0, 10)).toEqual([]);
    expect(await contentDigest(server.databaseUrl)).toEqual(before);
    expect((await server.ask('/api/health/ready')).json.status).toBe('ok');
  });

  it('answers what is not even HTTP with a problem, or closes the connection', async () => {
    for (const bytes of unreadable) {
      const reply = await rawReply(server.url, bytes);
      if (reply === '') continue;
      const status = Number(reply.split(' ')[1]);
      expect([bytes.slice(0, 60), status >= 200 && status < 500]).toEqual([bytes.slice(0, 60), true]);
      if (status < 400) continue;
      // Node answers some by itself, with a status and nothing else.
      const [head = '', body = ''] = reply.split('\r\n\r\n');
      const isProblem = /content-type: application\/problem\+json/i.test(head);
      expect([bytes.slice(0, 60), isProblem || ['', '0'].includes(body) || reply]).toEqual([bytes.slice(0, 60), true]);
    }
    expect((await server.ask('/api/health/live')).status).toBe(200);
  });
});

async function judged(request: GeneratedRequest): Promise<{ status: number; found: string | null }> {
  try {
    const { status, headers, text } = await server.ask(request.path, request);
    return { status, found: complaint(request, { status, contentType: headers['content-type'] ?? '', text }) };
  } catch (error) {
    if (mayBeCutOff(request, error)) return { status: 413, found: null };
    return { status: 0, found: `no answer (${String(error)})\n  ${JSON.stringify(request).slice(0, 600)}` };
  }
}

const unreadable = [
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  'BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /api/themes HTTP/1.1\r\n\r\n',
  'GET /api/themes HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
  'GET /api/\0themes HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /api/thèmes HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET http://elsewhere.example/api/themes?page=x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\nX',
  `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
  `GET / HTTP/1.1\r\nHost: a\r\n${'x: y\r\n'.repeat(4_000)}\r\n`,
  'POST /api/sheets HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n',
  'POST /api/sheets HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /api/sheets HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json\r\n\r\nzz\r\n',
  'POST /api/sheets HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
];

/** What comes back before the connection closes or two seconds have passed. */
function rawReply(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let reply = '';
    const socket = net.connect(Number(port), hostname, () => socket.write(Buffer.from(bytes, 'latin1')));
    socket.setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => (reply += String(chunk)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(reply));
  });
}
