import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const features = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../src/features');

/** Sheets of the demonstration, and what is asked of them: texts for people, not code. */
const texts = ['demonstration/catalogue/', 'demonstration/judged-queries.ts'];

const rooms = readdirSync(features, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What is written in the files of a room, without those of tests. */
function filesOf(room: string): { name: string; text: string }[] {
  return readdirSync(path.join(features, room), { recursive: true, encoding: 'utf8' })
    .map((name) => `${room}/${name}`)
    .filter((name) => name.endsWith('.ts') && !/\.(spec|contract)\.ts$|\/(test|contract)\//.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(features, name), 'utf8') }));
}

/** The rooms that a room enters. */
function enteredFrom(room: string): string[] {
  const named = filesOf(room).flatMap(({ text }) => [...text.matchAll(/'#rooms\/([\w-]+)'/g)]);
  return [...new Set(named.map(([, name = '']) => name))];
}

describe.each(rooms)('the room %s', (room) => {
  it('is no larger than one person can know', () => {
    const code = filesOf(room).filter(({ name }) => !texts.some((text) => name.startsWith(text)));
    const lines = code.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
    expect(lines).toBeLessThanOrEqual(2_500);
  });

  it('has a door that holds nothing: it names what others may use', () => {
    const door = readFileSync(path.join(features, room, 'index.ts'), 'utf8');
    expect(door.replace(/export (type )?\{[^}]+\} from '\.\/[^']+';\n/g, '')).toBe('');
  });
});

it('no rooms know each other in a circle', () => {
  const below = new Map(rooms.map((room) => [room, enteredFrom(room)]));
  while (below.size > 0) {
    const lowest = [...below].filter(([, entered]) => !entered.some((room) => below.has(room)));
    expect([...below.keys()].filter((room) => lowest.length === 0 && below.has(room))).toEqual([]);
    for (const [room] of lowest) below.delete(room);
  }
});
