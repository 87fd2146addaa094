import type { KeyFigure, ResultsKind, Sections, SheetLink } from '@recueil/domain';

/** A piece of a text with whether it matched what was searched. Rendered as text, never as HTML. */
export interface HighlightPiece {
  text: string;
  hit: boolean;
}

/** Where the words searched were found: whole title and pitch, extracts of the sections. */
export type Highlights = Partial<Record<HighlightField, HighlightPiece[]>>;
export const highlightFields = [
  'title',
  'organisation',
  'pitch',
  'origin',
  'results',
  'principles',
  'advice',
  'setbacks',
] as const;
export type HighlightField = (typeof highlightFields)[number];

/** A sheet as lists show it. `theme` and `subtheme` are their labels. */
export interface SheetSummary {
  slug: string;
  title: string;
  organisation: string;
  pitch: string;
  theme: string;
  subtheme: string | null;
  themeSlug: string;
  subthemeSlug: string | null;
  year: number | null;
  /** ISO instant. */
  publishedAt: string;
  hasSetbacks: boolean;
}

export interface SheetHit extends SheetSummary {
  highlights: Highlights;
}

/** The facets, in the order of the screen. Each is a query parameter that takes one of its values. */
export const facetNames = ['theme', 'organisationKind', 'scale', 'audience', 'maturity', 'year', 'setbacks'] as const;
export type FacetName = (typeof facetNames)[number];

/** One choice of a facet; `count` is the number of hits if one chose it, all other filters kept. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
  /** For `theme`: the slug of the theme that a sub-theme belongs to. */
  parent?: string;
}
export type Facets = Record<FacetName, FacetValue[]>;

export const sheetSorts = ['relevance', 'date', 'title'] as const;
export type SheetSort = (typeof sheetSorts)[number];

/** Bounds of `GET /api/sheets`: characters of `q`, hits of a page, hits that can be paged through. */
export const searchBounds = { query: 300, pageSize: 50, defaultPageSize: 10, window: 10_000 } as const;

/** The query of `GET /api/sheets`, as it stands in the address of the catalogue too. */
export interface SheetSearch extends Partial<Record<FacetName, string>> {
  q?: string;
  /** `exact`: as typed, no spelling corrected. */
  spelling?: 'exact';
  sort?: SheetSort;
  page?: number;
  pageSize?: number;
}

export interface SheetSearchResult {
  hits: SheetHit[];
  total: number;
  page: number;
  pageSize: number;
  facets: Facets;
  /** For each facet that is chosen, how many hits there would be without that choice: what its "all" shows. */
  facetTotals?: Partial<Record<FacetName, number>>;
  engine: 'meilisearch' | 'postgresql';
  /** The main engine does not answer: the other one does. */
  degraded: boolean;
  /** The words that were really searched, when a spelling was corrected. */
  corrected: string | null;
  /** When nothing is found: ways out, each with what it would find. */
  suggestions: SearchSuggestion[];
  /** How many sheets the catalogue holds. */
  catalogueTotal: number;
}

export interface SearchSuggestion {
  kind: 'spelling' | 'all-filters' | 'fewer-words' | 'theme';
  label: string;
  count: number;
  search: SheetSearch;
}

/** A theme with its sub-themes and how many sheets each holds; sheets in several count once in their theme. */
export interface ThemeNode {
  slug: string;
  label: string;
  count: number;
  subthemes: { slug: string; label: string; count: number }[];
}

export interface ThemeTree {
  themes: ThemeNode[];
  total: number;
}

/** What the home page shows beside the themes. */
export interface HomePage {
  total: number;
  latest: SheetSummary[];
  setbacks: { slug: string; title: string; organisation: string; extract: string }[];
  setbackCount: number;
}

/** A contact's details; shown to signed-in readers only. */
export interface SheetContact {
  name: string;
  role: string | null;
  email: string | null;
  phone: string | null;
  url: string | null;
}

/** A fact of a sheet with its words, ready to be read. */
export interface SheetFact {
  name: 'organisationKind' | 'scale' | 'audience' | 'maturity' | 'year' | 'duration' | 'cost' | 'means';
  label: string;
  value: string;
}

/** A file of a published sheet, as it is handed out at `apiRoutes.sheetAttachment`. */
export interface PublishedAttachment {
  sha256: string;
  name: string;
  /** What an image shows, in words; '' for other files. */
  alternative: string;
  /** Bytes. */
  size: number;
  mediaType: string;
  /** Of an image, in points; null of other files, and of those that came before this was known. */
  width: number | null;
  height: number | null;
}

/** A published sheet, whole. */
export interface PublishedSheet extends SheetSummary {
  sections: Sections;
  resultsKind: ResultsKind;
  resultsDate: string | null;
  keyFigures: KeyFigure[];
  links: SheetLink[];
  /** In the order of its text. */
  attachments: PublishedAttachment[];
  facts: SheetFact[];
  keywords: string[];
  /** How its text came to be validated: by its author's team, or published before in a collection. */
  basis: 'contributor' | 'legacy';
  /** The collection it comes from, when legacy. */
  collection: string | null;
  contactCount: number;
  contacts: SheetContact[];
}

export interface SimilarSheets {
  sheets: SheetSummary[];
}
