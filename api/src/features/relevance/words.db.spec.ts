import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/database';
import { createDataSource } from '#core/database/data-source';
import { innerWordsOf, wordsOf } from './words';

const word = fc.constantFrom(
  ...[
    'accueil',
    'Élève',
    'œuvre',
    'usager',
    'agent',
    'chef',
    'RGAA',
    'le',
    'à',
    'été',
    'naïf',
    'Noël',
    'cœurs',
    'x',
    'B',
  ],
  ...[
    'R.G.A.A.',
    'S.N.C.F',
    'e.g.',
    'p.',
    '12',
    '3939',
    '1er',
    '12,5',
    'm2',
    'auto-entrepreneur',
    'c’est',
    'peut-elle',
  ],
  ...[
    'usager·ère·s',
    'agent.e.s',
    'habitant(e)s',
    'instructeur(rice)s',
    'jardinier-ère-s',
    'tous·tes',
    'agent/e',
    'réclamation(s)',
  ],
  ...[
    'DossierUnique',
    'l’eauPropre',
    'kWh',
    'ÉtéÀVenir',
    'aB',
    'étudiantEs',
    'PDFs',
    'Oﬃce',
    'dé\u00admarche',
    'mot\u200bClé',
  ],
  ...['CO₂', 'm²', '1ᵉʳ', 'XXIᵉ', 'nº', '№', 'Ａ１', '𝐆', 'Ⅻ', 'ĳ', 'ſ', '㎡', '10⁶', '✔️', '👩\u200d💻'],
  ...['12\u202f500', '1 250', '000', '500', '2024', '3,5', '1.250', '12', '7'],
  ...['L. 112-8', 'L112-8', 'R.\u00a0421-5-1-2-3', 'd. 12', 'D123', 'l 1411-5x', 'L', 'R2', '-8', '.', '–9'],
);
const before = fc.constantFrom('', 'l’', "d'", 'qu’', 'jusqu’', "s'", '« ', '(', '—\u00a0');
const after = fc.constantFrom(' ', ', ', '. ', '\u202f: ', ' »', '…', '\n- ', '\u00a0%\u00a0', ' <b>', '’ ');
const text = fc.array(fc.tuple(before, word, after), { maxLength: 12 }).map((parts) => parts.flat().join(''));

let test: TestDatabase;
let database: DataSource;
beforeAll(async () => {
  test = await createTestDatabase();
  database = await createDataSource(test.url).initialize();
});
afterAll(async () => {
  await database.destroy();
  await test.drop();
});

it('cuts texts into the same words in SQL and here', async () => {
  const texts = fc.sample(text, { numRuns: 4_000, seed: 2_014 });
  expect(await differing(texts)).toEqual([]);
});

it('folds every sign of the Latin blocks, and of every table, as here', async () => {
  // Unicode goes on: letters of the last ten years are not in the oldest tables that PostgreSQL comes with.
  const blocks = [
    [0x20, 0x24f],
    [0x250, 0x36f],
    [0x1d00, 0x1eff],
    [0x2000, 0x218f],
    [0x2c60, 0x2c7f],
    [0x3000, 0x3000],
    [0x3371, 0x33df],
    [0xa720, 0xa7ad],
    [0xfb00, 0xfb06],
    [0xfe00, 0xfe6f],
    [0xfeff, 0xffa0],
    [0x1d400, 0x1d7ff],
    [0xe0000, 0xe01ff],
  ] as const;
  const signs = blocks.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
  );
  const texts = signs.flatMap((sign) => [`ab${sign}cd 1${sign}234 a${sign}B`, `${sign}x ${sign}12 500`]);
  const articles = signs.filter((sign) => !/\p{M}/u.test(sign)).map((sign) => `L${sign}112-8 ${sign}R1-2`);
  expect(await differing([...texts, ...articles])).toEqual([]);
});

async function differing(texts: string[]): Promise<string[]> {
  const rows = await database.query<{ words: string[]; inner: string[] }[]>(
    `SELECT search_words(input) AS words, search_inner_words(search_alike(input)) AS inner
     FROM unnest($1::text[]) WITH ORDINALITY t (input, place) ORDER BY place`,
    [texts],
  );
  return texts.flatMap((input, index) => {
    const here = [wordsOf(input).map(({ word }) => word), innerWordsOf(input)].map((words) => words.join(' '));
    const there = [rows[index]?.words, rows[index]?.inner].map((words) => words?.join(' '));
    return here.join('|') === there.join('|') ? [] : [`${input}: ${here.join('|')} here, ${there.join('|')} there`];
  });
}
