import { clockTime, dayAndHour, formatNumber, longDate, monthAndYear, quoted, sentence, sheetCount } from './french';

describe('French words', () => {
  it('count sheets with the spaces that do not break', () => {
    expect([0, 1, 2, 1_840].map(sheetCount)).toEqual([
      'aucune fiche',
      '1\u00A0fiche',
      '2\u00A0fiches',
      '1\u202F840\u00A0fiches',
    ]);
    expect(sentence(sheetCount(0))).toBe('Aucune fiche');
  });

  it('write dates and hours in full', () => {
    expect(longDate('2026-11-13T07:00:00.000Z')).toBe('13\u00A0novembre 2026');
    expect(longDate('2026-12-01')).toBe('1er\u00A0décembre 2026');
    expect(longDate('hier')).toBe('');
    expect(monthAndYear('2027-06-01')).toBe('juin 2027');
    expect(clockTime(new Date(2026, 10, 21, 9, 5))).toBe('9\u00A0h\u00A005');
  });

  it('keep the day that it is in Paris', () => {
    expect(longDate('2026-06-30T22:30:00.000Z')).toBe('1er\u00A0juillet 2026');
    expect(dayAndHour('2026-06-30T22:30:00.000Z')).toBe('1er\u00A0juillet 2026 à 0\u00A0h\u00A030');
    expect(dayAndHour('2026-12-01T07:00:00.000Z')).toBe('1er\u00A0décembre 2026 à 8\u00A0h\u00A000');
    expect(dayAndHour('hier')).toBe('');
  });

  it('group thousands, and quote', () => {
    expect(formatNumber(6_300.5)).toBe('6\u202F300,5');
    expect(quoted('accueil')).toBe('«\u202Faccueil\u202F»');
  });
});
