/** One text as another person, program or typesetter writes it. */
export interface SignVariant {
  text: string;
  /** A reader sees no difference; else some signs are only alike. */
  unseen: boolean;
}

type Change = (found: string, pick: (most: number) => number) => string;

const oneOf =
  (...forms: string[]): Change =>
  (_found, pick) =>
    forms[pick(forms.length)] ?? '';

/** What nobody sees: where it can be in a text, and what may stand there. */
const unseenChanges: readonly (readonly [RegExp, Change])[] = [
  [/ffi/g, oneOf('ffi', 'ﬃ', 'fﬁ', 'ﬀi')],
  [/ffl?/g, (found, pick) => (pick(2) === 0 ? found : found.replace('ffl', 'ﬄ').replace('ff', 'ﬀ'))],
  [/fi/g, oneOf('fi', 'ﬁ')],
  [/fl/g, oneOf('fl', 'ﬂ')],
  [
    /(?<=\p{L})(?=\p{L})/gu,
    (found, pick) =>
      pick(3) === 0 ? oneOf('\u00ad', '\u200b', '\u2060', '\ufeff', '\u200d', '\u202e')(found, pick) : '',
  ],
  [/é/g, oneOf('é', 'e\u0301')],
  [/ /g, oneOf(' ', '\u00a0', '\u202f', '\u2009')],
  [/'/g, oneOf("'", '\u2019', '\u02bc', '\u2018')],
];

/** What is only alike. */
const alikeChanges: readonly (readonly [RegExp, Change])[] = [
  [/12 500/g, oneOf('12 500', '12500')],
  [/CO2/g, oneOf('CO2', 'CO₂', 'ＣＯ２')],
  [/m2/g, oneOf('m²', '㎡', 'm2')],
  [/1er/g, oneOf('1er', '1ᵉʳ')],
  [/-/g, oneOf('-', '\u2011', '\u2013', '\u2212')],
  [/oe/g, oneOf('oe', 'œ')],
];

/**
 * So many variants of a text, the same at each run: every other one has signs that are only alike, the others differ in
 * nothing that can be seen.
 */
export function signVariants(text: string, count: number): SignVariant[] {
  const pick = picker(2_026);
  const changed = (from: string, changes: typeof unseenChanges): string =>
    changes.reduce((result, [places, change]) => result.replace(places, (found) => change(found, pick)), from);
  return Array.from({ length: count }, (_, index) => {
    const alike = index % 2 === 1 ? changed(text, alikeChanges) : text;
    return { text: changed(alike, unseenChanges), unseen: alike === text };
  });
}

/** Numbers below the one given, in an order that looks like chance. */
function picker(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * most);
  };
}
