import { alikeForm } from '@recueil/text';

/** Long enough to be read in a bar of addresses, short enough to be pasted in a mail. */
const slugLength = 80;

/**
 * The permanent address of a sheet or a theme, from its title: lower-case ASCII words joined by hyphens, cut between
 * words at 80 characters. `taken` are the slugs that exist or existed: a number is added until none is the same.
 */
export function slugFor(title: string, taken: ReadonlySet<string>): string {
  const base = slugify(title);
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${String(number)}`)) number += 1;
  return `${base}-${String(number)}`;
}

/** What every slug looks like; anything else in an address is unknown without asking the database. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The words of a title as a slug, whether or not it is free; `fiche` when nothing is left of it. */
export function slugify(title: string): string {
  return cut(wordsOf(title)) || 'fiche';
}

/**
 * Whether a slug tells these words of the title that it was made from: all of them, or those that come first when it was
 * cut among them. Words that leave nothing in a slug are told by none.
 */
export function slugTells(slug: string, title: string): boolean {
  const words = wordsOf(title);
  if (words.length === 0) return false;
  if (`-${slug}-`.includes(`-${words.join('-')}-`)) return true;
  const made = slug.replace(/-\d+$/, '');
  return [slug, made].some((one) => words.some((_word, count) => count > 0 && isCutAfter(one, words, count)));
}

function isCutAfter(slug: string, words: readonly string[], count: number): boolean {
  const next = words[count] ?? '';
  return `-${slug}`.endsWith(`-${words.slice(0, count).join('-')}`) && slug.length + 1 + next.length > slugLength;
}

function wordsOf(title: string): string[] {
  const ascii = alikeForm(title)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
  return ascii.match(/[a-z0-9]+/g) ?? [];
}

function cut(words: string[]): string {
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, slugLength) : `${slug}-${word}`;
    if (longer.length > slugLength) break;
    slug = longer;
  }
  return slug;
}
