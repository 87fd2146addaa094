import { convertToParamMap } from '@angular/router';
import { readPeopleSearch, withFilter, writePeopleSearch } from './people-search';

const id = '0190f3a2-1111-7abc-8def-0123456789ab';
const read = (params: Record<string, string>) => readPeopleSearch(convertToParamMap(params));

describe('The search of people', () => {
  it('is read from its address and written back the same', () => {
    const search = { q: 'vasseur', role: 'member', status: 'invited', organisationId: id, page: 3 } as const;
    expect(read(writePeopleSearch(search))).toEqual(search);
    expect(writePeopleSearch({})).toEqual({});
  });

  it('leaves out what an address holds by mistake', () => {
    expect(read({ role: 'king', status: 'x', organisation: '3', page: '-1', q: '   ' })).toEqual({});
  });

  it('begins at the first page when something else is asked', () => {
    expect(withFilter({ q: 'a', page: 4 }, 'role', 'member')).toEqual({ q: 'a', role: 'member' });
    expect(withFilter({ q: 'a', role: 'member' }, 'role', '')).toEqual({ q: 'a' });
    expect(withFilter({ q: 'a' }, 'q', '  ')).toEqual({});
  });
});
