import { randomUUID } from 'node:crypto';
import { allJobsDone, asked } from './database-facts.ts';
import { until } from './running/child-process.ts';
import { rounds } from './rounds.ts';
import type { Reply } from './running/ask.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';

/** How many actions are asked for at about the same time, on how many submissions. */
const wanted = rounds(500, 120);
const submissions = rounds(40, 10);
const atOnce = 16;

const password = 'quatre marches vers le guichet';
const people = ['agent', 'conception', 'lina.bertaux', 'usage', 'hugo.salmon', 'secretariat'] as const;
type Person = (typeof people)[number];

const scene = new Scene();
let server: RunningServer;
let cookies: Record<Person, string>;
beforeAll(async () => {
  server = await scene.startServer({ DEMO: 'on', SEARCH_ENGINE: 'postgresql' });
});
afterAll(() => scene.end());

async function send(who: Person, method: string, address: string, body: object): Promise<Reply> {
  const headers = {
    'x-recueil': '1',
    'content-type': 'application/json',
    cookie: cookies[who],
    'idempotency-key': randomUUID(),
  };
  return server.ask(address, { method, headers, body: JSON.stringify(body), timeoutMs: 20_000 });
}

async function signEverybodyIn(): Promise<void> {
  const entries = await Promise.all(
    people.map(async (name) => {
      const headers = { 'x-recueil': '1', 'content-type': 'application/json' };
      const body = JSON.stringify({ email: `${name}@demonstration.example`, password });
      const reply = await server.ask('/api/session', { method: 'POST', headers, body });
      return [name, reply.headers['set-cookie']?.[0]?.split(';')[0] ?? ''];
    }),
  );
  cookies = Object.fromEntries(entries) as Record<Person, string>;
}

const paragraph = (text: string): object => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** An opinion says which text it is about. */
async function shownTo(who: Person, id: string, action: string): Promise<object> {
  if (action !== 'approve' && action !== 'object') return {};
  const reply = await server.ask(`/api/submissions/${id}`, { headers: { cookie: cookies[who] } }).catch(() => null);
  return reply?.status === 200 ? { contentHash: (reply.json as { contentHash: string }).contentHash } : {};
}

async function newSubmission(number: number): Promise<string> {
  const text = paragraph(`Ce que dit la fiche ${String(number)}.`);
  const content = {
    title: `Fiche ${String(number)} sous les pannes`,
    organisation: 'Ville de Larmont',
    pitch: '',
    sections: { origin: text, results: text, principles: text, advice: text, setbacks: null },
    resultsKind: 'obtained',
    resultsDate: null,
    keyFigures: [],
    links: [],
    contacts: [],
    attachments: [],
  };
  const { json, status } = await send('agent', 'POST', '/api/sheets', { content });
  if (status !== 201) throw new Error(`not created: ${JSON.stringify(json)}`);
  return json.id as string;
}

/** The road of a submission, over and over: whoever contests brings it back to its beginning. */
const road: [Person, string, object?][] = [
  ['agent', 'submit'],
  ['secretariat', 'pause'],
  ['secretariat', 'resume'],
  ['conception', 'take-up'],
  ['conception', 'propose'],
  ['lina.bertaux', 'approve'],
  ['usage', 'approve'],
  ['agent', 'contest', { reason: 'Encore un mot.' }],
  ['conception', 'propose'],
  ['hugo.salmon', 'object', { reason: 'Pas encore.' }],
  ['conception', 'propose'],
  ['lina.bertaux', 'approve'],
  ['usage', 'approve'],
];

interface Run {
  asked: number;
  /** The versions that were acknowledged, by submission. */
  acknowledged: Map<string, number>;
  count: number;
}

/** Takes every submission along its road, many at once, until so many actions were asked for or the server is gone. */
async function act(ids: readonly string[], most: number, onProgress: (asked: number) => void): Promise<Run> {
  const run: Run = { asked: 0, acknowledged: new Map(), count: 0 };
  const queue = [...ids];
  const worker = async (): Promise<void> => {
    for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
      let version = 1;
      for (const [who, action, given = {}] of road) {
        if (run.asked >= most) return;
        run.asked += 1;
        onProgress(run.asked);
        const asked = { action, version, ...(await shownTo(who, id, action)), ...given };
        const reply = await send(who, 'POST', `/api/submissions/${id}/actions`, asked).catch(() => null);
        if (reply?.status !== 200) break;
        version += 1;
        run.count += 1;
        run.acknowledged.set(id, version);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return run;
}

/** What must be true whatever happened: all that was acknowledged is there, and nothing is half there. */
async function expectWhole({ acknowledged }: Run): Promise<void> {
  const rows = await asked<{ id: string; version: number; events: number }>(
    server.databaseUrl,
    `SELECT b.id, b.version, (SELECT count(*)::int FROM events e WHERE e.facts ->> 'submissionId' = b.id::text
       AND e.facts ? 'from') AS events FROM submissions b`,
  );
  const lost = [...acknowledged].filter(([id, version]) => (rows.find((row) => row.id === id)?.version ?? 0) < version);
  expect(lost).toEqual([]);
  // Every action makes one version and one event, in one transaction.
  expect(rows.filter(({ version, events }) => events !== version - 1)).toEqual([]);
  const half = await asked(
    server.databaseUrl,
    `SELECT b.id FROM submissions b WHERE b.state IN ('validated', 'published')
       AND NOT EXISTS (SELECT FROM validations v WHERE v.revision_id = b.revision_id)
     UNION ALL SELECT o.submission_id FROM opinions o WHERE NOT EXISTS (SELECT FROM revisions r WHERE r.id = o.revision_id)
     UNION ALL SELECT n.submission_id FROM notices n WHERE n.mailed
       AND NOT EXISTS (SELECT FROM mails m WHERE m.key = n.key)`,
  );
  expect(half).toEqual([]);
}

async function expectMailsSent(): Promise<void> {
  await allJobsDone(server.databaseUrl);
  const unsent = await asked(server.databaseUrl, 'SELECT id FROM mails WHERE sent_at IS NULL');
  expect(unsent).toEqual([]);
}

/** Asks for everything, and strikes when so many have been asked for. */
async function strike(blow: () => Promise<void>): Promise<Run> {
  await signEverybodyIn();
  const ids: string[] = [];
  for (let number = 0; number < submissions; number += 1) ids.push(await newSubmission(number));
  const blows: Promise<void>[] = [];
  const run = await act(ids, wanted, (count) => {
    if (count === Math.floor(wanted / 3)) blows.push(blow());
  });
  await Promise.all(blows);
  return run;
}

describe('people act on submissions while', () => {
  it('the server is killed: what was acknowledged is there, nothing is half done, every mail goes', async () => {
    const run = await strike(() => server.kill());
    server = await scene.startServer({ DEMO: 'on', SEARCH_ENGINE: 'postgresql' });
    await expectWhole(run);
    await expectMailsSent();
    process.stderr.write(`killed: ${String(run.asked)} asked, ${String(run.count)} acknowledged\n`);
    expect(run.count).toBeGreaterThan(wanted / 10);
  });

  it('PostgreSQL is ended at once: what was acknowledged is there, nothing is half done, every mail goes', async () => {
    const run = await strike(async () => {
      const former = server.signalService('database', 'SIGQUIT');
      await until('PostgreSQL runs again', () => ![null, former].includes(server.servicePid('database')), 60_000);
    });
    await until('it is ready', async () => (await server.ask('/api/health/ready')).status === 200, 60_000);
    await expectWhole(run);
    await expectMailsSent();
    process.stderr.write(`ended at once: ${String(run.asked)} asked, ${String(run.count)} acknowledged\n`);
    expect(run.count).toBeGreaterThan(wanted / 10);
  });
});
