import type { Actor } from '../access/actor';
import { awaitedPeople } from './awaited';
import { opinionsSuffice, sideFor } from './opinions';
import { collegeIsComplete, nameReaders } from './readers';
import { done, refusal, told } from './test/act';
import { cast, circumstances, submissionIn, tuesday } from './test/world';

const reviewing = submissionIn('reviewing', { readersNamed: [] });

function named(more: Parameters<typeof circumstances>[0] = {}, submission = reviewing): string[] {
  return nameReaders(submission, circumstances(more), tuesday);
}

const without = (...ids: string[]): Actor[] => Object.values(cast).filter(({ id }) => !ids.includes(id ?? ''));

describe('naming who reads', () => {
  it('takes one person for each side, whoever has least to read', () => {
    expect(named()).toEqual(['designer', 'user']);
    expect(named({ readingLoad: { user: 3, user2: 1 } })).toEqual(['designer', 'user2']);
  });
  it('takes one person when one opinion is asked for, and two of one side when there is nobody else', () => {
    expect(named({ preset: 'one', readingLoad: { designer: 2, user: 1 } })).toEqual(['user2']);
    expect(named({ preset: 'two' })).toEqual(['designer', 'user']);
    expect(named({ preset: 'two', people: without('designer') })).toEqual(['user', 'user2']);
  });
  it('leaves out whoever wrote, is absent, interested or excluded', () => {
    expect(named({ absentIds: ['user'] })).toEqual(['designer', 'user2']);
    expect(named({}, { ...reviewing, declaredInterestIds: ['user'] })).toEqual(['designer', 'user2']);
    expect(named({ authorService: 'service of user', exclusion: 'service' })).toEqual(['designer', 'user2']);
    expect(named({}, { ...reviewing, penHoldersThisRound: ['rewriter', 'designer'] })).toEqual(['user']);
  });
  it('finds two different people when someone sits on both sides', () => {
    const both: Actor = { ...cast.designer, grants: [...cast.designer.grants, ...cast.user.grants] };
    const people = [both, cast.user2, cast.secretary];
    expect(named({ people, readingLoad: { user2: 9 } })).toEqual(['designer', 'user2']);
  });
  it('passes on what a reader cannot read, to the next person of that side', () => {
    const { submission, effects } = done('user', 'cannot-review', submissionIn('reviewing'));
    expect(submission.readersNamed).toEqual(['designer', 'user2']);
    expect(told(effects)).toEqual(['user2: to-read']);
    expect(refusal('user', 'cannot-review', submission)).toBe('409 named-reader');
  });
  it('tells the secretariat when nobody is left to ask', () => {
    const submission = submissionIn('reviewing', { readersNamed: ['designer'], readersUnavailable: ['user', 'user2'] });
    const { effects } = done('designer', 'cannot-review', submission);
    expect(effects.warnings).toEqual(['cannot-conclude']);
    expect(told(effects)).toEqual(['secretary: cannot-conclude']);
  });
  it('passes on what an interested reader was to read', () => {
    const { submission } = done('user', 'declare-interest', submissionIn('reviewing'));
    expect(submission).toMatchObject({ readersNamed: ['designer', 'user2'], declaredInterestIds: ['user'] });
  });
  it('tells the new readers of a text, even those who read the one before', () => {
    const { effects } = done('rewriter', 'propose', submissionIn('rewriting'));
    expect(told(effects)).toEqual(['designer: to-read', 'user: to-read']);
  });
});

describe('a reader who is no longer needed', () => {
  const three = ['designer', 'user', 'user2'];

  it('is not awaited once somebody spoke for their side, and is told so once', () => {
    const { submission, effects } = done('user', 'approve', submissionIn('reviewing', { readersNamed: three }));
    expect(submission).toMatchObject({ state: 'reviewing', readersNamed: ['designer'] });
    expect(awaitedPeople(submission, circumstances(), tuesday)).toEqual(['designer']);
    expect(told(effects)).toEqual(['user2: no-longer-to-read']);
    const last = done('designer', 'approve', submission);
    expect(told(last.effects).filter((one) => one.endsWith('no-longer-to-read'))).toEqual([]);
  });

  it('is told when the text leaves reading by another way than theirs', () => {
    const submission = submissionIn('reviewing', { readersNamed: three });
    for (const [who, action] of [
      ['user', 'object'],
      ['rewriter', 'recall'],
      ['secretary', 'return'],
      ['secretary', 'decline'],
    ] as const) {
      const { effects, submission: after } = done(who, action, submission, { reason: 'Pas encore.' });
      const others = three
        .filter((name) => name !== who)
        .map((name) => `${name}: no-longer-to-read`)
        .sort();
      expect([action, told(effects).filter((one) => one.endsWith('no-longer-to-read'))]).toEqual([action, others]);
      expect(after.readersNamed).toEqual([]);
    }
    const { effects } = done('author', 'withdraw', submission);
    expect(told(effects)).toEqual(expect.arrayContaining(three.map((name) => `${name}: withdrawn`)));
  });

  it('is told when one opinion is enough and another gave it', () => {
    const submission = submissionIn('reviewing', { readersNamed: ['designer', 'user'] });
    const { effects, submission: after } = done('user', 'approve', submission, {}, { preset: 'one' });
    expect(after.state).toBe('awaiting-validation');
    expect(told(effects)).toContain('designer: no-longer-to-read');
  });

  it('is told when the secretariat passes over the objection of another', () => {
    const opinions = [
      { revisionId: 'revision', personId: 'user', side: 'use' as const, verdict: 'objection' as const },
      { revisionId: 'revision', personId: 'designer', side: 'design' as const, verdict: 'favourable' as const },
    ];
    const submission = submissionIn('reviewing', { readersNamed: ['user2'], opinions, rounds: 2 });
    const { effects, submission: after } = done('secretary', 'overrule', submission, { reason: 'Deux tours déjà.' });
    expect(after.state).toBe('awaiting-validation');
    expect(told(effects)).toContain('user2: no-longer-to-read');
  });

  it('is not awaited after they left the committee, though the submission names them still', () => {
    const people = Object.values(cast).map((one) => (one.id === 'user' ? { ...one, grants: [] } : one));
    expect(awaitedPeople(reviewing, circumstances({ people }), tuesday)).toEqual(['secretary']);
    const submission = submissionIn('reviewing', { readersNamed: ['designer', 'user'] });
    expect(awaitedPeople(submission, circumstances({ people }), tuesday)).toEqual(['designer']);
  });
});

describe('a committee that cannot give the opinions asked for', () => {
  const people = without('user', 'user2');

  it('is known as soon as someone takes up the submission', () => {
    expect(collegeIsComplete(submissionIn('rewriting'), circumstances(), tuesday)).toBe(true);
    expect(collegeIsComplete(submissionIn('rewriting'), circumstances({ people }), tuesday)).toBe(false);
    const { effects } = done('designer', 'take-up', submissionIn('submitted'), {}, { people });
    expect(effects.warnings).toEqual(['cannot-conclude']);
    expect(told(effects)).toEqual(['author: taken-up', 'secretary: cannot-conclude']);
  });
  it('is made complete by a member appointed for the submission', () => {
    const submission = submissionIn('reviewing', { readersNamed: ['designer'] });
    const input = { personId: 'stranger', side: 'use' as const };
    const appointed = done('secretary', 'appoint-ad-hoc', submission, input, { people });
    expect(appointed.submission.readersNamed).toEqual(['designer', 'stranger']);
    const one = done('stranger', 'approve', appointed.submission, {}, { people }).submission;
    expect(done('designer', 'approve', one, {}, { people }).submission.state).toBe('awaiting-validation');
  });
  it('may not be completed by the author, a co-author or whoever wrote', () => {
    for (const personId of ['author', 'coauthor', 'rewriter', 'nobody']) {
      const input = { personId, side: 'use' as const };
      expect(refusal('secretary', 'appoint-ad-hoc', submissionIn('reviewing'), input)).toBe('422 ad-hoc-member');
    }
    expect(refusal('secretary', 'appoint-ad-hoc', submissionIn('reviewing'), { personId: 'stranger' })).toBe(
      '422 side',
    );
  });
});

describe('opinions', () => {
  it('of one person count once, whatever the sides', () => {
    const twice = [
      { personId: 'a', side: 'design' as const },
      { personId: 'a', side: 'use' as const },
    ];
    expect(opinionsSuffice('mixed', twice)).toBe(false);
    expect(opinionsSuffice('two', twice)).toBe(false);
    expect(opinionsSuffice('one', twice)).toBe(true);
  });
  it('are given on a side that the person holds: the one said, else the one still missing', () => {
    const given = [{ revisionId: 'r', personId: 'a', side: 'design' as const, verdict: 'favourable' as const }];
    expect(sideFor(['design', 'use'], given)).toBe('use');
    expect(sideFor(['design', 'use'], given, 'design')).toBe('design');
    expect(sideFor(['design'], [], 'use')).toBeNull();
  });
});

describe('handing over the pen', () => {
  it('goes to someone of the committee outside the team, and tells both', () => {
    const { submission, effects } = done('rewriter', 'hand-over', submissionIn('rewriting'), { personId: 'user' });
    expect(submission).toMatchObject({ penHolderId: 'user', penHoldersThisRound: ['rewriter', 'user'] });
    expect(told(effects)).toEqual(['user: entrusted']);
    for (const personId of ['author', 'coauthor', 'stranger', 'rewriter']) {
      expect(refusal('rewriter', 'hand-over', submissionIn('rewriting'), { personId })).toBe('422 pen-holder');
    }
  });
  it('goes to the secretary where the committee has one member, who then reads', () => {
    const people = without('rewriter', 'designer', 'user2');
    const alone = { people, preset: 'one' as const };
    const submission = submissionIn('submitted', { penHoldersThisRound: [] });
    const taken = done('secretary', 'assign', submission, { personId: 'secretary' }, alone);
    expect(taken.effects.warnings).toEqual([]);
    const proposed = done('secretary', 'propose', taken.submission, {}, alone).submission;
    expect(done('user', 'approve', proposed, {}, alone).submission.state).toBe('awaiting-validation');
  });
  it('by force tells whoever held it', () => {
    const { submission, effects } = done('secretary', 'take-over', submissionIn('rewriting'));
    expect(submission.penHolderId).toBe('secretary');
    expect(told(effects)).toContain('rewriter: taken-over');
  });
});
