import fc from 'fast-check';
import { beyondBounds } from './json-shape';

const bounds = { bytes: 10_000, depth: 4, values: 20, items: 20, keys: 3 };
const verdict = (text: string): string | null => beyondBounds(Buffer.from(text), bounds);

describe('what is sent', () => {
  it('is within its bounds up to the last level, value and key', () => {
    expect(verdict('[[[[1]]]]')).toBeNull();
    expect(verdict('[[[[[1]]]]]')).toBe('depth');
    expect(verdict(JSON.stringify({ a: 1, b: 2, c: 3 }))).toBeNull();
    expect(verdict(JSON.stringify({ a: 1, b: 2, c: 3, d: 4 }))).toBe('keys');
    expect(
      verdict(
        JSON.stringify([
          { a: 1, b: 2 },
          { a: 1, b: 2 },
        ]),
      ),
    ).toBeNull();
    expect(verdict(JSON.stringify(Array.from({ length: 19 }, () => 1)))).toBeNull();
    expect(verdict(JSON.stringify(Array.from({ length: 21 }, () => 1)))).toBe('values');
  });

  it('has lists of so many items, each', () => {
    const few = { ...bounds, items: 3 };
    expect(beyondBounds(Buffer.from('[[1,2,3],[1,2,3],[]]'), few)).toBeNull();
    expect(beyondBounds(Buffer.from('[[1,2,3,4]]'), few)).toBe('values');
  });

  it('may hold in its texts whatever signs JSON is made of', () => {
    expect(verdict(JSON.stringify({ text: '[{,:"\\'.repeat(100) }))).toBeNull();
  });

  it('is judged without trusting that it is JSON', () => {
    expect(verdict(']]]]}}}}')).toBeNull();
    expect(verdict('"\\')).toBeNull();
    expect(verdict('['.repeat(20_000))).toBe('depth');
    expect(verdict('{"a":'.repeat(20_000))).toBe('depth');
  });

  it('is beyond its bounds exactly when counting what was parsed says so', () => {
    const json = fc.json({ maxDepth: 6 });
    fc.assert(
      fc.property(json, (text) => {
        const { depth, keys } = measured(JSON.parse(text));
        const given = beyondBounds(Buffer.from(text), { ...bounds, values: 1_000_000, items: 1_000_000 });
        expect(given !== null).toBe(depth > bounds.depth || keys > bounds.keys);
      }),
      { numRuns: 500, seed: 20_261_130 },
    );
  });
});

function measured(value: unknown): { depth: number; keys: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, keys: 0 };
  const below = Object.values(value).map(measured);
  return {
    depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
    keys: Math.max(Array.isArray(value) ? 0 : Object.keys(value).length, ...below.map(({ keys }) => keys)),
  };
}
