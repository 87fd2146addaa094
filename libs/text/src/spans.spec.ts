import fc from 'fast-check';
import { passageOf, valueSpans } from './passage';
import { erasedMark, withoutSpans, wordsAt, type Span } from './spans';

const link = { type: 'text', text: 'Lui écrire', marks: [{ type: 'link', attrs: { href: 'mailto:b@ville.example' } }] };
const address: Span = { path: ['marks', 0, 'attrs', 'href'], offset: 0, length: 22, gone: true };

describe('spans of a value', () => {
  it('leave a mark where each was, in the string that their path leads to', () => {
    const spans: Span[] = [
      { path: ['lines', 1], offset: 6, length: 5 },
      { path: ['lines', 1], offset: 0, length: 2 },
      { path: ['title'], offset: 0, length: 3 },
    ];
    const value = { title: 'Bo, ici', lines: ['Bo', 'Bo dit Marie.'], count: 2, none: null };
    expect(withoutSpans(value, spans)).toEqual({
      title: `${erasedMark} ici`,
      lines: ['Bo', `${erasedMark} dit${erasedMark}e.`],
      count: 2,
      none: null,
    });
  });

  it('take along what holds an address in the nearest list, and nothing around it', () => {
    const value = [{ content: [link, { type: 'text', text: 'demain' }] }];
    const spans = [{ ...address, path: [0, 'content', 0, ...address.path] }];
    expect(withoutSpans(value, spans)).toEqual([
      {
        content: [
          { ...link, marks: [] },
          { type: 'text', text: 'demain' },
        ],
      },
    ]);
  });

  it('change nothing where they lead nowhere, and nothing without any', () => {
    const value = { title: 'Bo' };
    expect(withoutSpans(value, [])).toBe(value);
    expect(withoutSpans(value, [{ path: ['title', 'more', 3], offset: 0, length: 2 }])).toEqual(value);
    expect(withoutSpans(value, [{ path: ['pitch'], offset: 0, length: 2 }])).toEqual(value);
  });

  it('tell in the text they were taken of which words stood there, across pieces; of addresses none', () => {
    const spans: Span[] = [
      address,
      { path: [0], offset: 3, length: 4 },
      { path: [1], offset: 0, length: 5, continues: true },
      { path: [2], offset: 0, length: 2 },
    ];
    expect(wordsAt(['Là Mar', 'ie-Bo', 'Bo'], spans)).toBe('Marie-Bo');
    expect(wordsAt(['Là Mar'], [address])).toBeNull();
    expect(wordsAt({}, spans)).toBeNull();
  });

  it('say where a passage stands in any value, and no word of it', () => {
    const line = fc.tuple(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.boolean(),
      fc.string({ unit: 'grapheme' }),
    );
    const values = fc.array(fc.record({ reason: line, grid: fc.dictionary(fc.constantFrom('a', 'b'), line) }));
    const written = ([before, holds, after]: [string, boolean, string]): string =>
      holds ? `${before} Zéphyrine Quintoret ${after}` : before + after;
    const passage = passageOf('zéphyrine  QUINTORET')!;
    fc.assert(
      fc.property(values, (drawn) => {
        const value = drawn.map(({ reason, grid }) => ({
          reason: written(reason),
          grid: Object.fromEntries(Object.entries(grid).map(([name, its]) => [name, written(its)])),
        }));
        const spans = valueSpans(value, passage);
        expect(JSON.stringify(spans)).not.toMatch(/z[eé]phyrine|quintoret/i);
        const erased = withoutSpans(value, spans);
        expect(valueSpans(erased, passage)).toEqual([]);
        expect(JSON.stringify(erased)).not.toMatch(/z[eé]phyrine/i);
        if (spans.length > 0) expect(wordsAt(value, spans)).toBe('Zéphyrine Quintoret');
        else expect(erased).toBe(value);
      }),
    );
  });
});
