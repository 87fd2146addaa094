import pg from 'pg';
import { demonstrationPassword } from '../src/features/demonstration/demonstration-people';
import { hostileBodies, section, type NamedBody, type Schema } from './blocking/hostile-bodies';
import { hostileFiles } from './blocking/hostile-files';
import { longestSilence, table, tooSilent, worstByRoute, worstLive, type Measured } from './blocking/live-watch';
import { ProgramProcess, until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { rounds } from './rounds.ts';
import { Scene } from './scene.ts';

/** Of the bodies of a route, one in so many is sent; the short round sends fewer of them. */
const oneIn = rounds(1, 6);

/** What took too long is sent again, so many times in all. */
const mostTries = 5;

interface Operation {
  requestBody?: { content?: Record<string, { schema?: Schema }> };
}

const scene = new Scene();
let server: RunningServer;
let database: pg.Client;
let cookies: Record<'agent' | 'administration', string>;
let draft: string;
let slug: string;
const measured: Measured[] = [];

beforeAll(async () => {
  server = await scene.startServer({ DEMO: 'on', SEARCH_ENGINE: 'postgresql' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
  cookies = { agent: await signIn('agent'), administration: await signIn('administration') };
  slug = (await server.ask('/api/sheets')).json.hits[0].slug;
  draft = (await send('POST', '/api/sheets', JSON.stringify({ content: content('a b ') }))).json.id;
});
afterAll(async () => {
  process.stderr.write(`${table(worstByRoute(measured))}\n`);
  await database.end();
  await scene.end();
});

describe('the server says that it lives', () => {
  it('while nothing is sent', async () => {
    await measure('nothing', 'at rest', () => new Promise((resolve) => setTimeout(resolve, 2_000, { status: 200 })));
    expect(tooSilent(measured)).toEqual([]);
  });

  it('whatever body any route is sent', async () => {
    const { paths, components } = (await server.ask('/api/openapi.json')).json as {
      paths: Record<string, Record<string, Operation>>;
      components: { schemas: Record<string, Schema> };
    };
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { requestBody }] of Object.entries(methods)) {
        if (method === 'get') continue;
        await stayIn();
        const schema = requestBody?.content?.['application/json']?.schema ?? {};
        const bodies = hostileBodies(schema, components.schemas).filter((_, index) => index % oneIn === 0);
        await sendAll(method.toUpperCase(), path, bodies);
      }
    }
    expect(tooSilent(measured)).toEqual([]);
  });

  it('whatever address any page is asked at', async () => {
    const { paths } = (await server.ask('/api/openapi.json')).json as { paths: Record<string, object> };
    const words = ['a ', '"', '-', '%22a%22 ', 'é'].map((piece) => encodeURI(piece.repeat(60)));
    await stayIn();
    for (const [path, methods] of Object.entries(paths)) {
      if (!('get' in methods) || path.includes('openid')) continue;
      const address = addressOf(path);
      for (const query of ['', ...words.map((word) => `?q=${word}`), `?${'a=1&'.repeat(3_000)}`]) {
        await measure(`GET ${path}`, query.slice(0, 12), () => send('GET', address + query));
      }
    }
    expect(tooSilent(measured)).toEqual([]);
  });

  it('while texts of the most pieces, paragraphs and accents are saved', async () => {
    await stayIn();
    const pieces = Array.from({ length: 1_990 }, () => ({ type: 'text', text: 'dix signes' }));
    const paragraph = (...inside: unknown[]): unknown => ({ type: 'paragraph', content: inside });
    const texts = {
      pieces: [paragraph(...pieces)],
      paragraphs: Array.from({ length: 990 }, () => paragraph({ type: 'text', text: 'dix signes' })),
      accents: [paragraph({ type: 'text', text: `e${'\u0301\u0327'.repeat(9_900)}` })],
      'accents in pieces': [paragraph(...pieces.map((piece) => ({ ...piece, text: '\u0301\u0327'.repeat(5) })))],
    };
    for (const [name, inside] of Object.entries(texts)) {
      const version = (await send('GET', `/api/submissions/${draft}`)).json.contentVersion as number;
      const body = JSON.stringify({ content: contentOf({ type: 'doc', content: inside }) });
      const headers = { 'if-match': `"${String(version)}"` };
      await measure('PATCH …/content', name, () => send('PATCH', `/api/submissions/${draft}/content`, body, headers));
    }
    expect(tooSilent(measured)).toEqual([]);
  });

  it('while texts that resemble each other everywhere are compared', async () => {
    await stayIn();
    await act('submit');
    await act('take-back');
    const version = (await send('GET', `/api/submissions/${draft}`)).json.contentVersion as number;
    const body = JSON.stringify({ content: content('a c b ') });
    await send('PATCH', `/api/submissions/${draft}/content`, body, { 'if-match': `"${String(version)}"` });
    const address = `/api/submissions/${draft}/comparison`;
    await measure('GET …/comparison', 'a b against a c b', () => send('GET', address));
    expect(tooSilent(measured)).toEqual([]);
  });

  it('whatever file is joined', async () => {
    for (const [name, bytes] of Object.entries(await hostileFiles())) {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)]), 'fichier');
      const encoded = new Response(form);
      const body = Buffer.from(await encoded.arrayBuffer());
      const headers = { 'content-type': encoded.headers.get('content-type') ?? '' };
      await measure(`file: ${name}`, `${String(Math.round(bytes.length / 1_024))} kB`, () =>
        send('POST', `/api/submissions/${draft}/attachments`, body, headers),
      );
    }
    expect(tooSilent(measured)).toEqual([]);
  });
});

it('a handler that keeps the server busy is found', async () => {
  const slow = `require('node:http').createServer((request, reply) => {
    if (request.url === '/slow') for (const end = Date.now() + 600; Date.now() < end;);
    reply.end();
  }).listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;
  const planted = new ProgramProcess(['-e', slow], {});
  const port = await until('the planted server listens', () => planted.stdout.trim() || null);
  const url = `http://127.0.0.1:${port}`;
  const live = await worstLive(url, () => fetch(`${url}/slow`));
  await planted.stop();
  expect(live).toBeGreaterThan(longestSilence);
  expect(tooSilent([{ route: 'planted', body: '', status: 200, ms: 0, live }])).toHaveLength(1);
});

/** What keeps the server busy does so each time it is sent; a machine that is busy with something else does not. */
async function measure(route: string, body: string, work: () => Promise<{ status: number }>): Promise<void> {
  let least: Measured | null = null;
  for (let tries = 0; tries < mostTries && (least === null || least.live > longestSilence); tries += 1) {
    await database.query('DELETE FROM attempts');
    let status = 0;
    const begun = performance.now();
    const live = await worstLive(server.url, async () => ({ status } = await work()));
    if (least === null || live < least.live) least = { route, body, status, ms: performance.now() - begun, live };
  }
  if (least) measured.push(least);
}

/** Some routes end sessions: that is what they are for. */
async function stayIn(): Promise<void> {
  for (const who of ['agent', 'administration'] as const) {
    const { status } = await server.ask('/api/me', { headers: { cookie: cookies[who] } });
    if (status !== 200) cookies[who] = await signIn(who);
  }
}

async function sendAll(method: string, path: string, bodies: readonly NamedBody[]): Promise<void> {
  for (const { name, text } of bodies) {
    await measure(`${method} ${path}`, name, () => send(method, addressOf(path), text, { 'if-match': '"1"' }));
  }
}

function addressOf(path: string): string {
  return path.replace('{slug}', slug).replace(/\{[^{}]+\}/g, draft);
}

function send(
  method: string,
  address: string,
  body?: string | Buffer,
  headers: Record<string, string> = {},
): ReturnType<RunningServer['ask']> {
  const who = address.startsWith('/api/administration') ? 'administration' : 'agent';
  const given = { 'x-recueil': '1', 'content-type': 'application/json', cookie: cookies[who], ...headers };
  return server.ask(address, { method, body, headers: given, timeoutMs: 60_000 });
}

async function signIn(who: string): Promise<string> {
  await database.query('DELETE FROM attempts');
  const body = JSON.stringify({ email: `${who}@demonstration.example`, password: demonstrationPassword });
  const headers = { 'x-recueil': '1', 'content-type': 'application/json' };
  const reply = await server.ask('/api/session', { method: 'POST', headers, body });
  expect(reply.status).toBe(204);
  return (reply.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]).join('; ');
}

async function act(action: string): Promise<void> {
  const { version } = (await send('GET', `/api/submissions/${draft}`)).json;
  const reply = await send('POST', `/api/submissions/${draft}/actions`, JSON.stringify({ action, version }));
  expect([action, reply.status]).toEqual([action, 200]);
}

function content(piece: string): unknown {
  return contentOf(section(piece.repeat(6_000).trim()));
}

function contentOf(text: unknown): unknown {
  return {
    title: 'Une fiche à comparer',
    organisation: 'Ville de Tilly',
    pitch: 'Une phrase.',
    sections: { origin: text, results: text, principles: text, advice: text, setbacks: text },
    resultsKind: 'obtained',
    resultsDate: null,
    keyFigures: [],
    links: [],
    contacts: [],
    attachments: [],
  };
}
