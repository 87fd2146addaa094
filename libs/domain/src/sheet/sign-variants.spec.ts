import { alikeForm, erasedMark, passageOf, seenForm, withoutPassage } from '@recueil/text';
import { signVariants } from '@recueil/testing';
import { slugify } from './slug';

const text = "L'office fluvial, l'été : 12 500 m2 et moins de CO2 au 1er porte-à-porte, de bon coeur";
const variants = signVariants(text, 50);
const unseen = variants.filter((variant) => variant.unseen);
const alike = variants.filter((variant) => !variant.unseen);

describe('a text of which fifty people write fifty variants', () => {
  it('is written in another way in each', () => {
    expect(new Set([text, ...variants.map((variant) => variant.text)]).size).toBe(51);
    expect(Math.min(unseen.length, alike.length)).toBeGreaterThan(20);
  });

  it('has one address', () => {
    expect(new Set(variants.map((variant) => slugify(variant.text)))).toEqual(new Set([slugify(text)]));
  });

  it('is found and erased in each, whichever of them was typed', () => {
    for (const [index, { text: typed }] of variants.entries()) {
      const passage = passageOf(typed);
      const { text: written } = variants[(index + 7) % variants.length]!;
      expect(alikeForm(written)).toBe(alikeForm(typed));
      expect(passage && withoutPassage(`« ${written} », disait-on.`, passage)).toBe(`« ${erasedMark} », disait-on.`);
    }
  });

  it('is told as unchanged where nothing else than unseen signs differs, and only there', () => {
    expect(unseen.filter((variant) => seenForm(variant.text) !== seenForm(text))).toEqual([]);
    expect(alike.filter((variant) => seenForm(variant.text) === seenForm(text))).toEqual([]);
  });
});
