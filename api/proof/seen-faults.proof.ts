import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { startMeilisearch, type EmbeddedMeilisearch } from '../src/supervisor/meilisearch.ts';
import { startPostgres, type EmbeddedPostgres } from '../src/supervisor/postgres.ts';
import { silentLog } from '../src/supervisor/service-log.ts';
import { pdfFile } from '../test/builders/files.ts';
import { fileForm } from '../test/builders/forms.ts';
import { createPerson } from '../test/builders/people.ts';
import { draft } from '../test/builders/submissions.ts';
import { tellSomePeople } from '../test/builders/waiting-mails.ts';
import { SilentMailServer } from '../test/silent-mail-server.ts';
import { asked } from './database-facts.ts';
import { Publisher } from './publisher.ts';
import { rounds } from './rounds.ts';
import { Line } from './running/line.ts';
import type { RunningServer } from './running/server.ts';
import { Sights } from './running/sights.ts';
import { SignedIn } from './running/signed-in.ts';
import { Scene } from './scene.ts';

/** Milliseconds for which a service stays away once that was seen. */
const awayMs = rounds(30_000, 1_000);
const metricsToken = 'jetonpourlesmesures0123456789';
const fullDiskSwitch = fileURLToPath(new URL('running/full-disk-switch.mjs', import.meta.url));

const scene = new Scene();
const services = { dataDir: scene.file('services'), log: silentLog };
let postgres: EmbeddedPostgres;
let meilisearch: EmbeddedMeilisearch;
let lines: { postgres: Line; meilisearch: Line };
let mails: { server: SMTPServer; port: number; received: string[] };
let server: RunningServer;
let administrator: SignedIn;
let sights: Sights;

beforeAll(async () => {
  postgres = await startPostgres(services);
  meilisearch = (await startMeilisearch(services))!;
  lines = { postgres: await Line.to(postgres.url), meilisearch: await Line.to(meilisearch.url) };
  mails = await startMailServer(0);
  server = await scene.startServer({
    DATABASE_URL: lines.postgres.through(postgres.url),
    DATABASE_OWNER_URL: lines.postgres.through(postgres.ownerUrl),
    MEILI_URL: lines.meilisearch.through(meilisearch.url),
    MEILI_KEY: meilisearch.key,
    SMTP_URL: `smtp://127.0.0.1:${String(mails.port)}`,
    METRICS_TOKEN: metricsToken,
    NODE_OPTIONS: `--import ${pathToFileURL(fullDiskSwitch).href}`,
  });
  const publisher = await Publisher.on(postgres.ownerUrl);
  const { email } = await createPerson(publisher.database, { grants: [{ role: 'administrator' }] });
  await publisher.close();
  administrator = await SignedIn.on(server, email);
  sights = new Sights(server, administrator, metricsToken);
});
afterAll(async () => {
  await scene.end();
  await Promise.all([lines.postgres.cut(), lines.meilisearch.cut()]);
  await Promise.all([postgres.stop(), meilisearch.stop()]);
  await stopMailServer();
});

async function startMailServer(port: number): Promise<typeof mails> {
  const received: string[] = [];
  const own = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      received.push(...session.envelope.rcptTo.map(({ address }) => address));
      stream.on('end', done).resume();
    },
  });
  const listening = own.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address() as { port: number };
  return { server: own, port: address.port, received };
}

function stopMailServer(): Promise<void> {
  return new Promise((resolve) => mails.server.close(() => resolve()));
}

function told(what: string, shownMs: number, goneMs: number): void {
  const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
  process.stderr.write(`${what}: seen after ${seconds(shownMs)} s, gone ${seconds(goneMs)} s after its end\n`);
}

/** Joins a file to a sheet; answers the status. */
async function join(sheet: string, words: string): Promise<number> {
  const { body, headers } = fileForm(pdfFile([`(${words})`]), { name: 'piece.pdf' });
  return (await administrator.post(`/api/submissions/${sheet}/attachments`, body, headers)).status;
}

async function failingJob(): Promise<void> {
  await asked(
    postgres.url,
    `SELECT graphile_worker.add_job('publish-submission', '{"submissionId": "introuvable"}'::json, max_attempts := 1000)`,
  );
  const shownMs = await sights.shown('jobs', /publish-submission.*invalid input syntax for type uuid/);
  expect(await sights.readiness()).toMatchObject({ status: 'degraded', queue: { status: 'behind' } });
  await asked(
    postgres.url,
    `UPDATE graphile_worker._private_jobs SET payload = '{"submissionId": "01a20000-0000-7000-8000-000000000000"}'
     WHERE payload ->> 'submissionId' = 'introuvable'`,
  );
  expect((await administrator.postJson('/api/administration/service/retry', {})).status).toBe(204);
  told('a job that fails', shownMs, await sights.gone('jobs'));
}

/** Once a server answers again, every mail has left. */
async function silentMails(): Promise<void> {
  const { port } = mails;
  await stopMailServer();
  const silent = await SilentMailServer.start(port);
  const publisher = await Publisher.on(postgres.ownerUrl);
  await tellSomePeople(publisher.database, 3);
  await publisher.close();
  const shownMs = await sights.shown('mail', /greeting|timeout|silence|secondes|Greeting/i);
  expect(await sights.readiness()).toMatchObject({ mail: 'delayed' });
  await silent.stop();
  mails = await startMailServer(port);
  told('a silent mail server', shownMs, await sights.gone('mail'));
  expect(mails.received.sort()).toEqual([0, 1, 2].map((index) => `personne-${String(index)}@ville.example`));
}

describe('within a minute in the readiness, the metrics, the log with its cause and on the page of administrators', () => {
  let fullDisk = { shownMs: 0, endedAt: 0 };

  it('a full disk shows', async () => {
    const { json } = await administrator.postJson('/api/sheets', { content: draft() });
    const sheet = String(json.id);
    server.process.signal('SIGUSR2');
    expect(await join(sheet, 'plein')).toBe(507);
    const shownMs = await sights.shown('disk', /ENOSPC/);
    expect(await sights.readiness()).toMatchObject({ status: 'degraded', storage: 'full' });
    server.process.signal('SIGUSR2');
    expect(await join(sheet, 'vide')).toBe(201);
    fullDisk = { shownMs, endedAt: performance.now() };
  });

  it('a job that fails for ever and a mail server that says nothing show, and are gone once they are mended', async () => {
    await Promise.all([failingJob(), silentMails()]);
  });

  it('Meilisearch that is away shows, and is gone once it is back', async () => {
    await Promise.all([meilisearch.stop(), lines.meilisearch.cut()]);
    const shownMs = await sights.shown('search', /ECONNREFUSED/);
    expect(await sights.readiness()).toMatchObject({ status: 'degraded', search: { status: 'degraded' } });
    await sleep(awayMs);
    meilisearch = (await startMeilisearch(services))!;
    await lines.meilisearch.mend(meilisearch.url);
    told('Meilisearch away', shownMs, await sights.gone('search'));
  });

  it('PostgreSQL that is away shows, the page saying what the readiness says, and is gone once it is back', async () => {
    await postgres.stop();
    await lines.postgres.cut();
    const shownMs = await sights.shownWithoutPage('database', /ECONNREFUSED/);
    expect(await sights.readiness()).toMatchObject({ status: 'unavailable', database: 'unavailable' });
    await sleep(awayMs);
    postgres = await startPostgres(services);
    await lines.postgres.mend(postgres.url);
    told('PostgreSQL away', shownMs, await sights.gone('database'));
    expect((await sights.readiness()).database).toBe('ok');
  });

  it('a full disk is gone once there is room again', async () => {
    await sights.gone('disk');
    told('a full disk', fullDisk.shownMs, performance.now() - fullDisk.endedAt);
  });

  it('and nothing stays that is over', async () => {
    expect(await sights.readiness()).toMatchObject({
      status: 'ok',
      storage: 'ok',
      mail: 'ok',
      queue: { status: 'ok' },
    });
    expect((await sights.readiness()).wrong).toEqual([]);
  });
});
