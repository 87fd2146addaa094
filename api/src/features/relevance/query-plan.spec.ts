import { planQuery, type QueryPlan } from './query-plan';
import { Vocabulary } from './vocabulary';
import { wordsOf } from './words';

const texts = [
  'La prise de rendez-vous en ligne, à la caisse d’allocations familiales',
  'Une réclamation reçoit une réponse en deux jours',
  'Accueil unique à la mairie : un seul guichet pour les usagers',
  'Le multicanal au téléphone, sans attendre',
  'Des agents formés au téléphone ; la gendarmerie aussi',
];

function vocabularyOf(sheets: string[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const sheet of sheets) {
    for (const word of new Set(wordsOf(sheet).map((found) => found.word)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Vocabulary(
    Array.from(counts, ([word, sheetsWithIt]) => ({ word, sheets: sheetsWithIt })),
    sheets.length,
  );
}

const plan = (text: string, { exact = false }: { exact?: boolean } = {}): QueryPlan =>
  planQuery(text, vocabularyOf(texts), { exact });
const keys = (text: string): string[] => plan(text).terms.map(({ key }) => key);

describe('a query', () => {
  it.each([
    ['keeps the words that say something', 'la réponse à une réclamation', ['repons', 'reclam']],
    ['is about its words, not about the question', 'comment faire quand on veut un guichet ?', ['guichet']],
    ['keeps the words of a question when there is nothing else', 'comment faire', ['comment', 'fair']],
    ['knows an acronym', 'CAF', ['caf']],
    ['knows what an acronym stands for', 'caisses d’allocations familiales', ['caf']],
    ['takes short and long for the same', 'rdv rendez-vous « rendé vous »', ['rdv', 'rdv', 'rdv']],
    ['joins what sheets write as one word', 'multi canal', ['multicanal']],
    ['forgets inclusive endings', 'mairie·s', ['mairi']],
    ['adds an apostrophe that was left out', 'd usager', ['usag']],
  ])('%s: %s', (_what, text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('gives synonyms to a word, and every way to say an acronym', () => {
    expect(plan('plainte').terms[0]?.related).toContainEqual(['reclamation']);
    expect(plan('CAF').terms[0]?.direct).toContainEqual(['caisse', 'allocations', 'familiales']);
  });

  it('lets words that every sheet has only put one before another', () => {
    expect(plan('guichet des usagers')).toMatchObject({ terms: [{ key: 'guichet' }], common: [{ key: 'usag' }] });
    expect(plan('usagers')).toMatchObject({ terms: [{ key: 'usag' }], common: [] });
  });

  it('completes the last word alone, and only what is no word yet', () => {
    expect(plan('guichet réclam').terms.map(({ prefix }) => prefix)).toEqual([null, null]);
    expect(plan('guichet récl').terms.map(({ prefix }) => prefix)).toEqual([null, 'recl']);
    expect(plan('gendarmes').terms.map(({ prefix }) => prefix)).toEqual(['gendarm']);
  });

  it('wants more answers for a sentence than for a word or two', () => {
    expect(plan('accueil unique').enough).toBe(1);
    expect(plan('comment avoir une réponse').enough).toBe(3);
    expect(plan('réponse réclamation guichet').enough).toBe(3);
  });

  it('asks for ten words at most', () => {
    expect(plan(texts.join(' ')).terms.length).toBeLessThan(10);
  });

  it('is taken to the letter when it has to be', () => {
    const { terms, corrected } = plan('acceuil des usagers', { exact: true });
    expect(corrected).toBeNull();
    expect(terms.map(({ key, related, prefix }) => ({ key, related, prefix }))).toEqual([
      { key: 'acceuil', related: [], prefix: null },
      { key: 'usag', related: [], prefix: null },
    ]);
  });
});

describe('a misspelt word', () => {
  it.each([
    ['acceuil', 'accueil'],
    ['aceuil unique', 'accueil unique'],
    ['reclamtion', 'reclamation'],
    ['réclamasion', 'reclamation'],
    ['telefone', 'telephone'],
    ['gichet', 'guichet'],
    ['maire de la gendarmrie', 'maire de la gendarmerie'],
    ['accueilunique', 'accueil unique'],
  ])('is replaced: %s', (typed, corrected) => {
    expect(plan(typed).corrected).toBe(corrected);
  });

  it.each(['accueil', 'réclamations', 'réclam', 'rdv', 'mairies', 'usager·ère·s', 'plainte', 'multi-canal', '2025'])(
    'is not seen in what sheets or the lexicon know: %s',
    (typed) => {
      expect(plan(typed).corrected).toBeNull();
    },
  );

  it('is left out when it resembles nothing and others remain', () => {
    expect(plan('guichet à Trifouillis')).toMatchObject({ corrected: 'guichet', terms: [{ key: 'guichet' }] });
    expect(plan('Trifouillis').corrected).toBeNull();
  });

  it('is not guessed from a short or a very different word', () => {
    expect(plan('gui xyz').corrected).toBeNull();
    expect(plan('bibelot').corrected).toBeNull();
  });
});
