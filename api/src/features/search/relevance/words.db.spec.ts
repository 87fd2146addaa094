import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../test/database';
import { createDataSource } from '../../../core/database/data-source';
import { wordsOf } from './words';

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
  const texts = fc.sample(text, { numRuns: 2_000, seed: 2_014 });
  const rows = await database.query<{ words: string[] }[]>(
    'SELECT search_words(input) AS words FROM unnest($1::text[]) WITH ORDINALITY t (input, place) ORDER BY place',
    [texts],
  );
  const differing = texts.filter((input, index) => {
    const here = wordsOf(input).map((found) => found.word);
    return here.join(' ') !== rows[index]?.words.join(' ');
  });
  expect(differing).toEqual([]);
});
