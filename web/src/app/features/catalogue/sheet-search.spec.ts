import { convertToParamMap } from '@angular/router';
import type { SheetSearch } from '@recueil/contracts';
import { chosenFacets, readSearch, withFacet, withWords, withoutFacets, writeSearch } from './sheet-search';

const read = (params: Record<string, string | string[]>): SheetSearch => readSearch(convertToParamMap(params));

describe('The address of a search', () => {
  it('holds the whole search, and gives it back', () => {
    const search: SheetSearch = {
      q: 'rendez-vous & délais',
      theme: 'ecoute-des-usagers',
      organisationKind: 'municipality',
      scale: 'local',
      audience: 'families',
      maturity: 'deployed',
      year: '2025',
      setbacks: 'yes',
      sort: 'date',
      spelling: 'exact',
      page: 3,
    };
    expect(read(writeSearch(search))).toEqual(search);
  });

  it('leaves out what goes without saying', () => {
    expect(writeSearch({ page: 1 })).toEqual({});
    expect(read({})).toEqual({});
  });

  it('is read whatever it holds', () => {
    expect(read({ q: '   ', page: '0', sort: 'nimporte', spelling: 'exact', inconnu: 'x' })).toEqual({});
    expect(read({ page: '-2' })).toEqual({});
    expect(read({ page: '1e99' })).toEqual({});
    expect(read({ theme: ['a', 'b'] })).toEqual({ theme: 'a' });
    expect(read({ q: 'x'.repeat(5_000) }).q).toHaveLength(300);
  });
});

describe('Another search made from one', () => {
  const search: SheetSearch = { q: 'acceuil', theme: 'conferences', year: '2024', spelling: 'exact', page: 4 };

  it('begins at the first page when the words change, with the spelling corrected again', () => {
    expect(withWords(search, ' accueil ')).toEqual({ q: 'accueil', theme: 'conferences', year: '2024' });
  });

  it('is no longer sorted by relevance when there are no words', () => {
    expect(withWords({ q: 'x', sort: 'relevance' }, '')).toEqual({});
    expect(withWords({ q: 'x', sort: 'title' }, '')).toEqual({ sort: 'title' });
  });

  it('keeps the words and the other facets when a facet is chosen or freed', () => {
    expect(withFacet(search, 'year', '2025')).toEqual({
      q: 'acceuil',
      theme: 'conferences',
      year: '2025',
      spelling: 'exact',
    });
    expect(withFacet(search, 'year', '')).toEqual({ q: 'acceuil', theme: 'conferences', spelling: 'exact' });
  });

  it('keeps the words alone when all facets are freed', () => {
    expect(withoutFacets(search)).toEqual({ q: 'acceuil', spelling: 'exact' });
    expect(chosenFacets(search)).toEqual([
      { name: 'theme', value: 'conferences' },
      { name: 'year', value: '2024' },
    ]);
  });
});
