import { jest } from '@jest/globals';
import fc from 'fast-check';
import { facetNames, type FacetName } from '@recueil/contracts';
import { richText } from '@recueil/testing';
import type { TestSheet } from '../../../../test/published-catalogue';
import type { EngineName, SearchFilters } from '../search.port';
import { EngineUnderTest } from './engine-under-test.contract';

jest.setTimeout(300_000);

const words = [
  'accueil',
  'guichet',
  'réclamation',
  'plainte',
  'usager',
  'client',
  'rendez-vous',
  'CAF',
  'mesurer',
  'enquête',
];
const service = { slug: 'relation-de-service', label: 'Relation de service' };
const themes = [
  { slug: 'proactivite', label: 'Proactivité', parent: service },
  { slug: 'gestion-des-reclamations', label: 'Gestion des réclamations', parent: service },
  { slug: 'conferences', label: 'Conférences', parent: null },
];

const saying = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((said) => said.join(' '));
const sheet: fc.Arbitrary<TestSheet> = fc.record({
  content: fc.record({ title: saying, pitch: saying }).map((content) => ({
    ...content,
    sections: { origin: richText('Rien.'), results: null, principles: null, advice: null, setbacks: null },
  })),
  themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 2, selector: ({ slug }) => slug }),
  organisationKind: fc.constantFrom('ministry', 'region'),
  scale: fc.constantFrom('local', 'national', null),
  audience: fc.uniqueArray(fc.constantFrom('families', 'older', 'young'), { maxLength: 2 }),
  maturity: fc.constantFrom('deployed', 'stopped', null),
  year: fc.constantFrom(2023, 2024, null),
});

/** Words as people type them: alone or several, misspelt, begun, in a question, or none at all. */
const typed = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...words),
  fc.constantFrom('acceuil', 'reclamtion', 'guich', 'rdv', 'mal dit', 'xylophone', 'comment mesurer une plainte'),
  fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 4 }).map((said) => said.join(' ')),
);
const filters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    theme: fc.constantFrom('relation-de-service', 'proactivite', 'conferences'),
    organisationKind: fc.constantFrom('ministry', 'region'),
    scale: fc.constantFrom('local', 'national'),
    audience: fc.constantFrom('families', 'older'),
    maturity: fc.constantFrom('deployed', 'stopped'),
    year: fc.constantFrom('2023', '2024'),
    setbacks: fc.constant('yes'),
  },
  { requiredKeys: [] },
);

/** Of whatever catalogue, whatever is searched: what a facet counts is what choosing it gives. */
export function itCountsWhatChoosingGives(name: EngineName): void {
  let search: EngineUnderTest;

  beforeAll(async () => {
    search = await EngineUnderTest.start(name);
  });
  afterAll(() => search.close());

  it('counts for each value of a facet, and for none, as many sheets as choosing it finds, whatever else was chosen', async () => {
    const catalogue = fc.array(sheet, { minLength: 5, maxLength: 25 });
    const asked = fc.array(fc.record({ text: typed, filters }), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(catalogue, asked, async (sheets, searches) => {
        await search.clear();
        await search.publish(...sheets);
        for (const { text, filters: chosen } of searches) await expectCountsOf(text, chosen);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  async function expectCountsOf(text: string, chosen: SearchFilters): Promise<void> {
    const { facets, facetTotals, total } = await search.search(text, { filters: chosen });
    expect(Object.keys(facetTotals).toSorted()).toEqual(Object.keys(chosen).toSorted());
    for (const facet of facetNames) {
      const value = chosen[facet];
      if (value !== undefined) {
        expect({ text, chosen, facet, count: facets[facet][value] ?? 0 }).toMatchObject({ count: total });
        await expectTotalWithout(facet, text, chosen, facetTotals[facet]);
      }
      for (const [other, count] of Object.entries(facets[facet])) {
        const filtered = { ...chosen, [facet]: other };
        const answer = await search.search(text, { filters: filtered, pageSize: 50 });
        expect({ text, filtered, total: answer.total, hits: answer.hits.length }).toMatchObject({
          total: count,
          hits: count,
        });
      }
    }
  }

  async function expectTotalWithout(
    facet: FacetName,
    text: string,
    chosen: SearchFilters,
    told?: number,
  ): Promise<void> {
    const { [facet]: _left, ...others } = chosen;
    const answer = await search.search(text, { filters: others });
    expect({ text, chosen, facet, total: answer.total }).toMatchObject({ total: told });
  }
}
