import { noticeKinds, type NoticeKind } from '../editorial/table/notice-kinds';

/** What an administrator may have a mail say: names in double braces, and nothing that decides anything. */
export const wordingNames = ['nom', 'titre', 'personne', 'date', 'catalogue'] as const;
export type WordingName = (typeof wordingNames)[number];

/** A kind of mail whose first sentence an administrator may write: what it is called, and what it may name. */
export interface WordingKind {
  label: string;
  names: readonly WordingName[];
}

/** Mails of which the sentence is added before Recueil's own words; of notices, it takes the place of their sentence. */
const otherKinds: Record<string, WordingKind> = {
  invitation: { label: 'Invitation à ouvrir un compte', names: ['nom', 'personne', 'catalogue'] },
  'co-author-invited': { label: 'Invitation à cosigner une fiche', names: ['nom', 'personne', 'titre', 'catalogue'] },
  nominated: { label: 'Une pratique signalée par un collègue', names: ['nom', 'personne', 'titre', 'catalogue'] },
  'proofreading-asked': { label: 'Une fiche à relire, sans compte', names: ['nom', 'personne', 'titre', 'catalogue'] },
  'contact-named': { label: 'Vos coordonnées dans une fiche', names: ['nom', 'titre', 'catalogue'] },
};

/** Mails that let somebody in, or are about a password, are not here: their words protect whoever reads them. */
export const wordingKinds: ReadonlyMap<string, WordingKind> = new Map([
  ...(Object.keys(noticeKinds) as NoticeKind[]).map((kind): [string, WordingKind] => [
    `notice:${kind}`,
    ofNotice(kind),
  ]),
  ...Object.entries(otherKinds),
]);

function ofNotice(kind: NoticeKind): WordingKind {
  const { asks, subject } = noticeKinds[kind];
  const label = `${subject.charAt(0).toLocaleUpperCase('fr')}${subject.slice(1)}`;
  return { label, names: ['nom', 'titre', 'personne', ...(asks ? (['date'] as const) : []), 'catalogue'] };
}

const name = /\{\{([^{}]*)\}\}/g;

/** What keeps a sentence from being used for this kind of mail, in French; null when nothing does. */
export function wordingProblem(kind: string, sentence: string): string | null {
  const known = wordingKinds.get(kind);
  if (known === undefined) return 'Ce mail n’a pas de phrase à écrire.';
  if (/[\r\n\u2028\u2029]/.test(sentence)) return 'Écrivez une seule phrase, sans retour à la ligne.';
  const allowed = new Set<string>(known.names);
  const wrong = [...sentence.matchAll(name)].find(([, inside = '']) => !allowed.has(inside.trim()));
  const choices = known.names.map((one) => `{{${one}}}`).join(', ');
  if (wrong !== undefined)
    return `«\u202f${wrong[0]}\u202f» n’existe pas dans ce mail. Vous pouvez insérer ${choices}.`;
  if (/[{}]/.test(sentence.replace(name, ''))) {
    return `Une accolade est de trop, ou n’est pas fermée. Vous pouvez insérer ${choices}.`;
  }
  return null;
}

/**
 * The sentence with its names replaced, once: what they bring is text, whatever it looks like. Null where it would not
 * stand: a name that this kind does not have, or has nothing for.
 */
export function worded(kind: string, sentence: string, values: Record<WordingName, string>): string | null {
  if (sentence.trim() === '' || wordingProblem(kind, sentence) !== null) return null;
  const used = [...sentence.matchAll(name)].map(([, inside = '']) => inside.trim() as WordingName);
  if (used.some((one) => values[one] === '')) return null;
  return sentence.replace(name, (_all, inside: string) => values[inside.trim() as WordingName].replace(/\s+/g, ' '));
}
