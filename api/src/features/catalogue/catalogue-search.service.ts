import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { canonicalLine } from '@recueil/text';
import {
  facetNames,
  searchBounds,
  type FacetValue,
  type Facets,
  type SheetSearch,
  type SheetSearchResult,
} from '@recueil/contracts';
import { ProblemError } from '#core/errors/problem';
import { SearchService, type SearchAnswer, type SearchFilters, type SearchQuery } from '#rooms/search';
import { CatalogueSnapshots, type CatalogueSnapshot } from './catalogue-snapshot';
import { SearchSuggestions } from './search-suggestions';
import { sheetSummary } from './sheet-view';

/** Answers kept at most; each is a page of summaries, some 15 kB. */
const keptAnswers = 500;

/**
 * Searches the catalogue: what an engine finds, as readers are shown it. Answers are
 * kept under the catalogue's version and the engine that gave them, so that none is ever stale.
 */
@Injectable()
export class CatalogueSearchService {
  private readonly answers = new LRUCache<string, SheetSearchResult>({ max: keptAnswers });

  constructor(
    private readonly search: SearchService,
    private readonly snapshots: CatalogueSnapshots,
    private readonly suggestions: SearchSuggestions,
  ) {}

  /** Throws `invalid` for a theme that does not exist or a page beyond what can be paged through. */
  async find(sent: SheetSearch): Promise<SheetSearchResult> {
    const snapshot = await this.snapshots.current();
    const asked = withCurrentTheme(sent, snapshot);
    const query = searchQuery(asked);
    requireKnownTheme(asked.theme, snapshot);
    const key = JSON.stringify([snapshot.version, this.search.engineInUse(), query]);
    const kept = this.answers.get(key);
    if (kept) return kept;
    const found = await this.search.search(query);
    const answer = await this.answer(found, query, asked, snapshot);
    // The words of the newest sheets may not have been known yet: the answer is not kept.
    const settled = snapshot.version.startsWith(`${found.catalogueVersion}.`);
    if (settled && !answer.degraded) {
      this.answers.set(JSON.stringify([snapshot.version, answer.engine, query]), answer);
    }
    return answer;
  }

  private async answer(
    found: SearchAnswer,
    query: SearchQuery,
    asked: SheetSearch,
    snapshot: CatalogueSnapshot,
  ): Promise<SheetSearchResult> {
    const { total } = found;
    return {
      hits: found.hits.map(({ listed, highlights }) => ({ ...sheetSummary(listed), highlights })),
      total,
      page: query.page,
      pageSize: query.pageSize,
      facets: labelledFacets(found, query.filters, snapshot),
      facetTotals: found.facetTotals,
      engine: found.engine,
      degraded: found.degraded,
      corrected: found.corrected,
      suggestions: total === 0 ? await this.suggestions.for(asked, query, snapshot) : [],
      catalogueTotal: snapshot.total,
    };
  }
}

/** Without words there is nothing to be relevant to: the latest come first. */
function searchQuery(asked: SheetSearch): SearchQuery {
  const page = asked.page ?? 1;
  const pageSize = asked.pageSize ?? searchBounds.defaultPageSize;
  if (page * pageSize > searchBounds.window) {
    const message = 'Cette page est trop loin : affinez la recherche.';
    throw new ProblemError('invalid', message, { errors: [{ field: 'page', message }] });
  }
  const text = canonicalLine(asked.q ?? '');
  const filters: SearchFilters = {};
  for (const name of facetNames) if (asked[name] !== undefined) filters[name] = asked[name];
  const sort = asked.sort ?? 'relevance';
  return {
    text,
    exact: asked.spelling === 'exact',
    filters,
    sort: text === '' && sort === 'relevance' ? 'date' : sort,
    page,
    pageSize,
  };
}

/** A theme that was renamed or merged is still found at the address that people kept. */
function withCurrentTheme(asked: SheetSearch, { formerThemes }: CatalogueSnapshot): SheetSearch {
  const current = asked.theme === undefined ? undefined : formerThemes.get(asked.theme);
  return current === undefined ? asked : { ...asked, theme: current };
}

function requireKnownTheme(theme: string | undefined, snapshot: CatalogueSnapshot): void {
  if (theme === undefined || snapshot.facets.theme.some(({ value }) => value === theme)) return;
  const message = 'Ce thème n’existe pas. Choisissez-en un dans le sommaire.';
  throw new ProblemError('invalid', message, { errors: [{ field: 'theme', message }] });
}

/** Every value that the catalogue has, with what choosing it would give; a chosen value is always there. */
function labelledFacets(found: SearchAnswer, filters: SearchFilters, snapshot: CatalogueSnapshot): Facets {
  const labelled = (name: (typeof facetNames)[number]): FacetValue[] => {
    const counts = found.facets[name];
    const values = snapshot.facets[name].map((value) => ({ ...value, count: counts[value.value] ?? 0 }));
    const chosen = filters[name];
    const missing = chosen !== undefined && !values.some(({ value }) => value === chosen);
    return missing ? [...values, { value: chosen, label: chosen, count: counts[chosen] ?? 0 }] : values;
  };
  return Object.fromEntries(facetNames.map((name) => [name, labelled(name)])) as Facets;
}
