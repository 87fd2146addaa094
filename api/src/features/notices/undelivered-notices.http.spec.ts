import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import {
  acts,
  editorialWorld,
  submissionIn,
  type EditorialWorld,
  type Participant,
} from '../../../test/builders/submissions';

/** Answers of the mail server by address; all others are taken. */
const refusals = new Map<string, number>();
const taken: string[] = [];

let server: SMTPServer;
let test: TestApplication;
let world: EditorialWorld;

beforeAll(async () => {
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = refusals.get(address);
      done(responseCode === undefined ? null : Object.assign(new Error('not here'), { responseCode }));
    },
    onData: (stream, { envelope }, done) => {
      stream.resume();
      stream.on('end', () => {
        taken.push(...envelope.rcptTo.map(({ address }) => address));
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  test = await startTestApplication({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  world = await editorialWorld(test);
});
beforeEach(async () => {
  refusals.clear();
  await test.runJobs();
  await test.database.query('DELETE FROM notices');
  taken.length = 0;
});
afterAll(async () => {
  await test.stop();
  await new Promise<void>((resolve) => server.close(resolve));
});

interface Told {
  subject: string;
  asks: boolean;
  path: string;
}

async function undelivered(who: Participant): Promise<Told[]> {
  const { notices } = (await who.browser.get('/api/me/notices')).json as { notices: Told[] };
  return notices
    .filter(({ subject }) => subject.startsWith('Un message'))
    .map(({ subject, asks, path }) => ({ subject, asks, path }));
}

/** The writer sends the submission back; the mail that asks its author for more meets that answer. */
async function returnedTo(answer: number): Promise<string> {
  const { id } = await submissionIn(world, 'rewriting', { title: 'Sans nouvelles' });
  await test.runJobs();
  await test.database.query('DELETE FROM notices');
  taken.length = 0;
  refusals.set(world.author.email, answer);
  await acts(world.writer, id, 'return', { reason: 'Un chiffre manque.' });
  await test.runJobs();
  return id;
}

describe('a mail about a submission that is refused for good', () => {
  it('is told to the secretariat of the submission, in the application alone', async () => {
    const id = await returnedTo(550);
    const told = {
      subject: 'Un message n’a pas pu être remis à Alix Auteur',
      asks: false,
      path: `/comite/fiches/${id}`,
    };
    expect(await undelivered(world.secretary)).toEqual([told]);
    for (const who of [world.author, world.writer, world.use, world.administrator, world.stranger]) {
      expect(await undelivered(who)).toEqual([]);
    }
    const before = taken.length;
    await test.runJobs();
    expect(taken).toHaveLength(before);
  });

  it('is told once, even tried again and refused again', async () => {
    await returnedTo(550);
    const { administrator, secretary } = world;
    const { mails } = (await administrator.browser.get('/api/administration/mails')).json as {
      mails: { id: string }[];
    };
    expect((await administrator.browser.post(`/api/administration/mails/${mails[0]!.id}/retry`)).status).toBe(204);
    await test.runJobs();
    expect(await undelivered(secretary)).toHaveLength(1);
  });

  it('goes to who administers where nobody keeps the secretariat', async () => {
    const { secretary, administrator } = world;
    const grants = await test.database.query('SELECT * FROM role_grants WHERE account_id = $1', [secretary.id]);
    await test.database.query('DELETE FROM role_grants WHERE account_id = $1', [secretary.id]);
    try {
      await returnedTo(550);
      expect(await undelivered(administrator)).toHaveLength(1);
      expect(await undelivered(secretary)).toEqual([]);
    } finally {
      await test.database.query(
        'INSERT INTO role_grants SELECT * FROM jsonb_populate_recordset(NULL::role_grants, $1)',
        [JSON.stringify(grants)],
      );
    }
  });
});

describe('nobody is told', () => {
  it('of a mail that may still leave', async () => {
    await returnedTo(451);
    expect(await undelivered(world.secretary)).toEqual([]);
  });

  it('of a mail that is about no submission', async () => {
    refusals.set(world.author.email, 550);
    await new Browser(test.app).post('/api/passwords/forgotten', { email: world.author.email });
    await test.runJobs();
    const rows = await test.database.query(`SELECT FROM mails WHERE kind = 'password' AND refused_at IS NOT NULL`);
    expect(rows).toHaveLength(1);
    expect(await undelivered(world.secretary)).toEqual([]);
  });
});
