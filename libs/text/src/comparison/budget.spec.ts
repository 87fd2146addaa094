import { fromPlainText } from '../plain-text';
import { seenForm } from '../signs/forms';
import { Budget } from './budget';
import { compareTexts } from './compare-texts';
import { type Stretch, stretchesBetween } from './stretches';
import fc from 'fast-check';

const letters = (
  alphabet: string,
  count: number,
  at: (index: number) => number,
  end: (index: number) => string,
): string => Array.from({ length: count }, (_, index) => (alphabet[at(index)] ?? '') + end(index)).join('');

/** Counts the steps that a comparison asked for, as a budget of that size does. */
class Counted extends Budget {
  spent = 0;
  override spend(steps: number): boolean {
    const done = super.spend(steps);
    if (done) this.spent += steps;
    return done;
  }
}

describe('texts made to be hard to compare', () => {
  const count = 9_999;
  const regular = (index: number): number => index % 2;
  const irregular = (index: number): number => (index * index) % 3;

  it.each<[string, (index: number) => string]>([
    ['words in one paragraph', () => ' '],
    ['sentences of a word', () => '. '],
    ['paragraphs of a word', () => '\n'],
    ['sentences of ten words', (index) => (index % 10 === 9 ? '. ' : ' ')],
    ['paragraphs of ten words', (index) => (index % 10 === 9 ? '.\n' : ' ')],
  ])('cost no more than the budget, and are told all the same: %s', (_name, end) => {
    const before = fromPlainText(letters('ab', count, regular, end));
    const after = fromPlainText(letters('abc', count, irregular, end));
    const budget = new Counted();
    const { blocks, sentences, changes, changed } = compareTexts(before, after, budget);
    expect(budget.spent).toBeLessThan(3_000_001);
    expect(changed).toBe(true);
    expect(sentences.length + changes.length).toBeGreaterThan(0);
    const old = blocks.flatMap(({ pieces }) => pieces.filter(({ op }) => op !== 'added').map(({ text }) => text));
    expect(seenForm(old.join('')).replaceAll(' ', '')).toBe(letters('ab', count, regular, end).replace(/\s/g, ''));
    expect(blocks.reduce((sum, { pieces }) => sum + pieces.length, 0)).toBeLessThan(count * 2 + 2);
  });

  it('are told by sentences where words cost too much, and by paragraphs where those do', () => {
    const before = 'Le guichet ouvre tôt. Il pleut beaucoup dehors. On attend son tour ici.';
    const after = 'Le guichet ouvre tôt. Il neige souvent dehors. On attend son tour ici.';
    const drawn = (steps: number): string[] =>
      compareTexts(fromPlainText(before), fromPlainText(after), new Budget(steps)).blocks.flatMap(({ pieces }) =>
        pieces.filter(({ op }) => op !== 'same').map(({ text }) => text),
      );
    expect(drawn(10_000)).toEqual(['pleut beaucoup', 'neige souvent']);
    expect(drawn(60)).toEqual(['Il pleut beaucoup dehors. ', 'Il neige souvent dehors. ']);
    expect(drawn(0)).toEqual([before, after]);
  });
});

describe('the shortest way from one sequence to another', () => {
  const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 });

  it('covers both, in order, stays only where they are the same, and is as short as can be', () => {
    fc.assert(
      fc.property(sequence, sequence, (before, after) => {
        const stretches = stretchesBetween(before, after, new Budget()) ?? [];
        const side = (name: 'before' | 'after', from: string[]): string[] =>
          stretches.flatMap((stretch) => from.slice(stretch[name].start, stretch[name].end));
        expect(side('before', before)).toEqual(before);
        expect(side('after', after)).toEqual(after);
        const stays = stretches.filter((stretch) => stretch.stays);
        for (const { before: one, after: other } of stays) {
          expect(before.slice(one.start, one.end)).toEqual(after.slice(other.start, other.end));
        }
        expect(stays.reduce((sum, { before: one }) => sum + one.end - one.start, 0)).toBe(longestCommon(before, after));
        expect(stretches.every(takesTurns)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  const takesTurns = (stretch: Stretch, index: number, all: Stretch[]): boolean =>
    index === 0 || stretch.stays !== all[index - 1]?.stays;

  it('is null when it costs too much', () => {
    expect(stretchesBetween(['a', 'b', 'c'], ['d', 'e', 'f'], new Budget(10))).toBeNull();
  });
});

function longestCommon(before: readonly string[], after: readonly string[]): number {
  let row = after.map(() => 0);
  for (const one of before) {
    const next: number[] = [];
    after.forEach((other, column) => {
      const diagonal = column > 0 ? (row[column - 1] ?? 0) : 0;
      next.push(one === other ? diagonal + 1 : Math.max(row[column] ?? 0, next[column - 1] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
