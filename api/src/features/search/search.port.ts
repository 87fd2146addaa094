import type { FacetName, HighlightField, HighlightPiece, SheetSort } from '@recueil/contracts';

/** What is asked of an engine. Slugs and codes have been validated; the text is as typed, canonical, within bounds. */
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

export interface EngineHit {
  sheetId: string;
  highlights: Partial<Record<HighlightField, HighlightPiece[]>>;
}

export interface EngineResult {
  hits: EngineHit[];
  /** Exact. */
  total: number;
  /** For each facet, how many hits each value would give: the query and every filter but the facet's own. Zeros left out. */
  facets: Record<FacetName, Record<string, number>>;
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
  keywords: string[];
  /** Labels of its themes and sub-themes. */
  themes: string[];
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

export interface EngineHealth {
  name: 'meilisearch' | 'postgresql';
  available: boolean;
}

/**
 * A search engine over published sheets. Both engines pass the same contract suite. Writes answer once they are
 * durable and searchable, and throw when they are not: the job that asked runs again.
 */
export abstract class SearchEngine {
  abstract readonly name: EngineHealth['name'];
  /** Throws {@link EngineUnavailable} when it cannot answer within its time. */
  abstract search(query: SearchQuery): Promise<EngineResult>;
  /** Puts whole documents in place of those with the same id; never merges. */
  abstract replace(documents: SearchDocument[]): Promise<void>;
  abstract remove(sheetIds: string[]): Promise<void>;
  /** Fills a new index and swaps it in; searches are answered throughout. */
  abstract rebuild(documents: AsyncIterable<SearchDocument[]>): Promise<void>;
  /** The version of every indexed document, by sheet: what the drift check compares with the table. */
  abstract versions(): Promise<Map<string, number>>;
  abstract health(): Promise<EngineHealth>;
}

export class EngineUnavailable extends Error {
  constructor(engine: string, options?: ErrorOptions) {
    super(`search engine ${engine} does not answer`, options);
    this.name = 'EngineUnavailable';
  }
}
