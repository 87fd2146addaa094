import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrateDatabase } from '../src/core/database/migrate';
import { startMeilisearch, type EmbeddedMeilisearch } from '../src/supervisor/meilisearch.ts';
import { silentLog } from '../src/supervisor/service-log.ts';
import { createPerson, password, type Person } from '../test/builders/people';
import { pdfFile } from '../test/builders/files';
import { fileForm } from '../test/builders/forms';
import { createReadersRole } from '../test/builders/readers-role';
import { DistributionPostgres, hasDistributionPostgres, whyNoDistribution } from '../test/distribution-postgres';
import { draft } from '../test/builders/submissions';
import { allJobsDone, asked, publishedIds } from './database-facts.ts';
import { indexes } from './index-facts.ts';
import { Publisher, untilFound } from './publisher.ts';
import { startBucket, type Bucket } from './replica/bucket.ts';
import { SignedIn } from './replica/person.ts';
import { ReadingLoop } from './replica/readers.ts';
import { rounds } from './rounds.ts';
import { until } from './running/child-process.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';

const scene = new Scene();
let primary: DistributionPostgres;
let replica: DistributionPostgres;
let meilisearch: EmbeddedMeilisearch;
let bucket: Bucket;
let databaseUrl: string;
let servers: [RunningServer, RunningServer];
let publisher: Publisher;
let author: Person;
let signedIn: SignedIn;

const described = hasDistributionPostgres ? describe : describe.skip;

described(`two servers and two workers, on a primary with a replica and files in a bucket${whyNoDistribution}`, () => {
  beforeAll(async () => {
    primary = await DistributionPostgres.start();
    databaseUrl = (await primary.createEmptyDatabase()).url;
    await migrateDatabase(databaseUrl);
    const role = await createReadersRole({ url: databaseUrl }, primary.administratorUrl);
    [replica, bucket] = await Promise.all([primary.startReplica(), startBucket(scene.file('bucket'))]);
    meilisearch = (await startMeilisearch({ dataDir: scene.file('services'), log: silentLog }))!;
    await countRuns();
    const env = {
      DATABASE_URL: databaseUrl,
      DATABASE_READER_URL: replica.here(role.url),
      MEILI_URL: meilisearch.url,
      MEILI_KEY: meilisearch.key,
      SECRET: 'un secret assez long, le même pour les deux serveurs',
      ...bucket.env,
    };
    servers = await Promise.all([
      scene.startAnswering(env, scene.file('one')),
      scene.startAnswering(env, scene.file('two')),
    ]);
    await Promise.all(['worker-one', 'worker-two'].map((name) => scene.startWorker(env, scene.file(name))));
    publisher = await Publisher.on(databaseUrl);
    author = await createPerson(publisher.database);
    signedIn = await SignedIn.on(servers[0], author.email, password);
    for (const server of servers) await readFromReplica(server);
  });
  afterAll(async () => {
    await publisher.close();
    await scene.end();
    await Promise.all([primary.stop(), replica.stop(), meilisearch.stop(), bucket.close()]);
  });

  /** From now on each beginning of a job is noted. */
  async function countRuns(): Promise<void> {
    await asked(
      databaseUrl,
      `CREATE TABLE proof_runs (id bigint, by text);
       CREATE FUNCTION note_run() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         INSERT INTO public.proof_runs VALUES (NEW.id, NEW.locked_by);
         RETURN NULL;
       END $$;
       CREATE TRIGGER note_run AFTER UPDATE ON graphile_worker._private_jobs FOR EACH ROW
         WHEN (OLD.locked_by IS NULL AND NEW.locked_by IS NOT NULL) EXECUTE FUNCTION note_run()`,
    );
  }

  async function readFromReplica(server: RunningServer): Promise<void> {
    const from = async (): Promise<string> => (await server.ask('/api/health/ready')).json.readers.from as string;
    await until('readers are answered by the replica', async () => (await from()) === 'replica');
  }

  it('do each job once, planned ones too, and each mail leaves once', async () => {
    const people = await Promise.all(Array.from({ length: rounds(20, 6) }, () => createPerson(publisher.database)));
    const forgotten = people.map(({ email }, index) =>
      servers[index % 2]!.ask('/api/passwords/forgotten', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-recueil': '1' },
        body: JSON.stringify({ email }),
      }),
    );
    expect((await Promise.all(forgotten)).map(({ status }) => status)).toEqual(people.map(() => 202));
    const published = await Promise.all(Array.from({ length: rounds(40, 10) }, () => publisher.publish()));
    // What is planned for the night is due now, on both at once.
    const planned = await asked<{ id: string; task: string }>(
      databaseUrl,
      `SELECT id, task_identifier AS task FROM graphile_worker.jobs WHERE run_at > now() + interval '1 minute'`,
    );
    await asked(databaseUrl, `UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now()`);
    await allJobsDone(databaseUrl);
    for (const sheet of published) await untilFound(servers[0], sheet);
    const runs = await asked<{ id: string; by: string }>(databaseUrl, 'SELECT id, by FROM proof_runs');
    const begun = new Set(runs.map(({ id }) => id));
    expect(runs.length).toBe(begun.size);
    expect(new Set(runs.map(({ by }) => by)).size).toBeGreaterThan(1);
    expect(new Set(planned.map(({ task }) => task)).size).toBe(planned.length);
    expect(planned.length).toBeGreaterThan(1);
    expect(planned.filter(({ id }) => !begun.has(id))).toEqual([]);
    const mails = ['worker-one', 'worker-two'].flatMap((name) => {
      const folder = path.join(scene.file(name), 'mails');
      return existsSync(folder) ? readdirSync(folder) : [];
    });
    expect(mails).toHaveLength(people.length);
    expect([...(await indexes(servers[0])).values()]).toEqual([await publishedIds(databaseUrl)]);
    process.stderr.write(
      `${String(runs.length)} jobs, ${String(planned.length)} of them planned, each begun once; ${String(mails.length)} mails\n`,
    );
  });

  it('keep what is sent to one for the other, in the bucket', async () => {
    const { json: begun, status } = await signedIn.post(servers[0], '/api/sheets', { content: draft() });
    expect(status).toBe(201);
    const { body, headers } = fileForm(pdfFile(['(Horaires du guichet)']), { name: 'horaires.pdf' });
    const at = `/api/submissions/${String(begun.id)}/attachments`;
    const sent = await signedIn.send(servers[0], at, body, headers);
    expect([sent.status, bucket.count()]).toEqual([201, 1]);
    const read = await signedIn.get(servers[1], `${at}/${String(sent.json.sha256)}`);
    expect([read.status, read.text.startsWith('%PDF')]).toEqual([200, true]);
  });

  it('the primary away under searches and reads: no read fails, nothing archived shows, writing comes back', async () => {
    const archived = await publisher.publish();
    const [online] = await publisher.publishSome(5);
    await allJobsDone(databaseUrl);
    await asked(
      databaseUrl,
      `INSERT INTO sheet_people (sheet_id, account_id, part) VALUES ('${archived.sheetId}', '${author.id}', 'author')`,
    );
    await untilFound(servers[1], archived);
    const slugOf = async (sheetId: string): Promise<string> =>
      (
        await asked<{ slug: string }>(databaseUrl, `SELECT slug FROM published_sheets WHERE sheet_id = '${sheetId}'`)
      )[0]!.slug;
    const onlineAt = `/api/sheets/${await slugOf(online!.sheetId)}`;
    const archivedAt = `/api/sheets/${await slugOf(archived.sheetId)}`;
    const reading = new ReadingLoop(servers, [
      '/api/home',
      '/api/themes',
      '/api/about',
      '/api/sheets?q=permanence',
      `/api/sheets?q=${archived.word}`,
      '/api/sheets?sort=date',
      onlineAt,
    ]);
    await sleep(500);
    const act = await signedIn.post(servers[0], `${archivedAt}/actions`, {
      action: 'archive',
      reason: 'Elle n’a plus cours.',
      reasonIsPublic: true,
    });
    const archivedFrom = performance.now();
    expect(act.status).toBe(200);
    await primary.pause();
    const away = performance.now();
    for (const server of servers) {
      await until('the server says that nothing can be written', async () => {
        const { status, headers, json } = await signedIn.post(server, '/api/session/renewal', {});
        return status === 503 && headers['retry-after'] !== undefined && json.reason === 'read-only' ? json : null;
      });
      expect((await server.ask('/api/health/ready')).status).toBe(200);
      expect((await signedIn.get(server, onlineAt)).status).toBe(200);
    }
    await sleep(Math.max(0, rounds(60_000, 5_000) - (performance.now() - away)));
    for (const server of servers) expect((await server.ask(archivedAt)).status).toBe(410);
    await primary.resume();
    for (const server of servers) {
      await until(
        'writing is back',
        async () => (await signedIn.post(server, '/api/session/renewal', {})).status === 200,
      );
    }
    const after = await publisher.publish().catch(() => publisher.publish());
    await untilFound(servers[1], after);
    const reads = await reading.stop();
    expect(reads.filter(({ status }) => status !== 200)).toEqual([]);
    const shown = reads.filter(({ at, text }) => at > archivedFrom && text.includes(`"${archived.title}"`));
    expect(shown.map(({ address, server, at }) => [address, server, at - archivedFrom])).toEqual([]);
    process.stderr.write(`${String(reads.length)} reads on two servers, none failed, none showed what was archived\n`);
  });
});
