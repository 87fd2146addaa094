import { worded, type WordingName } from '@recueil/domain';
import type { MailText } from './mail-text';
import type { MailRow } from './mail.repository';
import { longDate } from './long-date';

/**
 * A mail with the first sentence that an administrator wrote for its kind: of a notice it takes the place of what
 * happened, elsewhere it comes before. Where the sentence does not stand, the mail is Recueil's own. Its link, its
 * subject and all that follows are never theirs.
 */
export function withOpening(
  text: MailText,
  { kind, facts }: Pick<MailRow, 'kind' | 'facts'>,
  openings: Partial<Record<string, string>>,
  catalogue: string,
): MailText {
  const key = kind === 'notice' ? `notice:${facts.notice ?? ''}` : kind;
  const written = Object.hasOwn(openings, key) ? openings[key] : undefined;
  const sentence = written === undefined ? null : worded(key, written, valuesOf(facts, catalogue));
  if (sentence === null) return text;
  const [greeting = '', ...others] = text.paragraphs;
  return { ...text, paragraphs: [greeting, sentence, ...(kind === 'notice' ? others.slice(1) : others)] };
}

function valuesOf(facts: MailRow['facts'], catalogue: string): Record<WordingName, string> {
  return {
    nom: facts.name ?? '',
    titre: facts.title ?? '',
    personne: facts.actor ?? facts.by ?? '',
    date: facts.due === undefined || facts.due === '' ? '' : longDate(facts.due),
    catalogue,
  };
}
