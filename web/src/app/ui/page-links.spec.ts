import { pagesAround } from './page-links';

describe('The pages of results', () => {
  it('are all there when they are few', () => {
    expect(pagesAround(2, 4)).toEqual([1, 2, 3, 4]);
  });

  it('keep the first, the last and the neighbours when they are many', () => {
    expect(pagesAround(7, 20)).toEqual([1, null, 6, 7, 8, null, 20]);
  });

  it('leave no gap of one page', () => {
    expect(pagesAround(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9]);
    expect(pagesAround(1, 3)).toEqual([1, 2, 3]);
  });
});
