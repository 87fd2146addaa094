import { arrivingLine, canonicalLine, isBlank } from './text-form';

describe('a line that arrives', () => {
  it('is canonical, without what nobody sees, with its spaces and apostrophes', () => {
    expect(arrivingLine('  L’eﬃca\u00adcité\u200b  :\u00a0e\u00ad\u0301te\u0301 ')).toBe('L’efficacité :\u00a0été');
  });
});

describe('a line', () => {
  it('is composed of what is left of it, and is then its own form', () => {
    expect(arrivingLine('e\u0001\u0301t\u200b\u0301')).toBe('ét\u0301');
    expect(arrivingLine(arrivingLine('e\u0001\u0301'))).toBe('é');
  });

  it('bears upon a letter no more marks than any writing has, so that they are soon in order', () => {
    const marks = '\u0301\u0327'.repeat(50_000);
    expect(Array.from(arrivingLine(`a${marks} x\u0327${marks}`)).length).toBeLessThan(70);
    expect(arrivingLine('ệ\u0301'.normalize('NFD'))).toBe('ệ\u0301');
  });

  it('keeps words apart that a line broken by hand or a page parted', () => {
    expect(arrivingLine('un\vdeux\ftrois\u0085quatre\u2028cinq\u0007.')).toBe('un deux trois quatre cinq.');
  });

  it.each([
    '',
    ' \u00a0\u202f',
    '\u00ad\u2060\ufeff',
    '\u3164 \u2800',
    '\ue000\u0007\u202e',
    '\ufffc\ufff3\u{13430}\u{16fe4}\u{1d159}',
  ])('« %s » is blank', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it('loses what stood for a picture where it was copied from', () => {
    expect(arrivingLine('Le gui\ufffcchet \ufffc ouvert')).toBe('Le guichet ouvert');
  });

  it('that is stored keeps its form, whatever has been learnt since of what arrives: its hash depends on it', () => {
    const stored = 'Le gui\ufffcchet\u00ad, un\vdeux\u2028trois ﬁn' + '\u0301'.repeat(40);
    expect(canonicalLine(stored)).toBe('Le gui\ufffcchet\u00ad, undeux\u2028trois ﬁ\u0144' + '\u0301'.repeat(39));
  });

  it('is not blank with a sign', () => {
    expect(isBlank('\u00ad👍')).toBe(false);
  });
});
