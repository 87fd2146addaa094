import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { demonstrationPassword } from '../src/features/demonstration/demonstration-people.ts';
import { DistributionPostgres, hasDistributionPostgres, whyNoDistribution } from '../test/distribution-postgres.ts';
import type { TestDatabase } from '../test/database.ts';
import { allJobsDone, asked, contentDigest, countOf, publishedIds } from './database-facts.ts';
import { runCommand, startCommand, type CommandResult } from './running/command.ts';
import { until, type ProgramProcess } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { SignedIn } from './running/signed-in.ts';
import { Scene } from './scene.ts';

const program = process.env.PROOF_COMMANDS ?? '';
const scene = new Scene();
let fifteen: DistributionPostgres;
let external: TestDatabase;
let server: RunningServer;
let before: Record<string, string>;
/** Erased once the first back-up was made. */
let gone: Gone;

/** Tables that a back-up does not hold, or that are renewed by a restore. */
const others = [
  'sessions',
  'signed_links',
  'first_administrator_link',
  'attempts',
  'openid_attempts',
  'known_devices',
  'pending_identities',
  'address_changes',
  'catalogue_state',
  'migrations',
];

async function held(databaseUrl: string): Promise<Record<string, string>> {
  const digests = await contentDigest(databaseUrl);
  for (const name of others) Reflect.deleteProperty(digests, name);
  return digests;
}

interface Gone {
  email: string;
  title: string;
}

interface Place {
  dataDir: string;
  env: Record<string, string>;
}

const inside = (name: string): Place => ({ dataDir: scene.file(name), env: { DEMO: 'off' } });
const outside = (): Place => ({ dataDir: scene.file('outside'), env: { DEMO: 'off', DATABASE_URL: external.url } });

function command(place: Place, ...args: string[]): Promise<CommandResult> {
  return runCommand({ program, ...place }, args);
}

function begun(place: Place, ...args: string[]): ProgramProcess {
  return startCommand({ program, ...place }, args);
}

/** Kills a command that copies rows once it waits for this table, which somebody else holds so. */
async function killedAt(databaseUrl: string, lock: string, start: () => ProgramProcess): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`BEGIN; LOCK TABLE mails IN ${lock} MODE`);
    const running = start();
    const waiting = `SELECT 1 AS one FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE 'COPY mails%'`;
    await until('it copies', async () => (await asked(databaseUrl, waiting)).length > 0, 120_000, 20);
    running.signal('SIGKILL');
    await running.whenEnded();
  } finally {
    await client.end();
  }
}

const linesOf = (file: string): string[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];

const person = (name: string): string => `${name}@demonstration.example`;

/** Somebody closes their account, and two people erase the title of a sheet. */
async function eraseSince(from: RunningServer): Promise<Gone> {
  const enter = (name: string): Promise<SignedIn> => SignedIn.on(from, person(name), demonstrationPassword);
  const [leaving, secretary, administrator] = [
    await enter('agent'),
    await enter('secretariat'),
    await enter('administration'),
  ];
  const [sheet] = (await from.ask('/api/sheets')).json.hits as { slug: string; title: string }[];
  const { slug = '', title = '' } = sheet ?? {};
  const actions = `/api/sheets/${slug}/actions`;
  const asked = await secretary.postJson(actions, {
    action: 'redact',
    passage: title,
    reason: 'Une personne y est nommée.',
  });
  const { redaction } = (await administrator.get(actions)).json as { redaction: { id: string } | null };
  const agreed = await administrator.postJson(actions, { action: 'agree-to-redaction', redactionId: redaction?.id });
  const closed = await leaving.postJson('/api/me/closure', { confirmation: person('agent') });
  expect([asked.status, agreed.status, closed.status]).toEqual([200, 200, 204]);
  return { email: person('agent'), title };
}

async function requireGone(databaseUrl: string): Promise<void> {
  const accounts = `SELECT 1 AS one FROM accounts WHERE email = '${gone.email}'`;
  const texts = `SELECT 1 AS one FROM revisions WHERE position($words$${gone.title}$words$ IN convert_from(content, 'UTF8')) > 0`;
  for (const question of [accounts, texts])
    expect([question, await asked(databaseUrl, question)]).toEqual([question, []]);
}

const described = hasDistributionPostgres ? describe : describe.skip;

described(`a back-up goes from the embedded PostgreSQL to another server and back${whyNoDistribution}`, () => {
  beforeAll(async () => {
    fifteen = await DistributionPostgres.start();
    external = await fifteen.createEmptyDatabase();
    server = await scene.startServer({ DEMO: 'on' }, scene.file('first'));
    await allJobsDone(server.databaseUrl);
    before = await held(server.databaseUrl);
  });
  afterAll(async () => {
    await scene.end();
    await fifteen.stop();
  });

  it('killed while it is made, is said to be unfinished, and is made again', async () => {
    const folder = scene.file('one');
    await killedAt(server.databaseUrl, 'ACCESS EXCLUSIVE', () => begun(inside('first'), 'backup', folder));
    expect(existsSync(path.join(folder, 'manifest.json'))).toBe(false);
    const refused = await command(outside(), 'restore', folder);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('interrompue')]);
    const { code, stdout, stderr } = await command(inside('first'), 'backup', folder);
    expect([code, stderr]).toEqual([0, expect.stringContaining('Tables')]);
    expect(stdout).toContain('Une sauvegarde interrompue était là');
  });

  it('killed while it is restored, leaves nothing, and is restored then: every row and every file', async () => {
    const folder = scene.file('one');
    // Has the tables made: what is killed is the restore itself.
    await command(outside(), 'doctor');
    await killedAt(external.url, 'SHARE', () => begun(outside(), 'restore', folder));
    for (const table of ['accounts', 'sheets', 'revisions', 'published_sheets'])
      expect([table, await countOf(external.url, table)]).toEqual([table, 0]);
    const { code, stdout, stderr } = await command(outside(), 'restore', folder);
    expect([code, stdout, stderr]).toEqual([
      0,
      expect.stringMatching(/remise en place[^]*redemandez-le/),
      expect.any(String),
    ]);
    expect(await held(external.url)).toEqual(before);
  });

  it('loses again, restored, the person and the passage that were erased since it was made', async () => {
    gone = await eraseSince(server);
    const journal = path.join(scene.file('first'), 'erasures.jsonl');
    await until('the journal is written', () => Promise.resolve(linesOf(journal).length === 2), 30_000);
    for (const word of [gone.email, gone.title]) expect(readFileSync(journal, 'utf8')).not.toContain(word);
    external = await fifteen.createEmptyDatabase();
    await command(outside(), 'doctor');
    await killedAt(external.url, 'SHARE', () => begun(outside(), 'restore', scene.file('one'), '--erasures', journal));
    for (const table of ['accounts', 'sheets', 'erasures'])
      expect([table, await countOf(external.url, table)]).toEqual([table, 0]);
    const { code, stdout, stderr } = await command(outside(), 'restore', scene.file('one'), '--erasures', journal);
    expect([code, stdout, stderr]).toEqual([
      0,
      expect.stringContaining('l’est à nouveau\u00a0: 2'),
      expect.any(String),
    ]);
    await requireGone(external.url);
    expect(linesOf(path.join(scene.file('outside'), 'erasures.jsonl'))).toEqual(linesOf(journal));
  });

  it('is served there, and comes back to an embedded one as it was, without what was erased since', async () => {
    const there = await scene.startServer({ DEMO: 'off', DATABASE_URL: external.url }, scene.file('outside'));
    const published = await publishedIds(external.url);
    expect((await there.ask('/api/sheets')).json.total).toBe(published.length);
    await allJobsDone(external.url);
    const folder = scene.file('two');
    expect((await command(outside(), 'backup', folder)).code).toBe(0);
    await there.stop();
    const { code, stderr } = await command(inside('second'), 'restore', folder);
    expect([code, stderr]).toEqual([0, expect.any(String)]);
    const back = await scene.startServer({ DEMO: 'off' }, scene.file('second'));
    expect(await held(back.databaseUrl)).toEqual(await held(external.url));
    await requireGone(back.databaseUrl);
    expect((await back.ask('/api/sheets')).json.total).toBe(published.length);
  });
});
