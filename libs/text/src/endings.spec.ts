import fc from 'fast-check';
import { withoutEnding } from './endings';

it('a text loses the signs at its end, and no other', () => {
  const text = fc
    .array(fc.constantFrom('a', ' ', '.', '\u00a0', 'é'), { maxLength: 12 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(text, (given) => {
      expect(withoutEnding(given, /[\s.]/)).toBe(given.replace(/[\s.]{1,99}$/, ''));
    }),
    { numRuns: 300, seed: 20_261_130 },
  );
});
