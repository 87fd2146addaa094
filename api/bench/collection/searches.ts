import { places, themes } from './french.ts';
import { Random } from './random.ts';

/** The query string of one search, without its question mark. */
export type Search = string;

const plain = [
  ...['accueil', 'rendez-vous', 'réclamations', 'accueil unique', 'application mobile', 'satisfaction des usagers'],
  ...[
    'charte d’engagements',
    'guichet itinérant',
    'formation à l’accueil',
    'courriers',
    'personnes âgées',
    'télétravail',
  ],
  ...[
    'médiation numérique',
    'visioconférence',
    'boîte à idées',
    'signature électronique',
    'files d’attente',
    'baromètre',
  ],
  ...[
    'demandeurs d’emploi',
    'langage clair',
    'délais de réponse',
    'budget participatif',
    'serveur vocal',
    'allocataires',
  ],
  ...['simulateur d’aides', 'comité d’usagers', 'tableau de bord', 'annuaire', 'permanence du soir', 'parrainage'],
  ...['messages de rappel', 'pièces justificatives', 'retours d’expérience', 'centre d’appels', 'enquête à chaud'],
];
const misspelt = [
  ...['acceuil', 'reclamtion', 'rendez vosu', 'aplication mobile', 'satisfacton', 'dematerialisaton', 'guicher'],
  ...['formaton accueil', 'usagés', 'mediaton numerique', 'visioconference', 'barometre', 'parainage', 'signture'],
  ...['téletravail', 'chartre engagements', 'alocataires', 'enquète', 'anuaire', 'simulater aides', 'permanance'],
];
const begun = [
  ...['ac', 'acc', 'accu', 'rend', 'récl', 'appli', 'satis', 'form', 'guich', 'charte d', 'budget par', 'média'],
  ...['person', 'personnes ag', 'file', 'boîte à', 'tél', 'simul', 'serv', 'signature él', 'parr', 'visio'],
];
const questions = [
  ...['comment réduire l’attente au guichet', 'que faire quand le téléphone sonne dans le vide'],
  ...['comment mesurer la satisfaction', 'qui répond aux réclamations', 'comment former les agents à l’accueil'],
  ...['simplifier les courriers pour les personnes âgées', 'prendre rendez-vous sans se déplacer'],
];
const filters = [
  ...['scale=local', 'scale=departmental', 'audience=families', 'audience=older', 'maturity=deployed', 'year=2014'],
  ...['maturity=experiment', 'organisationKind=municipality', 'audience=agents', 'year=2019', 'scale=national'],
  ...themes.flatMap(({ slug, subthemes }) => [`theme=${slug}`, ...subthemes.map((sub) => `theme=${sub.slug}`)]),
];

/**
 * Two hundred searches as people make them: words alone, with one facet or two, misspelt, half typed, in plain
 * questions, by place, and lists without any word. Each stands once.
 */
export function realisticSearches(count = 200): Search[] {
  const random = new Random(2014);
  const searches = new Set<Search>([...misspelt, ...begun, ...questions].map((words) => search(words)));
  for (const words of plain) searches.add(search(words)).add(search(words, random.pick(filters)));
  for (const filter of filters.slice(0, 18)) searches.add(filter).add(`${filter}&page=2`);
  while (searches.size < count) {
    const words = random.chance(0.2) ? random.pick(places) : random.pick([...plain, ...plain, ...misspelt, ...begun]);
    const facets = [random.pick(filters), random.pick(filters)].slice(0, random.between(1, 2));
    const names = new Set(facets.map((facet) => facet.split('=')[0]));
    if (names.size === facets.length) searches.add(search(words, ...facets));
  }
  return [...searches].slice(0, count);
}

function search(words: string, ...facets: string[]): Search {
  return [`q=${encodeURIComponent(words)}`, ...facets].join('&');
}
