import { spawn } from 'node:child_process';
import path from 'node:path';
import { rounds } from './rounds.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs test files again with more rounds than everyday tests have time for. Answers the code it ended with. */
function tests(files: string, env: Record<string, string>): Promise<number | null> {
  const child = spawn('npm', ['test', '--', files], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise((resolve) => child.once('exit', resolve));
}

it(`${String(rounds(50, 2))} rounds of each race have one winner`, async () => {
  await expect(tests('features/editorial/races', { RACE_ROUNDS: String(rounds(50, 2)) })).resolves.toBe(0);
});

it(`${String(rounds(2_000, 100))} random walks with the database beside them keep their promises`, async () => {
  await expect(tests('features/editorial/random-walks', { WALKS: String(rounds(2_000, 100)) })).resolves.toBe(0);
}, 3_600_000);
