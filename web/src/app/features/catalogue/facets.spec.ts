import { type Facets, facetNames } from '@recueil/contracts';
import { facetValue, searchResult } from '#web/testing/catalogue-builders';
import { facetLabel, facetsOf } from './facets';

const facets: Facets = {
  theme: [
    facetValue('relation', 9, { label: 'Relation de service' }),
    facetValue('ecoute', 4, { label: 'Écoute des usagers', parent: 'relation' }),
    facetValue('management', 3, { label: 'Management collaboratif' }),
    facetValue('methodes', 3, { label: 'Méthodes collaboratives', parent: 'management' }),
  ],
  organisationKind: [facetValue('municipality', 12)],
  scale: [],
  audience: [facetValue('families', 5), facetValue('young', 0)],
  maturity: [facetValue('deployed', 9), facetValue('experiment', 3)],
  year: [facetValue('2025', 7)],
  setbacks: [facetValue('yes', 5, { label: 'Dit ce qui n’a pas marché' })],
};
const result = searchResult({ facets, total: 12 });

describe('The facets on the screen', () => {
  it('show the sub-themes of the theme that is chosen, and no others', () => {
    const [closed] = facetsOf({}, result);
    expect(closed?.choices.map(({ value }) => value)).toEqual(['relation', 'management']);
    const [open] = facetsOf({ theme: 'relation' }, result);
    expect(open?.choices.map(({ value }) => value)).toEqual(['relation', 'ecoute', 'management']);
  });

  it('keep a theme open when one of its sub-themes is chosen', () => {
    const [theme] = facetsOf({ theme: 'methodes' }, result);
    expect(theme?.choices.map(({ value, isSub }) => [value, isSub])).toEqual([
      ['relation', false],
      ['management', false],
      ['methodes', true],
    ]);
  });

  it('leave out a facet that has one choice which changes nothing, or none', () => {
    expect(facetsOf({}, result).map(({ name }) => name)).toEqual(['theme', 'maturity', 'setbacks', 'audience', 'year']);
  });

  it('are all those that there are, once each leaves a choice', () => {
    const choices = [facetValue('one', 5), facetValue('other', 3)];
    const every = Object.fromEntries(facetNames.map((name) => [name, choices])) as Facets;
    const drawn = facetsOf({}, searchResult({ facets: every, total: 12 })).map(({ name }) => name);
    expect(drawn.toSorted()).toEqual(facetNames.toSorted());
  });

  it('keep only what is chosen when nothing is found', () => {
    const nothing = searchResult({ facets, total: 0 });
    expect(facetsOf({ year: '2025' }, nothing).map(({ name }) => name)).toEqual(['year']);
  });

  it('keep a choice that the answer does not know', () => {
    const year = facetsOf({ year: '1999' }, result).find(({ name }) => name === 'year');
    expect(year?.choices.at(-1)).toMatchObject({ value: '1999', label: '1999', count: 0 });
  });

  it('count "all" from the total when nothing is chosen, and from the answer otherwise', () => {
    const allCount = (search: object, totals?: object): number | null | undefined =>
      facetsOf(search, searchResult({ facets, total: 12, facetTotals: totals })).find(({ name }) => name === 'maturity')
        ?.allCount;
    expect(allCount({})).toBe(12);
    expect(allCount({ maturity: 'deployed' })).toBeNull();
    expect(allCount({ maturity: 'deployed' }, { maturity: 20 })).toBe(20);
  });

  it('are named in a chip by their legend and their label', () => {
    expect(facetLabel('theme', 'relation', result)).toBe('Thème\u202F: Relation de service');
    expect(facetLabel('setbacks', 'yes', result)).toBe('Dit ce qui n’a pas marché');
    expect(facetLabel('year', '1999', undefined)).toBe('Année\u202F: 1999');
  });
});
