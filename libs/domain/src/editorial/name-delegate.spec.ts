import { done, refusal, told } from './test/act';
import { fileIn } from './test/world';

/** Long past any deadline. */
const overdue = { dueOn: '2025-12-01' } as const;

describe('a delegate whom the secretariat names', () => {
  it('validates nothing while the author still may', () => {
    const { file, effects } = done(
      'secretary',
      'name-delegate',
      fileIn('awaiting-validation', { dueOn: '2026-03-20' }),
      {
        personId: 'stranger',
      },
    );
    expect(file.delegateIds).toEqual(['delegate', 'stranger']);
    expect(file.authorDelegated).toBe(false);
    expect(told(effects)).toEqual(['author: delegate-named', 'stranger: named-delegate']);
    expect(refusal('stranger', 'validate', file, { contentHash: 'hash' })).toBe('409 stand-in-open');
  });

  it('is asked at once when the author is late already, and then validates to the letter', () => {
    const { file, effects } = done('secretary', 'name-delegate', fileIn('awaiting-validation', overdue), {
      personId: 'stranger',
    });
    expect(told(effects)).toContain('stranger: to-validate-instead');
    const validated = done('stranger', 'validate', file, { contentHash: 'hash' }).file;
    expect(validated).toMatchObject({ state: 'validated', validation: { givenById: 'stranger', basis: 'delegate' } });
  });

  it('never speaks for an author who asked for a change in this round', () => {
    const contested = fileIn('awaiting-validation', { ...overdue, contestedThisRound: true });
    const { file } = done('secretary', 'name-delegate', contested, { personId: 'stranger' });
    expect(refusal('stranger', 'validate', file, { contentHash: 'hash' })).toBe('409 stand-in-open');
  });

  it('is never of a secretariat, nor the author', () => {
    for (const personId of ['secretary', 'author', undefined]) {
      expect(
        refusal('secretary', 'name-delegate', fileIn('reviewing'), personId === undefined ? {} : { personId }),
      ).toBe('422 stand-in');
    }
  });

  it('does not validate what they wrote or judged in this round', () => {
    for (const personId of ['rewriter', 'designer'] as const) {
      const { file } = done('secretary', 'name-delegate', fileIn('awaiting-validation', overdue), { personId });
      expect(refusal(personId, 'validate', file, { contentHash: 'hash' })).toMatch(/^403/);
    }
  });
});
