import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const features = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/features');

/** Sheets of the demonstration, and what is asked of them: texts for people, not code. */
const texts = ['demonstration/catalogue/', 'demonstration/judged-queries.ts'];

const rooms = readdirSync(features, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function linesOf(room: string): number {
  return readdirSync(path.join(features, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name}`)
    .filter((name) => name.endsWith('.ts') && !/\.(spec|contract)\.ts$|\/(test|contract)\//.test(name))
    .filter((name) => !texts.some((text) => name.startsWith(text)))
    .reduce((lines, name) => lines + readFileSync(path.join(features, name), 'utf8').split('\n').length - 1, 0);
}

describe('the rooms of the API', () => {
  it.each(rooms)('%s is no larger than one person can know', (room) => {
    expect(linesOf(room)).toBeLessThanOrEqual(2_500);
  });
});
