import { done, refusal, told } from './test/act';
import { cast, fileIn } from './test/world';

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

  it('is nobody who writes, judges or may judge the file, whoever names them and whenever', () => {
    for (const personId of ['rewriter', 'designer', 'user2', 'secretary'] as const) {
      for (const state of ['submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation'] as const) {
        expect(refusal('secretary', 'name-delegate', fileIn(state), { personId })).toBe('422 stand-in');
        expect(refusal('author', 'delegate', fileIn(state), { personId })).toBe('422 stand-in');
      }
      expect(refusal('author', 'submit', fileIn('draft'), { personId })).toBe('422 optional-stand-in');
    }
  });

  it('is nobody who wrote or judged in this round and has left the committee since', () => {
    const left = {
      people: Object.values(cast).map((one) => ({ ...one, grants: one.id === 'secretary' ? one.grants : [] })),
    };
    for (const personId of ['rewriter', 'designer']) {
      expect(refusal('secretary', 'name-delegate', fileIn('awaiting-validation'), { personId }, left)).toBe(
        '422 stand-in',
      );
    }
  });

  it('is not the administrator where the secretariat has nobody else: they decide in its place', () => {
    const alone = { people: Object.values(cast).filter(({ id }) => id !== 'secretary') };
    expect(refusal('author', 'delegate', fileIn('submitted'), { personId: 'admin' }, alone)).toBe('422 stand-in');
    expect(done('author', 'delegate', fileIn('submitted'), { personId: 'admin' }).file.delegateIds).toContain('admin');
  });

  it('neither judges nor validates once they have joined the committee', () => {
    const grants = [{ role: 'member' as const, committeeId: 'committee', side: 'use' as const }];
    const joined = { people: Object.values(cast).map((one) => (one.id === 'delegate' ? { ...one, grants } : one)) };
    const delegate = { ...cast.delegate, grants };
    expect(refusal(delegate, 'take-up', fileIn('submitted'), {}, joined)).toMatch(/^403/);
    expect(refusal(delegate, 'take-over', fileIn('rewriting'), {}, joined)).toMatch(/^403/);
    expect(refusal(delegate, 'approve', fileIn('reviewing'), {}, joined)).toMatch(/^403/);
    const late = fileIn('awaiting-validation', { ...overdue, authorDelegated: true });
    expect(refusal(delegate, 'validate', late, { contentHash: 'hash' }, joined)).toMatch(/^403/);
    expect(refusal('secretary', 'assign', fileIn('submitted'), { personId: 'delegate' }, joined)).toBe(
      '422 pen-holder',
    );
    const { file } = done(
      'rewriter',
      'propose',
      fileIn('rewriting'),
      {},
      { ...joined, readingLoad: { user: 9, user2: 9 } },
    );
    expect(file.readersNamed).not.toContain('delegate');
  });
});
