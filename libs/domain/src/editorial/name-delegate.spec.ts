import { done, refusal, told } from './test/act';
import { cast, submissionIn } from './test/world';

/** Long past any deadline. */
const overdue = { dueOn: '2025-12-01' } as const;

describe('a delegate whom the secretariat names', () => {
  it('validates nothing while the author still may', () => {
    const { submission, effects } = done(
      'secretary',
      'name-delegate',
      submissionIn('awaiting-validation', { dueOn: '2026-03-20' }),
      {
        personId: 'stranger',
      },
    );
    expect(submission.delegateIds).toEqual(['delegate', 'stranger']);
    expect(submission.authorDelegated).toBe(false);
    expect(told(effects)).toEqual(['author: delegate-named', 'stranger: named-delegate']);
    expect(refusal('stranger', 'validate', submission, { contentHash: 'hash' })).toBe('409 stand-in-open');
  });

  it('is asked at once when the author is late already, and then validates to the letter', () => {
    const { submission, effects } = done('secretary', 'name-delegate', submissionIn('awaiting-validation', overdue), {
      personId: 'stranger',
    });
    expect(told(effects)).toContain('stranger: to-validate-instead');
    const validated = done('stranger', 'validate', submission, { contentHash: 'hash' }).submission;
    expect(validated).toMatchObject({ state: 'validated', validation: { givenById: 'stranger', basis: 'delegate' } });
  });

  it('never speaks for an author who asked for a change in this round', () => {
    const contested = submissionIn('awaiting-validation', { ...overdue, contestedThisRound: true });
    const { submission } = done('secretary', 'name-delegate', contested, { personId: 'stranger' });
    expect(refusal('stranger', 'validate', submission, { contentHash: 'hash' })).toBe('409 stand-in-open');
  });

  it('is never of a secretariat, nor the author', () => {
    for (const personId of ['secretary', 'author', undefined]) {
      expect(
        refusal('secretary', 'name-delegate', submissionIn('reviewing'), personId === undefined ? {} : { personId }),
      ).toBe('422 stand-in');
    }
  });

  it('is nobody who writes, judges or may judge the submission, whoever names them and whenever', () => {
    for (const personId of ['rewriter', 'designer', 'user2', 'secretary'] as const) {
      for (const state of ['submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation'] as const) {
        expect(refusal('secretary', 'name-delegate', submissionIn(state), { personId })).toBe('422 stand-in');
        expect(refusal('author', 'delegate', submissionIn(state), { personId })).toBe('422 stand-in');
      }
      expect(refusal('author', 'submit', submissionIn('draft'), { personId })).toBe('422 optional-stand-in');
    }
  });

  it('is nobody who wrote or judged in this round and has left the committee since', () => {
    const left = {
      people: Object.values(cast).map((one) => ({ ...one, grants: one.id === 'secretary' ? one.grants : [] })),
    };
    for (const personId of ['rewriter', 'designer']) {
      expect(refusal('secretary', 'name-delegate', submissionIn('awaiting-validation'), { personId }, left)).toBe(
        '422 stand-in',
      );
    }
  });

  it('is not the administrator where the secretariat has nobody else: they decide in its place', () => {
    const alone = { people: Object.values(cast).filter(({ id }) => id !== 'secretary') };
    expect(refusal('author', 'delegate', submissionIn('submitted'), { personId: 'admin' }, alone)).toBe('422 stand-in');
    expect(
      done('author', 'delegate', submissionIn('submitted'), { personId: 'admin' }).submission.delegateIds,
    ).toContain('admin');
  });

  it('neither judges nor validates once they have joined the committee', () => {
    const grants = [{ role: 'member' as const, committeeId: 'committee', side: 'use' as const }];
    const joined = { people: Object.values(cast).map((one) => (one.id === 'delegate' ? { ...one, grants } : one)) };
    const delegate = { ...cast.delegate, grants };
    expect(refusal(delegate, 'take-up', submissionIn('submitted'), {}, joined)).toMatch(/^403/);
    expect(refusal(delegate, 'take-over', submissionIn('rewriting'), {}, joined)).toMatch(/^403/);
    expect(refusal(delegate, 'approve', submissionIn('reviewing'), {}, joined)).toMatch(/^403/);
    const late = submissionIn('awaiting-validation', { ...overdue, authorDelegated: true });
    expect(refusal(delegate, 'validate', late, { contentHash: 'hash' }, joined)).toMatch(/^403/);
    expect(refusal('secretary', 'assign', submissionIn('submitted'), { personId: 'delegate' }, joined)).toBe(
      '422 pen-holder',
    );
    const { submission } = done(
      'rewriter',
      'propose',
      submissionIn('rewriting'),
      {},
      { ...joined, readingLoad: { user: 9, user2: 9 } },
    );
    expect(submission.readersNamed).not.toContain('delegate');
  });
});
