/**
 * What the forms of a French word have in common: `réclamation`, `réclamations` and `réclamer` are all `reclam`.
 * Gentler than Snowball's stemmer, which takes `usager` for `usage` and `usagers` for another word, and made for words
 * without accents, because that is how people type them. Takes and gives folded words.
 */
export function stem(word: string): string {
  const known = kept.get(word) ?? computed.get(word);
  if (known !== undefined) return known;
  const form = stemOf(word);
  if (computed.size >= mostComputed) computed.clear();
  computed.set(word, form);
  return form;
}

/** Texts repeat their words: most stems are asked for many times. */
const computed = new Map<string, string>();
const mostComputed = 50_000;

function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let form = singular(word);
  const exception = kept.get(form);
  if (exception !== undefined) return exception;
  for (const [pattern, replacement] of endings) {
    const shorter = form.replace(pattern, replacement);
    if (shorter !== form) {
      form = shorter;
      break;
    }
  }
  return withoutDoubling(form);
}

/** Words that the rules below would mix up with others. */
const kept = new Map(
  Object.entries({
    usage: 'usage',
    usages: 'usage',
    qualite: 'qualit',
    forme: 'forme',
    formes: 'forme',
    format: 'format',
    conseiller: 'conseiller',
    conseillere: 'conseiller',
    departement: 'departement',
    departemental: 'departement',
    departementale: 'departement',
    retraite: 'retraite',
    retraites: 'retraite',
    attentes: 'attentes',
    travail: 'travail',
    travaux: 'travaux',
    publicite: 'publicite',
    portail: 'portail',
    portable: 'portable',
    secretaire: 'secretaire',
    place: 'place',
    rendement: 'rendement',
    avance: 'avance',
    moyen: 'moyen',
    general: 'general',
    generale: 'general',
  }),
);

function singular(word: string): string {
  if (word.endsWith('eaux')) return word.slice(0, -1);
  if (/.{3}aux$/.test(word)) return `${word.slice(0, -2)}l`;
  if (/(?:eu|ou)x$/.test(word) && word.length > 5) return word.slice(0, -1);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The first that applies is the only one. What must remain before an ending keeps short words whole. */
const endings: [RegExp, string][] = [
  [/(?<=.{3})ification$/, 'if'],
  [/(?<=.{3})ifi(?:er?|ee|e|ant)$/, 'if'],
  [/(?<=.{4})(?:ation|atif|ative)$/, ''],
  [/(?<=.{2}[ai])bilite$/, 'bl'],
  [/(?<=.{2})ivite$/, 'i'],
  [/(?<=.{4})(?<![au])ite$/, ''],
  [/(?<=.{2})(?:trice|teuse)$/, 'teu'],
  [/(?<=.{3})(?:euse|eur|eu)$/, 'eu'],
  [/(?<=.{4})iere$/, ''],
  [/(?<=.{4})ere$/, ''],
  [/(?<=.{5})ement$/, ''],
  [/(?<=.{4})(?:ique|ic)$/, ''],
  [/(?<=.{3})(?:ive|if)$/, 'i'],
  [/(?<=.{4})(?:ir|i|ante?|ez)$/, ''],
  [/(?<=.{3}(?:ll|nn|rr|ss|tt|ch|qu|gn|v|is))ent$/, ''],
  [/(?<=.{4})(?:er|ee|e)$/, ''],
  [/ee$/, 'e'],
];

function withoutDoubling(form: string): string {
  return form
    .replace(/(?<=...)(ll|nn|tt|mm|rr|pp|ss|ff)$/, (pair) => pair.slice(1))
    .replace(/(?<=...)qu$/, 'c')
    .replace(/(?<=.....)i$/, '');
}
