import { fold } from '../words/fold';
import { looksLikeOrganisation } from '../contents/organisation-words';

const rank =
  /^(?:m|mm|mme|mmes|mlle|dr|pr|me|docteur|professeur|maitre|monsieur|madame|lv|ev|ev1|ev2|cf|cc|cv|lcl|col|cne|cdt|cen|ces|gal|gbr|gdi|adj|adc|maj|ltn|lt|slt|asp|commandant|capitaine|colonel|lieutenant|lieutenant-colonel|general|major|adjudant|commissaire|prefet|prefete)\.?$/;
const particle = /^(?:de|du|des|d'|la|le|les|van|von|ben|el|al|da|dos|y|et|l')$/;
const notInNames =
  /^(?:bureau|pole|mission|departement|cellule|equipe|responsable|chef|cheffe|chargee?|directeur|directrice|adjointe?|referente?|site|standard|accueil|secretariat|contact|projet|communication|qualite|tel|fax|poste|rue|avenue|boulevard|place|cedex|cs|bp|sous-direction)$/;

/** Whether a text is the name of one person: two to six capitalised words, perhaps after a title or a rank. */
export function looksLikePerson(text: string): boolean {
  const words = text.trim().split(/\s+/, 9);
  if (words.length > 6 || text.length > 80 || /[\d@:;!?()/]/.test(text)) return false;
  const ranks = words.filter((word) => rank.test(fold(word))).length;
  const names = words.slice(ranks > 0 && rank.test(fold(words[0] ?? '')) ? 1 : 0);
  if (names.some((word) => notInNames.test(fold(word)))) return false;
  const capitalised = names.filter((word) => /^['’]?(?:d['’])?\p{Lu}/u.test(word));
  const others = names.filter((word) => !capitalised.includes(word));
  if (!others.every((word) => particle.test(fold(word)))) return false;
  if (ranks === 0 && looksLikeOrganisation(text)) return false;
  return capitalised.length >= 2 || (ranks > 0 && capitalised.length >= 1);
}

/** The persons named by a text, when it names several and nothing else: "Anne Durand et Paul Morel". */
export function severalPersons(text: string): string[] | null {
  const parts = text
    .split(/,|\/|&|;|\bet\b/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every(looksLikePerson) ? parts : null;
}

/** The person at the head of a text and what follows, as a function: "Anne Durand, cheffe de projet". */
export function personAndRest(text: string): { person: string; rest: string } | null {
  const match = /^([^,;:–—]{4,80}?)\s*(?:[,;:]\s|\s[–—-]\s)(.+)$/u.exec(text);
  const [, person = '', rest = ''] = match ?? [];
  return looksLikePerson(person) ? { person, rest: rest.trimStart() } : null;
}
