import { arrivingLine, isBlank } from './text-form';

describe('a line that arrives', () => {
  it('is canonical, without what nobody sees, with its spaces and apostrophes', () => {
    expect(arrivingLine('  L’eﬃca\u00adcité\u200b  :\u00a0e\u00ad\u0301te\u0301 ')).toBe('L’efficacité :\u00a0été');
  });
});

describe('a line', () => {
  it.each(['', ' \u00a0\u202f', '\u00ad\u2060\ufeff', '\u3164 \u2800', '\ue000\u0007\u202e'])(
    '« %s » is blank',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  it('is not blank with a sign', () => {
    expect(isBlank('\u00ad👍')).toBe(false);
  });
});
