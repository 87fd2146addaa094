import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { tellSomePeople } from '../../../test/builders/waiting-mails';
import { eventually } from '../../../test/eventually';

/** A port that nobody listens on for now. */
async function quietPort(): Promise<number> {
  const probe = createServer();
  await once(probe.listen(0, '127.0.0.1'), 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

let port: number;
let test: TestApplication;
beforeAll(async () => {
  port = await quietPort();
  test = await startTestApplication({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
});
afterAll(() => test.stop());

const mail = async (): Promise<string> => (await test.get('/api/health/ready')).json.mail as string;

it('a mail server that is away is known before a mail is sent, and once it is back what waits goes at once', async () => {
  const start = Date.now();
  await mail();
  await eventually(
    async () => (await mail()) === 'delayed',
    () => 'word that the mail server is away',
  );
  await tellSomePeople(test.database, 2);
  await test.runJobs();
  // As after many tries in vain: nobody would try before the morning.
  const moved = await test.database.query(
    `UPDATE graphile_worker._private_jobs SET run_at = now() + interval '6 hours' WHERE attempts > 0 RETURNING id`,
  );
  expect(moved[0]).toHaveLength(2);

  const received: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, session, done) => {
      received.push(...session.envelope.rcptTo.map(({ address }) => address));
      stream.on('end', done).resume();
    },
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  try {
    test.freeze(new Date(start + 60_000));
    await mail();
    await eventually(
      async () => {
        await test.runJobs();
        return received.length === 2;
      },
      () => 'the mails',
    );
    expect(await mail()).toBe('ok');
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
});
