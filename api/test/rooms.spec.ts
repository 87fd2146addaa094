import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoriesGiven } from './rooms/doors';
import { bagsOfNeeds } from './rooms/needs';
import { apiSources, plantedSources } from './sources';

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

describe('what rooms give and need', () => {
  const program = apiSources();

  it('no door gives a repository, by whatever way', () => {
    expect(repositoriesGiven(program)).toEqual([]);
  });

  it('a repository is seen through another file, as a type, and in the hands of a service', () => {
    const at = 'features/planted';
    const given = repositoriesGiven(
      plantedSources({
        [`${at}/rows.repository.ts`]: `export class Rows { all() { return []; } }
          export interface Row { id: string }
          export const readRows = () => [];`,
        [`${at}/passage.ts`]: `export { readRows } from './rows.repository';
          import { Rows } from './rows.repository';
          export type Renamed = Rows;
          export class Held { constructor(readonly rows: Rows, private readonly hidden: Rows) {} }
          export class Lent { lend(): Rows { return new Rows(); } }
          export class Kept { constructor(private readonly rows: Rows) {} }`,
        [`${at}/index.ts`]: `export { Held, Kept, Lent, readRows, type Renamed } from './passage';
          export type { Row, Rows } from './rows.repository';`,
      }),
    );
    expect(given).toEqual(
      ['Held', 'Lent', 'readRows', 'Renamed', 'Rows'].map((name) => `api/src/${at}/index.ts gives ${name}`),
    );
  });

  it('no constructor is given several others in one', () => {
    expect(bagsOfNeeds(program)).toEqual([]);
  });

  it('a bag of services is seen, whether it is a class or an object', () => {
    const bags = bagsOfNeeds(
      plantedSources({
        'planted.ts': `const Injectable = () => (made: unknown) => undefined;
          @Injectable() export class One {}
          @Injectable() export class Other { private readonly hidden = new One(); }
          @Injectable() export class Bag { constructor(readonly one: One, readonly other: Other) {} }
          @Injectable() export class Plain { constructor(readonly one: One, other: Other) {} }
          @Injectable() export class Needy {
            constructor(
              bag: Bag,
              written: { one: One; other: Other },
              plain: Plain,
            ) {}
          }`,
      }),
    );
    expect(bags).toEqual([
      'api/src/planted.ts:8 bag brings several others',
      'api/src/planted.ts:9 written brings several others',
    ]);
  });
});
