import type { SignRange } from './unseen-signs';

/**
 * Signs that people type as plain letters and digits when they look for them. What each of them stands for is its
 * compatible form in Unicode (NFKC): ² is 2, ᵉ is e, Ａ is A.
 */
export const compatibleSigns: readonly SignRange[] = [
  { name: 'raised a', from: 0x00aa, to: 0x00aa },
  { name: 'raised 2 and 3', from: 0x00b2, to: 0x00b3 },
  { name: 'raised 1', from: 0x00b9, to: 0x00b9 },
  { name: 'joined Dutch ij', from: 0x0132, to: 0x0133 },
  { name: 'long s', from: 0x017f, to: 0x017f },
  { name: 'joined Croatian letters', from: 0x01c4, to: 0x01cc },
  { name: 'joined dz', from: 0x01f1, to: 0x01f3 },
  { name: 'raised letters', from: 0x02b0, to: 0x02b8 },
  { name: 'raised l, s and x', from: 0x02e1, to: 0x02e3 },
  { name: 'raised and lowered letters', from: 0x1d2c, to: 0x1d6a },
  { name: 'more raised letters', from: 0x1d9b, to: 0x1dbf },
  { name: 'raised and lowered digits', from: 0x2070, to: 0x209c },
  { name: 'Roman numerals', from: 0x2160, to: 0x217f },
  { name: 'lowered j, raised V', from: 0x2c7c, to: 0x2c7d },
  { name: 'square units', from: 0x3380, to: 0x33dd },
  { name: 'full-width signs', from: 0xff01, to: 0xff5e },
  { name: 'letters and digits of mathematics', from: 0x1d400, to: 0x1d7ff },
];

/** Letters that are written as two on a keyboard without them, and signs of a number. */
export const spelledLetters: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ǽ: 'ae',
  Ǽ: 'AE',
  ǣ: 'ae',
  Ǣ: 'AE',
  ß: 'ss',
  ẞ: 'SS',
  º: '°',
  '№': 'n°',
};

/** Signs typed for an apostrophe: prime, accents that stand alone, letters of other alphabets. */
export const apostrophesAlike = '`´\u02B9\u02BB\u02BD\u02C8\u02CA\u02CB\u2032\u2035\uA78C';

/** Hyphens, dashes and minus signs. */
export const dashes = '\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63';
