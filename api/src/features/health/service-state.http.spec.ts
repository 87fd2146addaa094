import type { Readiness, ServiceState } from '@recueil/contracts';
import { startTestApplication, type TestApplication } from '../../../test/application';
import type { Browser } from '../../../test/browser';
import { createPerson, signIn } from '../../../test/builders/people';

let test: TestApplication;
let browser: Browser;
beforeAll(async () => {
  test = await startTestApplication();
  browser = await signIn(test, await createPerson(test.database, { grants: [{ role: 'administrator' }] }));
});
afterAll(() => test.stop());

const state = async (): Promise<ServiceState> =>
  (await browser.get('/api/administration/service')).json as ServiceState;
const ready = async (): Promise<Readiness> => (await test.get('/api/health/ready')).json as Readiness;

/** Tries again at once what would wait, so many times. */
async function tryJobs(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await test.database.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
    await test.runJobs();
  }
}

describe('a job that fails for ever', () => {
  it('is told with its cause to administrators, without it in readiness, and is over when it succeeds', async () => {
    expect((await state()).wrong.map(({ check }) => check)).not.toContain('jobs');
    expect(await ready()).toMatchObject({ status: 'ok', queue: { status: 'ok' } });
    await test.database.query(
      `SELECT graphile_worker.add_job('publish-submission', '{"submissionId": "introuvable"}'::json, max_attempts := 1000)`,
    );
    await tryJobs(3);
    const trouble = (await state()).wrong[0]!;
    expect(trouble).toMatchObject({
      check: 'jobs',
      state: 'trouble',
      title: 'Recueil n’arrive pas à faire paraître une fiche',
      mayRetry: true,
    });
    expect(trouble.message).toMatch(/publish-submission, 3 essais : invalid input syntax for type uuid/);
    const readiness = await ready();
    expect(readiness).toMatchObject({ status: 'degraded', queue: { status: 'behind' } });
    expect(readiness.wrong).toContainEqual({
      check: 'jobs',
      state: 'trouble',
      title: trouble.title,
      remedies: trouble.remedies,
    });
    expect(JSON.stringify(readiness)).not.toContain('uuid');

    await test.database.query(
      `UPDATE graphile_worker._private_jobs SET payload = '{"submissionId": "01a20000-0000-7000-8000-000000000000"}'`,
    );
    expect((await browser.post('/api/administration/service/retry')).status).toBe(204);
    await test.runJobs();
    const after = await state();
    expect(after.wrong).toEqual([]);
    expect(after.ended).toMatchObject([{ check: 'jobs', title: 'Recueil n’arrive pas à faire paraître une fiche' }]);
    expect(after.well.map(({ check }) => check)).toContain('jobs');
    expect(await ready()).toMatchObject({ status: 'ok', queue: { status: 'ok', oldestSeconds: 0 }, wrong: [] });
  });

  it('is told as waiting too long where nobody works on the queue', async () => {
    await test.database.query(
      `SELECT graphile_worker.add_job('send-summary', '{"accountId": "x"}'::json, run_at := now() - interval '11 minutes')`,
    );
    expect((await state()).wrong).toMatchObject([{ title: 'Des travaux de fond attendent trop longtemps' }]);
    const { queue } = await ready();
    expect(queue.status).toBe('behind');
    expect(queue.oldestSeconds).toBeGreaterThanOrEqual(660);
    await test.database.query('DELETE FROM graphile_worker._private_jobs');
  });
});

it('what a check says of nobody, it says to administrators alone', async () => {
  await test.database.query(`INSERT INTO themes (id, slug, label, position)
    VALUES ('01a20000-0000-7000-8000-0000000000aa', 'sans-comite', 'Sans comité', 1)`);
  test.freeze(new Date(Date.now() + 120_000));
  expect((await state()).wrong).toContainEqual(expect.objectContaining({ check: 'committees', state: 'soon' }));
  const told = (await ready()).wrong.map(({ check }) => check);
  expect(told).not.toContain('committees');
  const agent = await signIn(test, await createPerson(test.database));
  expect((await agent.get('/api/administration/service')).status).toBe(403);
  expect((await agent.post('/api/administration/service/retry')).status).toBe(403);
});
