import type { FacetName, Highlights, SheetSort } from '@recueil/contracts';
import type { PublishedTheme } from '#rooms/published-document';
import type { QueryTerm, Requirement } from '#rooms/relevance';

/** What people ask. Slugs and codes have been validated; the text is as typed, canonical, within bounds. */
export interface SearchQuery {
  text: string;
  /** As typed: no spelling is corrected, no synonym added. */
  exact: boolean;
  filters: SearchFilters;
  sort: SheetSort;
  /** From 1. */
  page: number;
  pageSize: number;
}

/** One choice per facet; a theme's slug stands for all its sub-themes. */
export type SearchFilters = Partial<Record<FacetName, string>>;

/** What an engine is asked: the same, its text understood. Null finds every sheet. */
export interface EngineQuery extends Omit<SearchQuery, 'text' | 'exact'> {
  terms: Requirement | null;
}

export interface EngineResult {
  /** The page's sheets, in order. */
  sheetIds: string[];
  /** Exact. */
  total: number;
  facets: FacetCounts;
  facetTotals: FacetTotals;
}

/** For each facet, how many hits each value would give: the query and every filter but the facet's own. No zeros. */
export type FacetCounts = Record<FacetName, Record<string, number>>;

/** For each facet that something was chosen in, how many hits there would be without that choice. */
export type FacetTotals = Partial<Record<FacetName, number>>;

/** What the search answers, whichever engine it comes from. */
export interface SearchAnswer {
  /** Published at this moment, even where the engine's index still has others. */
  hits: { sheetId: string; listed: ListedSheet; highlights: Highlights }[];
  total: number;
  facets: FacetCounts;
  facetTotals: FacetTotals;
  engine: EngineName;
  /** The main engine does not answer: the other one does. */
  degraded: boolean;
  /** The words that were really searched, when some were corrected or left out; else null. */
  corrected: string | null;
  /** The version of the catalogue whose words were known: an answer is kept for that version alone. */
  catalogueVersion: string;
}

/** A published sheet as lists show it. */
export interface ListedSheet {
  slug: string;
  title: string;
  organisation: string;
  pitch: string;
  /** The main theme first. */
  themes: PublishedTheme[];
  year: number | null;
  hasSetbacks: boolean;
  publishedAt: Date;
}

/** A published sheet as engines index it: public text only, plain. Read from `published_sheets` and nothing else. */
export interface SearchDocument {
  sheetId: string;
  /** The row's version: what the drift check compares. */
  version: number;
  title: string;
  organisation: string;
  pitch: string;
  origin: string;
  results: string;
  principles: string;
  advice: string;
  setbacks: string;
  /** The words of its key figures. */
  figures: string;
  keywords: string[];
  /** Labels of the themes and sub-themes it is shelved under; not those of the themes above them. */
  themes: string[];
  /** The themes above included: choosing a theme finds the sheets of its sub-themes. */
  themeSlugs: string[];
  organisationKind: string;
  scale: string | null;
  audience: string[];
  maturity: string | null;
  year: number | null;
  hasSetbacks: boolean;
  /** Milliseconds since the epoch. */
  publishedAt: number;
}

export type EngineName = 'meilisearch' | 'postgresql';

/** Where published sheets are written to be searched. */
export interface SearchIndex {
  /** Puts whole documents in place of those with the same id; never merges. */
  replace(documents: SearchDocument[]): Promise<void>;
  remove(sheetIds: string[]): Promise<void>;
  /** The version of every indexed document, by sheet: what the drift check compares with the table. */
  versions(): Promise<Map<string, number>>;
}

/**
 * A search engine over published sheets. Both engines pass the same contract suite. Writes answer once they are
 * durable and searchable, and throw when they are not: the job that asked runs again.
 */
export abstract class SearchEngine implements SearchIndex {
  abstract readonly name: EngineName;
  /** Throws {@link EngineUnavailable} when it cannot answer within its time. */
  abstract search(query: EngineQuery): Promise<EngineResult>;
  /** How many sheets have every term of each of these sets, whatever their facets. Throws as `search` does. */
  abstract counts(termSets: QueryTerm[][]): Promise<number[]>;
  abstract replace(documents: SearchDocument[]): Promise<void>;
  abstract remove(sheetIds: string[]): Promise<void>;
  abstract versions(): Promise<Map<string, number>>;
  /** Fills a new index and swaps it in once filled; searches are answered throughout. A failure leaves the old one. */
  abstract rebuild(fill: (index: SearchIndex) => Promise<void>): Promise<void>;
  /** Whether its index is missing, or was made for another version of ours: then it has to be rebuilt. */
  abstract isOutdated(): Promise<boolean>;
  /** Throws {@link EngineUnavailable}, with why, when it would not answer a search now. */
  abstract requireAvailable(): Promise<void>;
  /** Tries all that is ever asked of it, apart from what serves. Throws what keeps it from one of them. */
  abstract requireRights(): Promise<void>;
}

export class EngineUnavailable extends Error {
  constructor(engine: EngineName, options?: ErrorOptions) {
    super(`search engine ${engine} does not answer`, options);
    this.name = 'EngineUnavailable';
  }
}
