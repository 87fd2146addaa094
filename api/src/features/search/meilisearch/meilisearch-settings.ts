import type { Settings } from 'meilisearch';
import { keyOf, relatedKeys, relatedTo } from '#rooms/relevance';
import { markedKey, type IndexedSheet } from './meilisearch-document';

type Attribute = keyof IndexedSheet;

/** Where words are looked up, the most telling first. */
const searched: Attribute[] = ['title', 'keywords', 'organisation', 'pitch', 'themes', 'text'];
const facets: Attribute[] = ['theme', 'organisationKind', 'scale', 'audience', 'maturity', 'year', 'setbacks'];
const filtered: Attribute[] = [...facets, 'version'];
const sorted: Attribute[] = ['publishedAt', 'titleKey'];
/** Changes when documents are made in another way: an index made before is then built again. No document has it. */
const format = 'format-2';
const shown = ['sheetId', 'version', format];

/**
 * Everything an index is told, at its creation. What the language asks for is done before words reach it (stems,
 * acronyms, spelling), the same for both engines: its own typo tolerance would find other sheets than we say we searched.
 */
export function indexSettings(): Settings {
  return {
    searchableAttributes: searched,
    filterableAttributes: filtered,
    sortableAttributes: sorted,
    displayedAttributes: shown,
    rankingRules: ['sort', 'words', 'exactness', 'attribute', 'proximity', 'publishedAt:desc'],
    typoTolerance: { enabled: false },
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['fra'] }],
    synonyms: synonymSettings(),
    faceting: { maxValuesPerFacet: 1_000 },
    pagination: { maxTotalHits: 1_000_000 },
    searchCutoffMs: 800,
  };
}

/** Whether an index was told this, as far as it changes what is found. */
export function sameSettings(actual: Settings): boolean {
  const wanted = indexSettings();
  const decisive = [
    'searchableAttributes',
    'filterableAttributes',
    'displayedAttributes',
    'rankingRules',
    'synonyms',
  ] as const;
  return decisive.every((name) => inOneOrder(actual[name]) === inOneOrder(wanted[name]));
}

function inOneOrder(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => [
    key,
    Array.isArray(part) ? (part as string[]).toSorted() : part,
  ]);
  return JSON.stringify(entries.sort(([one], [other]) => one.localeCompare(other)));
}

/** Each key with the keys of what people say for it. Values of several words are matched as phrases. */
function synonymSettings(): Record<string, string[]> {
  const entries = [...relatedKeys()].map((key) => [
    markedKey(key),
    [...new Set(relatedTo(key).map((words) => markedKey(keyOf(words))))],
  ]);
  return Object.fromEntries(entries) as Record<string, string[]>;
}
