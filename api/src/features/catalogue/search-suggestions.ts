import { Injectable } from '@nestjs/common';
import { facetNames, type SearchSuggestion, type SheetSearch } from '@recueil/contracts';
import { SearchService, type SearchQuery } from '#rooms/search';
import type { CatalogueSnapshot } from './catalogue-snapshot';

type Draft = Omit<SearchSuggestion, 'count'> & { query: Pick<SearchQuery, 'text' | 'filters' | 'exact'> };

/** When nothing is found: the ways out that would find something, each with how much. */
@Injectable()
export class SearchSuggestions {
  constructor(private readonly search: SearchService) {}

  async for(asked: SheetSearch, query: SearchQuery, snapshot: CatalogueSnapshot): Promise<SearchSuggestion[]> {
    const drafts = [...spelling(asked, query), ...withoutFilters(asked, query), ...fewerWords(asked, query)];
    const counted = await Promise.all(drafts.map((draft) => this.counted(draft, query)));
    const found = [...counted, ...wholeTheme(asked, snapshot)].filter(({ count }) => count > 0);
    return best(found);
  }

  private async counted({ query: part, ...draft }: Draft, query: SearchQuery): Promise<SearchSuggestion> {
    const { total } = await this.search.search({ ...query, ...part, page: 1, pageSize: 1 });
    return { ...draft, count: total };
  }
}

/** Of the shorter searches, only the one that finds most. */
function best(suggestions: SearchSuggestion[]): SearchSuggestion[] {
  const shorter = suggestions
    .filter(({ kind }) => kind === 'fewer-words')
    .sort((one, other) => other.count - one.count);
  return suggestions.filter((suggestion) => suggestion.kind !== 'fewer-words' || suggestion === shorter[0]);
}

function spelling(asked: SheetSearch, query: SearchQuery): Draft[] {
  if (!query.exact) return [];
  const { spelling: _exact, ...search } = { ...asked, page: 1 };
  return [
    {
      kind: 'spelling',
      label: `Chercher « ${query.text} » en tolérant les fautes`,
      search,
      query: { ...query, exact: false },
    },
  ];
}

function withoutFilters(asked: SheetSearch, query: SearchQuery): Draft[] {
  if (Object.keys(query.filters).length === 0 || query.text === '') return [];
  const label = `Chercher « ${query.text} » dans tout le catalogue`;
  return [{ kind: 'all-filters', label, search: keepOnly(asked, []), query: { ...query, filters: {} } }];
}

function fewerWords(asked: SheetSearch, query: SearchQuery): Draft[] {
  const words = query.text.split(' ').filter((word) => word.length > 3);
  if (words.length < 2) return [];
  return words.slice(0, 4).map((word) => ({
    kind: 'fewer-words',
    label: `Élargir à « ${word} »`,
    search: { ...keepOnly(asked, facetNames), q: word },
    query: { ...query, text: word },
  }));
}

function wholeTheme(asked: SheetSearch, snapshot: CatalogueSnapshot): SearchSuggestion[] {
  const theme = snapshot.facets.theme.find(({ value }) => value === asked.theme);
  if (!theme) return [];
  return [{ kind: 'theme', label: `Lire tout « ${theme.label} »`, count: theme.count, search: { theme: theme.value } }];
}

function keepOnly(asked: SheetSearch, names: readonly (typeof facetNames)[number][]): SheetSearch {
  const kept = names.flatMap((name) => (asked[name] === undefined ? [] : [[name, asked[name]] as const]));
  return { ...(asked.q === undefined ? {} : { q: asked.q }), ...Object.fromEntries(kept) };
}
