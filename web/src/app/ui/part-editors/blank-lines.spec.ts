import { blankContact, blankFigures, blankLink, filledLines } from './blank-lines';

describe('What is sent of the lists of a sheet', () => {
  it('is without the lines that were added and left empty', () => {
    const lists = {
      keyFigures: Object.values(blankFigures),
      links: [blankLink],
      contacts: [{ ...blankContact, name: ' ' }],
    };
    expect(filledLines(lists)).toEqual({ keyFigures: [], links: [], contacts: [] });
  });

  it('is every line in which something was written, however little', () => {
    const lists = {
      keyFigures: [{ ...blankFigures.share, of: 12 }],
      links: [{ ...blankLink, url: 'h' }],
      contacts: [{ ...blankContact, phone: '0' }],
    };
    expect(filledLines(lists)).toEqual(lists);
  });
});
