import { startTestApplication, type TestApplication } from '../../../test/application';
import { Browser } from '../../../test/browser';
import { createPerson } from '../../../test/builders/people';
import { linesOf, loggedDuring } from '../../../test/logged';

/** Nobody listens there. */
const closedMailServer = 'smtp://127.0.0.1:1';

type Line = Record<string, unknown>;
let lines: Line[];
let log: string;
const ids: Record<string, unknown> = {};

async function askThings(test: TestApplication): Promise<void> {
  const browser = new Browser(test.app);
  await browser.get('/api/sheets?q=canari');
  await browser.get('/api/sheets/une-fiche-canari');
  await browser.post('/api/session', {});
  const foreign = { host: 'localhost:3000', origin: 'https://ailleurs.example', 'x-recueil': '1' };
  ids.refused = (
    await test.app.inject({ method: 'POST', url: '/api/claims/canari/confirm', headers: foreign })
  ).headers['x-request-id'];
  const { email } = await createPerson(test.database);
  ids.asked = (await browser.post('/api/passwords/forgotten', { email })).headers['x-request-id'];
  await test.runJobs();
  await test.database.query('ALTER VIEW reading.published_sheets RENAME COLUMN slug TO gone');
  ids.failed = (await browser.get('/api/sheets/une-fiche-canari')).headers['x-request-id'];
}

beforeAll(async () => {
  log = await loggedDuring(async () => {
    const test = await startTestApplication({ env: { LOG_LEVEL: 'info', SMTP_URL: closedMailServer } });
    await askThings(test).finally(() => test.stop());
  });
  lines = linesOf(log);
});

const about = (requestId: unknown): Line[] => lines.filter((line) => line.requestId === requestId);

describe('the log at `info`', () => {
  it('has one line for a request that fails: method, route, status, identifier, and why', () => {
    expect(about(ids.failed)).toEqual([
      expect.objectContaining({ method: 'GET', route: '/api/sheets/:slug', status: 500, msg: 'request failed' }),
    ]);
    expect(about(ids.failed)[0]?.err).toMatchObject({ type: 'QueryFailedError', code: '42703' });
  });

  it('has one line for a request that somebody should not have made', () => {
    expect(about(ids.refused)).toEqual([
      expect.objectContaining({
        method: 'POST',
        route: '/api/claims/:id/confirm',
        status: 403,
        msg: 'request refused',
      }),
    ]);
  });

  it('has no line for what was answered, not found or mistyped, and no word that was looked for', () => {
    expect(lines.filter(({ status }) => [200, 204, 400, 404].includes(Number(status)))).toEqual([]);
    expect(log).not.toContain('canari');
  });

  it('says of a job that fails from which request it follows, and what went wrong', () => {
    const failed = about(ids.asked).filter(({ msg }) => msg === 'a job failed');
    expect(failed).toEqual([expect.objectContaining({ job: 'send-mail', attempt: 1 })]);
    expect(failed[0]?.err).toMatchObject({ code: 'ESOCKET' });
  });
});
