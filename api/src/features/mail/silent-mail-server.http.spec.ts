import { startTestApplication, type TestApplication } from '../../../test/application';
import { createPerson, signIn } from '../../../test/builders/people';
import { publishSheet } from '../../../test/builders/sheets';
import { tellSomePeople } from '../../../test/builders/waiting-mails';
import { SilentMailServer } from '../../../test/silent-mail-server';
import { startJobWorker } from '#core/jobs/job-worker';
import { jobHandlers } from '../../job-handlers';

/** Many times the places of a pool of jobs. */
const waiting = 100;

let silent: SilentMailServer;
let test: TestApplication;
let worker: { stop(): Promise<void> };

beforeAll(async () => {
  silent = await SilentMailServer.start();
  test = await startTestApplication({ search: 'meilisearch', env: { SMTP_URL: silent.url } });
  worker = await startJobWorker(test.config.databaseUrl, jobHandlers(test.app));
});
afterAll(async () => {
  await silent.stop();
  await worker.stop();
  await test.stop();
});

async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function publishAndFind(title: string): Promise<void> {
  await publishSheet(test.database.manager, { content: { title } });
  await until(async () => {
    const { json } = await test.get(`/api/sheets?q=${encodeURIComponent(title)}`);
    return json.engine === 'meilisearch' && json.hits.some((hit: { title: string }) => hit.title === title);
  });
}

async function mailsThat(condition: string): Promise<number> {
  const [{ count }] = await test.database.query(`SELECT count(*)::int FROM mails WHERE ${condition}`);
  return count;
}

describe('a mail server that takes connections and says nothing', () => {
  it('keeps nothing waiting but mails: what is published meanwhile is found while they wait', async () => {
    expect((await test.get('/api/health/ready')).json.mail).toBe('ok');
    // The first of all waits for the index to be made.
    await publishAndFind('Un guichet du soir');
    await tellSomePeople(test.database, waiting);
    await until(() => Promise.resolve(silent.sockets.size > 0));
    for (const title of ['Une permanence au marché', 'Un rappel à heure dite']) await publishAndFind(title);
    expect(await mailsThat('sent_at IS NULL AND failures = 0')).toBeGreaterThan(0);
    expect(await mailsThat('sent_at IS NOT NULL')).toBe(0);
  }, 60_000);

  it('is given up after a while: readiness and « Messages non distribués » say so, and the message is tried again', async () => {
    await until(async () => (await mailsThat('failures > 0')) > 0);
    expect((await test.get('/api/health/ready')).json).toMatchObject({
      status: 'ok',
      database: 'ok',
      search: { engine: 'meilisearch', status: 'ok' },
      storage: 'ok',
      mail: 'delayed',
      wrong: [{ check: 'mail', state: 'trouble' }],
    });
    const administrator = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
    const { json } = await (await signIn(test, administrator)).get('/api/administration/mails');
    expect(json.mails[0]).toMatchObject({ refused: false });
    expect(json.mails[0].lastFailure).toContain('Le serveur de messagerie n’a rien répondu à temps');
    const [{ count }] = await test.database.query(
      `SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier = 'send-mail'`,
    );
    expect(count).toBe(waiting);
  }, 60_000);
});
