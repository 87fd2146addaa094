import { meilisearchOfTests } from '../contract/engine-under-test.contract';
import { itCountsWhatChoosingGives } from '../contract/facets.contract';
import { itKeepsTheContract } from '../contract/search-engine.contract';
import { itFindsSignsThatAreAlike } from '../contract/signs.contract';

if (meilisearchOfTests) {
  describe('Meilisearch as a search engine', () => {
    itKeepsTheContract('meilisearch');
    itCountsWhatChoosingGives('meilisearch');
    itFindsSignsThatAreAlike('meilisearch');
  });
} else {
  it('has no Meilisearch to test on this platform', () => {
    expect(`${process.platform} ${process.arch}`).not.toBe('linux x64');
  });
}
