import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson, signIn } from '../../../test/builders/people';

const askPassword = async (test: TestApplication): Promise<string> => {
  const { email } = await createPerson(test.database);
  await new Browser(test.app).post('/api/passwords/forgotten', { email });
  return email;
};

describe('without a mail server', () => {
  let test: TestApplication;
  beforeAll(async () => {
    test = await startTestApplication();
  });
  afterAll(() => test.stop());

  it('mails are kept, and shown to whoever tries Recueil', async () => {
    expect((await test.get('/dev/mails')).text).toContain('Aucun message pour le moment.');
    const email = await askPassword(test);
    await test.runJobs();
    const list = await test.get('/dev/mails');
    expect(list.text).toContain(`choisissez un nouveau mot de passe</a> — ${email}`);
    const [, id] = /href="\/dev\/mails\/([^"]+)"/.exec(list.text) ?? [];
    const one = await test.get(`/dev/mails/${String(id)}`);
    expect(one.text).toMatch(/<a href="http:\/\/localhost:3000\/nouveau-mot-de-passe#[\w-]{43}">/);
    expect((await test.get('/dev/mails/autre')).status).toBe(404);
  });
});

it('in production no mail is ever shown', async () => {
  const secret = 'k7Qm2xV9rT4bN8wZ1cF6hJ3pL5sD0gYa';
  const env = { NODE_ENV: 'production', SECRET: secret, PUBLIC_URL: 'https://recueil.example' };
  const test = await startTestApplication({ env });
  try {
    expect((await test.get('/dev/mails')).status).toBe(404);
  } finally {
    await test.stop();
  }
});

describe('with a mail server', () => {
  it('a mail that is refused at first is sent once the server takes it, once', async () => {
    const received: string[] = [];
    let refusing = true;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom: (_address, _session, done) =>
        done(refusing ? Object.assign(new Error('later'), { responseCode: 451 }) : null),
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          received.push(Buffer.concat(chunks).toString('utf8'));
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const test = await startTestApplication({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    try {
      const email = await askPassword(test);
      await test.runJobs();
      expect(received).toEqual([]);
      refusing = false;
      await test.database.query(`UPDATE graphile_worker._private_jobs SET run_at = now()`);
      await test.runJobs();
      await test.runJobs();
      expect(received).toHaveLength(1);
      const mail = await PostalMime.parse(received[0] ?? '');
      expect(mail.to?.[0]?.address).toBe(email);
      expect(mail.subject).toBe('À vous : choisissez un nouveau mot de passe');
      expect(mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
      expect((await test.get('/dev/mails')).status).toBe(404);
    } finally {
      await test.stop();
      await new Promise<void>((resolve) => server.close(resolve));
    }
  });

  it('a mail that is refused for good is shown to the administrator, who may have it tried again', async () => {
    let refusing = true;
    let received = 0;
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        const refusal = Object.assign(new Error('no such person'), { responseCode: 550 });
        done(refusing ? refusal : null);
      },
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => {
          received += 1;
          done();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    const test = await startTestApplication({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
    try {
      const email = await askPassword(test);
      await test.runJobs();
      const [{ count }] = await test.database.query(
        `SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier = 'send-mail'`,
      );
      expect(count).toBe(0);
      const administrator = await createPerson(test.database, { grants: [{ role: 'administrator' }] });
      const browser = await signIn(test, administrator);
      const { json } = await browser.get('/api/administration/mails');
      expect(json.mails).toMatchObject([{ recipient: email, failures: 1, refused: true }]);
      expect(json.mails[0].lastFailure).toContain('no such person');
      refusing = false;
      expect((await browser.post(`/api/administration/mails/${json.mails[0].id}/retry`)).status).toBe(204);
      await test.runJobs();
      expect(received).toBe(1);
      expect((await browser.get('/api/administration/mails')).json.mails).toEqual([]);
    } finally {
      await test.stop();
      await new Promise<void>((resolve) => server.close(resolve));
    }
  });
});
