import { alikeForm } from '@recueil/text';
import { analyse, phraseStem, stem, innerWordsOf, wordsOf } from '#rooms/relevance';
import type { SearchDocument } from '../search.port';

/** A text as the index holds it: its words, then what they count as. Words alone, so nothing is left to interpretation. */
export type IndexedText = string[];

/** A published sheet as the index holds it. */
export interface IndexedSheet {
  sheetId: string;
  version: number;
  title: IndexedText;
  organisation: IndexedText;
  keywords: IndexedText;
  pitch: IndexedText;
  themes: IndexedText;
  text: IndexedText;
  theme: string[];
  organisationKind: string;
  scale: string | null;
  audience: string[];
  maturity: string | null;
  year: number | null;
  setbacks: 'yes' | null;
  publishedAt: number;
  titleKey: string;
}

/**
 * Begins what words count as, apart from words themselves: the word `retrait` is not the stem of `retraite`. It also
 * keeps the server from cutting a stem in two (`aide` as « a ide ») or putting two together.
 */
const mark = 'zz';

/** A key as the index holds it and is asked for it; that of a phrase word by word. */
export function markedKey(key: string): string {
  return key
    .split(' ')
    .map((word) => mark + word)
    .join(' ');
}

export function indexedSheet(sheet: SearchDocument): IndexedSheet {
  const sections = [sheet.origin, sheet.results, sheet.principles, sheet.advice, sheet.setbacks, sheet.figures];
  return {
    sheetId: sheet.sheetId,
    version: sheet.version,
    title: indexedText(sheet.title),
    organisation: indexedText(sheet.organisation),
    keywords: sheet.keywords.flatMap(indexedText),
    pitch: indexedText(sheet.pitch),
    themes: sheet.themes.flatMap(indexedText),
    text: sections.flatMap(indexedText),
    theme: sheet.themeSlugs,
    organisationKind: sheet.organisationKind,
    scale: sheet.scale,
    audience: sheet.audience,
    maturity: sheet.maturity,
    year: sheet.year,
    setbacks: sheet.hasSetbacks ? 'yes' : null,
    publishedAt: sheet.publishedAt,
    titleKey: wordsOf(sheet.title)
      .map(({ word }) => word)
      .join(' '),
  };
}

/**
 * What the words count as, in order, with acronyms beside what they stand for; then words that a hyphen joins, as one,
 * and those inside others; then each word by itself, which is what the beginning of a word is looked up in.
 */
function indexedText(text: string): IndexedText {
  const { tokens, phrases } = analyse(text);
  if (tokens.length === 0) return [];
  const keys = tokens.flatMap((token) => {
    const ending = phrases.filter(({ end, key }) => end === token.end && !key.includes(' '));
    const own = phraseStem(token.word);
    return [own, ...(token.key === own ? [] : [token.key]), ...ending.map(({ key }) => key)];
  });
  const joined = tokens.flatMap((token, index) => {
    const before = tokens[index - 1];
    return before && alikeForm(text.slice(before.end, token.start)) === '-' ? [stem(before.word + token.word)] : [];
  });
  const inner = innerWordsOf(text);
  const words = new Set([...tokens.filter(({ empty }) => !empty).map(({ word }) => word), ...inner]);
  const innerKeys = inner.length === 0 ? [] : [inner.map((word) => markedKey(phraseStem(word))).join(' ')];
  return [keys.map(markedKey).join(' '), ...joined.map(markedKey), ...innerKeys, ...words];
}
