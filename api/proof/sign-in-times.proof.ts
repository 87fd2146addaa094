import pg from 'pg';
import { rounds } from './rounds.ts';
import type { RunningServer } from './running/server.ts';
import { Scene } from './scene.ts';

const tries = rounds(200, 30);

const scene = new Scene();
let server: RunningServer;
let database: pg.Client;
beforeAll(async () => {
  server = await scene.startServer({ DEMO: 'on', SEARCH_ENGINE: 'postgresql' });
  database = new pg.Client({ connectionString: server.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await scene.end();
});

/** Milliseconds that a wrong password takes for this address; limits start anew each time. */
async function refusalTime(email: string): Promise<number> {
  await database.query('DELETE FROM attempts');
  const begun = performance.now();
  const { status } = await server.ask('/api/session', {
    method: 'POST',
    headers: { 'x-recueil': '1', 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'ce n’est pas le bon' }),
  });
  expect(status).toBe(401);
  return performance.now() - begun;
}

function quantile(times: number[], share: number): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length * share)] ?? Number.NaN;
}

it('a refusal takes as long for an address with an account as for one without', async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let turn = 0; turn < tries; turn += 1) {
    known.push(await refusalTime('agent@demonstration.example'));
    unknown.push(await refusalTime(`personne-${turn}@demonstration.example`));
  }
  const middle = [quantile(known, 0.5), quantile(unknown, 0.5)];
  process.stderr.write(
    `known ${middle[0]?.toFixed(1)} ms, unknown ${middle[1]?.toFixed(1)} ms (medians of ${tries})\n`,
  );
  // Each one's middle lies within where most of the other's times lie.
  expect(middle[0]).toBeGreaterThan(quantile(unknown, 0.1));
  expect(middle[0]).toBeLessThan(quantile(unknown, 0.9));
  expect(middle[1]).toBeGreaterThan(quantile(known, 0.1));
  expect(middle[1]).toBeLessThan(quantile(known, 0.9));
});
