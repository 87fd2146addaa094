import { readListSearch, viewParams, withChoice, writeListSearch } from './submission-search';

const read = (query: string): object => readListSearch(new URLSearchParams(query));

describe('The search of a list of submissions', () => {
  it('reads its address, and writes it back', () => {
    const query = 'filter=late&theme=ecoute-des-usagers&state=reviewing&sort=age&page=2';
    expect(new URLSearchParams(writeListSearch(read(query))).toString()).toBe(query);
  });

  it('leaves out what goes without saying, and what it does not know', () => {
    expect(read('filter=all&sort=deadline&page=1')).toEqual({});
    expect(read('filter=x&sort=y&page=-1&theme=<b>&state=A B')).toEqual({});
  });

  it('begins at the first page when something else is asked', () => {
    expect(withChoice({ page: 3, theme: 'a' }, 'state', 'reviewing')).toEqual({ theme: 'a', state: 'reviewing' });
    expect(withChoice({ page: 3, theme: 'a' }, 'theme', '')).toEqual({});
    expect(viewParams({ theme: 'a', page: 3 }, 'mine')).toEqual({ theme: 'a', filter: 'mine' });
    expect(viewParams({ filter: 'mine' }, 'all')).toEqual({});
  });
});
