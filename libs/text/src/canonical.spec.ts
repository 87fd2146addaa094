import { jest } from '@jest/globals';
import fc from 'fast-check';
import { canonicalRichText, isEmptyRichText } from './canonical';
import { checkRichText } from './check';
import { toPlainText } from './plain-text';
import { canonicalLine } from './text-form';
import type { Block, Inline, Mark, RichText } from './rich-text';

const marks = fc.uniqueArray(
  fc.constantFrom<Mark>({ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: 'https://a.example' } }),
  { selector: ({ type }) => type },
);
const words = fc.stringMatching(/^[ a-zé’\u00A0\u202F\uE000\t.]{1,12}$/);
const inline = fc.oneof(
  words.map((text): Inline => ({ type: 'text', text })),
  fc.tuple(words, marks).map(([text, some]): Inline => ({ type: 'text', text, marks: some })),
);
const paragraph = fc.array(inline, { maxLength: 5 }).map((content): Block => ({ type: 'paragraph', content }));
const list = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((items): Block => ({ type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content })) }));
const text = fc
  .array(fc.oneof(paragraph, list), { maxLength: 5 })
  .map((content): RichText => ({ type: 'doc', content }));

const letters = (value: RichText): string => toPlainText(value).replace(/[\s\uE000-]/g, '');

describe('the canonical form of a text', () => {
  it('is the same when taken twice', () => {
    fc.assert(
      fc.property(text, (value) => {
        const once = canonicalRichText(value);
        expect(canonicalRichText(once)).toEqual(once);
      }),
    );
  });

  it('passes the check and loses no word', () => {
    fc.assert(
      fc.property(text, (value) => {
        const canonical = canonicalRichText(value);
        expect(checkRichText(canonical)).toEqual([]);
        expect(letters(canonical)).toBe(letters(value));
      }),
    );
  });

  it('makes of a text cut anywhere the same as of the whole, and looks at each sign as often for many pieces as for few', () => {
    const said = (...pieces: string[]): RichText => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: pieces.map((piece) => ({ type: 'text', text: piece })) }],
    });
    fc.assert(
      fc.property(fc.array(fc.constantFrom('e', '\u0301', ' ', '\u00a0', 'mot', '\t', '\u0327')), (pieces) => {
        expect(canonicalRichText(said(...pieces))).toEqual(canonicalRichText(said(pieces.join('') || ' ')));
      }),
    );
    const normalized = jest.spyOn(String.prototype, 'normalize');
    canonicalRichText(said(...Array<string>(1_000).fill('dix signes')));
    const signs = normalized.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0);
    normalized.mockRestore();
    expect(signs).toBe(20_000);
  });

  it('joins neighbours with the same marks, whatever order these were in', () => {
    const value: RichText = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: ' un ', marks: [{ type: 'italic' }, { type: 'bold' }] },
            { type: 'text', text: ' deux', marks: [{ type: 'bold' }, { type: 'italic' }] },
            { type: 'text', text: ' trois ' },
          ],
        },
        { type: 'paragraph', content: [{ type: 'text', text: ' \t ' }] },
        { type: 'paragraph' },
      ],
    };
    expect(canonicalRichText(value)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'un deux', marks: [{ type: 'bold' }, { type: 'italic' }] },
            { type: 'text', text: ' trois' },
          ],
        },
      ],
    });
  });

  it('tells a text in which nothing can be read', () => {
    expect(isEmptyRichText(null)).toBe(true);
    expect(isEmptyRichText({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe(true);
    const blank = { type: 'text', text: '\u00ad\u3164\u00a0\u200b\u202e' } as const;
    expect(isEmptyRichText({ type: 'doc', content: [{ type: 'paragraph', content: [blank] }] })).toBe(true);
    expect(
      isEmptyRichText({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] }),
    ).toBe(false);
  });
});

describe('the canonical form of a line', () => {
  it('composes accents, folds ASCII white space and keeps no-break spaces', () => {
    expect(canonicalLine('  e\u0301te\u0301\r\n 2026 \u00A0: « ok »  ')).toBe('été 2026 \u00A0: « ok »');
  });

  it('keeps the signs that nobody sees: what is stored already keeps its bytes and its hash', () => {
    const text = 'Déma\u00adtéria\u00adlisation eﬃcace\u200b';
    expect(canonicalLine(text)).toBe(text);
  });

  it('removes the marks of highlights and controls, and replaces half a surrogate pair', () => {
    expect(canonicalLine('a\uE000b\uE001c\u0000d\u0007e\uD800')).toBe('abcde\uFFFD');
  });

  it('is the same when taken twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        expect(canonicalLine(canonicalLine(value))).toBe(canonicalLine(value));
      }),
    );
  });
});
