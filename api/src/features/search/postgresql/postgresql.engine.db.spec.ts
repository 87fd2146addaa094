import { itCountsWhatChoosingGives } from '../contract/facets.contract';
import { itKeepsTheContract } from '../contract/search-engine.contract';
import { itFindsSignsThatAreAlike } from '../contract/signs.contract';

describe('PostgreSQL as a search engine', () => {
  itKeepsTheContract('postgresql');
  itCountsWhatChoosingGives('postgresql');
  itFindsSignsThatAreAlike('postgresql');
});
