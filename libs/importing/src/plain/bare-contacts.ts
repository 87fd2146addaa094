import { looksLikePerson } from '../contacts/person-names';
import { contactTokens } from '../contacts/tokens';
import type { Row } from '../source/rows';

const mostWords = 8;

/** Parts addresses that close a text without a heading from the text itself. */
export function bareContacts(rows: readonly Row[]): { text: Row[]; contacts: Row[] } {
  let start = rows.length;
  let addressed = false;
  while (start > 0) {
    const row = rows[start - 1];
    const kind = row ? contactLine(row.text) : 'text';
    if (kind === 'text' || (kind === 'person' && !addressed)) break;
    addressed ||= kind === 'address';
    start -= 1;
  }
  return addressed ? { text: rows.slice(0, start), contacts: rows.slice(start) } : { text: [...rows], contacts: [] };
}

function contactLine(text: string): 'address' | 'site' | 'person' | 'text' {
  const tokens = contactTokens(text, 0);
  const words = tokens.flatMap((token) =>
    token.kind === 'text' ? token.text.split(/[\s,;:•|–-]+/).filter((word) => /\p{L}/u.test(word)) : [],
  );
  if (words.length > mostWords) return 'text';
  if (tokens.some(({ kind }) => kind === 'email' || kind === 'phone')) return 'address';
  if (tokens.some(({ kind }) => kind === 'url') && words.length <= 2) return 'site';
  return looksLikePerson(text) ? 'person' : 'text';
}
