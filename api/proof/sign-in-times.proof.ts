import pg from 'pg';
import { isShortRound, rounds } from './rounds.ts';
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

/**
 * How far both middles may lie apart, as a share of the longer. Without the hash for nobody, one would be a tenth of the
 * other. A few tries on a busy machine tell no more than that; many show whether the two can be told apart at all.
 */
const mostApart = 0.5;

it('a refusal takes as long for an address with an account as for one without', async () => {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let turn = 0; turn < tries; turn += 1) {
    known.push(await refusalTime('agent@demonstration.example'));
    unknown.push(await refusalTime(`personne-${turn}@demonstration.example`));
  }
  const [ofKnown, ofUnknown] = [quantile(known, 0.5), quantile(unknown, 0.5)];
  process.stderr.write(`known ${ofKnown.toFixed(1)} ms, unknown ${ofUnknown.toFixed(1)} ms (medians of ${tries})\n`);
  expect(Math.min(ofKnown, ofUnknown)).toBeGreaterThan(Math.max(ofKnown, ofUnknown) * mostApart);
  if (isShortRound) return;
  // Each one's middle lies within where most of the other's times lie.
  expect(ofKnown).toBeGreaterThan(quantile(unknown, 0.1));
  expect(ofKnown).toBeLessThan(quantile(unknown, 0.9));
  expect(ofUnknown).toBeGreaterThan(quantile(known, 0.1));
  expect(ofUnknown).toBeLessThan(quantile(known, 0.9));
});
