import { scheduler } from './attempt';
import type { Submission } from './submission';
import { attemptBy, done, refusal, told } from './test/act';
import { cast, submissionIn } from './test/world';

const reason = 'Il manque les résultats.';

describe('refusals', () => {
  it('come in one order: not visible, never yours, wrong state, version, circumstances, incomplete', () => {
    const stale = { version: 99 };
    const archived = { sheetArchived: true };
    expect(refusal('stranger', 'validate', submissionIn('draft'), stale)).toBe('404 hidden');
    expect(refusal('secretary', 'validate', submissionIn('reviewing'), stale)).toBe('403 forbidden');
    expect(refusal('author', 'validate', submissionIn('reviewing'), stale)).toBe('409 wrong-state');
    expect(refusal('author', 'validate', submissionIn('awaiting-validation'), stale)).toBe('409 version-conflict');
    expect(refusal('author', 'validate', submissionIn('awaiting-validation'), { contentHash: 'else' })).toBe(
      '409 hash-in-force',
    );
    expect(refusal('author', 'validate', submissionIn('awaiting-validation'))).toBe('422 content-hash');
    expect(refusal('secretary', 'publish', submissionIn('validated'), stale, archived)).toBe('409 version-conflict');
    expect(refusal('secretary', 'publish', submissionIn('validated'), {}, archived)).toBe('409 sheet-not-archived');
  });
  it('say what is missing', () => {
    const text = {
      contentHash: 'hash-new',
      missing: ['results', 'advice'] as const,
      extent: { words: 50, onlyWords: true },
    };
    expect(attemptBy('author', 'submit', submissionIn('draft'), {}, { text })).toMatchObject({
      ok: false,
      problem: { status: 422, code: 'incomplete', missing: ['results', 'advice'] },
    });
    expect(attemptBy('secretary', 'return', submissionIn('submitted'), { reason: '  ' })).toMatchObject({
      problem: { code: 'reason', missing: ['reason'] },
    });
  });
  it('keep a blocking point for a request to start over', () => {
    const blockingPoints = ['evidenced'];
    expect(refusal('designer', 'approve', submissionIn('reviewing'), { blockingPoints })).toBe('422 no-blocking-point');
    expect(done('designer', 'object', submissionIn('reviewing'), { blockingPoints }).submission.state).toBe(
      'rewriting',
    );
    expect(refusal('designer', 'object', submissionIn('reviewing'))).toBe('422 reason-or-blocking-point');
  });
});

describe('sending', () => {
  it('gives the submission back to whoever returned it', () => {
    const { submission } = done('rewriter', 'return', submissionIn('rewriting'), { reason });
    const sent = done('author', 'submit', submission);
    expect(sent.submission).toMatchObject({
      state: 'rewriting',
      penHolderId: 'rewriter',
      penHoldersThisRound: ['rewriter'],
    });
    expect(told(sent.effects)).toEqual(['coauthor: received', 'rewriter: back-to-you']);
  });
  it('waits for someone when whoever returned it has left the committee', () => {
    const { submission } = done('rewriter', 'return', submissionIn('rewriting'), { reason });
    const people = Object.values(cast).filter(({ id }) => id !== 'rewriter');
    const sent = done('author', 'submit', submission, {}, { people });
    expect(sent.submission).toMatchObject({ state: 'submitted', penHolderId: null });
    expect(told(sent.effects)).toEqual(['coauthor: received', 'secretary: to-assign']);
  });
  it('waits for someone when the secretariat returned it before anybody took it up', () => {
    const { submission } = done('secretary', 'return', submissionIn('submitted'), { reason });
    expect(done('author', 'submit', submission).submission.state).toBe('submitted');
  });
  it('keeps the place of a submission that the author takes back', () => {
    const queuedAt = new Date('2026-02-02T10:00:00Z');
    const { submission } = done('author', 'take-back', submissionIn('submitted', { queuedAt }));
    expect(submission).toMatchObject({ state: 'draft', queuedAt });
    expect(done('author', 'submit', submission).submission).toMatchObject({ state: 'submitted', queuedAt });
  });
  it('may say who validates in the author’s absence, which nobody may before the author is late', () => {
    const { submission } = done('author', 'submit', submissionIn('draft', { delegateIds: [] }), {
      personId: 'stranger',
    });
    expect(submission).toMatchObject({ delegateIds: ['stranger'], authorDelegated: false });
    expect(refusal('author', 'submit', submissionIn('draft'), { personId: 'secretary' })).toBe('422 optional-stand-in');
    const again = done('author', 'submit', submissionIn('draft', { delegateIds: [] }), {
      personId: 'coauthor',
    }).submission;
    expect(again.delegateIds).toEqual([]);
  });
  it('tells active people only', () => {
    const people = Object.values(cast).filter(({ id }) => id !== 'coauthor');
    expect(told(done('author', 'submit', submissionIn('draft'), {}, { people }).effects)).toEqual([
      'secretary: to-assign',
    ]);
  });
  it('freezes a revision each time', () => {
    const { effects } = done('author', 'submit', submissionIn('draft'));
    expect(effects.revision).toEqual({ id: 'revision-new', contentHash: 'hash-new', kind: 'submitted', round: 1 });
  });
  it('opens a new submission, with the last text, for a proposal taken up again', () => {
    const open = { openElsewhere: true };
    expect(attemptBy('author', 'start-again', submissionIn('declined'), {}, open)).toMatchObject({
      problem: { status: 409, code: 'nothing-open' },
    });
    const { submission, effects } = done('author', 'start-again', submissionIn('declined'));
    expect(submission.state).toBe('declined');
    expect(effects.opens).toMatchObject({ id: 'submission-new', state: 'draft', authorId: 'author', revision: null });
  });
});

describe('opinions', () => {
  function afterBoth(preset: 'one' | 'two' | 'mixed', first: 'designer' | 'user', second: 'user' | 'user2'): string[] {
    const one = done(first, 'approve', submissionIn('reviewing'), {}, { preset }).submission;
    return [one.state, one.state === 'reviewing' ? done(second, 'approve', one, {}, { preset }).submission.state : ''];
  }
  it('suffice as the committee chose: one, two, or one of each side', () => {
    expect(afterBoth('one', 'user', 'user2')).toEqual(['awaiting-validation', '']);
    expect(afterBoth('two', 'user', 'user2')).toEqual(['reviewing', 'awaiting-validation']);
    expect(afterBoth('mixed', 'user', 'user2')).toEqual(['reviewing', 'reviewing']);
    expect(afterBoth('mixed', 'designer', 'user2')).toEqual(['reviewing', 'awaiting-validation']);
  });
  it('tell the author, and nobody else, that something is asked', () => {
    const one = done('designer', 'approve', submissionIn('reviewing')).submission;
    expect(told(done('user', 'approve', one).effects)).toEqual(['author: to-validate']);
  });
  it('are worth nothing for another text, even with the same words', () => {
    const judged = done('designer', 'approve', submissionIn('reviewing')).submission;
    const recalled = done('rewriter', 'recall', judged).submission;
    const text = { contentHash: 'hash', missing: [], extent: { words: 0, onlyWords: true } };
    const again = done('rewriter', 'propose', recalled, {}, { text }).submission;
    expect(again).toMatchObject({ state: 'reviewing', rounds: 2, opinions: [] });
    expect(done('user', 'approve', again).submission.state).toBe('reviewing');
  });
  it('no longer count once their author declares an interest', () => {
    const judged = done('designer', 'approve', submissionIn('reviewing')).submission;
    const { submission } = done('designer', 'declare-interest', judged);
    expect(done('user', 'approve', submission).submission.state).toBe('reviewing');
  });
  it('bring the text back to the rewriter when one asks for it', () => {
    const { submission, effects } = done('user', 'object', submissionIn('reviewing'), { reason });
    expect(submission).toMatchObject({ state: 'rewriting', penHolderId: 'rewriter', readersNamed: [] });
    expect(told(effects)).toEqual(['designer: no-longer-to-read', 'rewriter: to-rewrite']);
  });
  it('may be set aside by the secretariat after two rounds, and then count as heard', () => {
    const first = done('user', 'object', submissionIn('reviewing'), { reason }).submission;
    expect(refusal('secretary', 'overrule', first, { reason })).toBe('409 two-rounds');
    const second = done('rewriter', 'propose', first, {}, { newRevisionId: 'second' }).submission;
    expect(refusal('secretary', 'overrule', second, { reason })).toBe('409 objection-stands');
    const judged = done('designer', 'approve', second).submission;
    const objected = done('user', 'object', judged, { reason }).submission;
    const { submission, effects } = done('secretary', 'overrule', objected, { reason });
    expect(submission.state).toBe('awaiting-validation');
    expect(effects.overruled).toMatchObject([{ personId: 'user', verdict: 'overruled' }]);
    expect(told(effects)).toEqual(['author: to-validate', 'rewriter: set-aside', 'user: set-aside']);
  });
  it('go on being asked of the others when an objection is set aside', () => {
    const objected = done('user', 'object', submissionIn('reviewing', { rounds: 2 }), { reason }).submission;
    const { submission } = done('secretary', 'overrule', objected, { reason });
    expect(submission).toMatchObject({ state: 'reviewing', readersNamed: ['designer'] });
    expect(done('designer', 'approve', submission).submission.state).toBe('awaiting-validation');
  });
});

describe('the author’s validation', () => {
  const contentHash = 'hash';
  it('is bound to the text that they were shown', () => {
    const { submission, effects } = done('author', 'validate', submissionIn('awaiting-validation'), { contentHash });
    expect(submission.state).toBe('validated');
    expect(effects.validation).toEqual({
      write: { revisionId: 'revision', contentHash, givenById: 'author', basis: 'author' },
    });
    expect(effects.jobs).toEqual([{ name: 'publish', at: new Date('2026-03-11T07:00:00Z') }]);
  });
  it('holds for their own correction, which others judge', () => {
    const { submission, effects } = done('author', 'amend', submissionIn('awaiting-validation'), { contentHash });
    expect(submission).toMatchObject({ state: 'reviewing', smallAmendment: false, opinions: [], rounds: 2 });
    expect(effects.revision?.kind).toBe('amended');
    expect(effects.validation).toMatchObject({ write: { revisionId: 'revision-new', contentHash: 'hash-new' } });
    const one = done('designer', 'approve', submission).submission;
    const both = done('user', 'approve', one);
    expect(both.submission.state).toBe('validated');
    expect(both.effects.jobs).toHaveLength(1);
  });
  it('asks one favourable opinion for a small correction, the rewriter’s for instance', () => {
    const text = { contentHash: 'hash-new', missing: [], extent: { words: 2, onlyWords: true } };
    const { submission } = done('author', 'amend', submissionIn('awaiting-validation'), { contentHash }, { text });
    expect(submission).toMatchObject({ smallAmendment: true, readersNamed: ['rewriter'] });
    expect(done('rewriter', 'approve', submission).submission.state).toBe('validated');
  });
  it('is not given by a correction that corrects nothing', () => {
    const text = { contentHash, missing: [], extent: { words: 0, onlyWords: true } };
    expect(refusal('author', 'amend', submissionIn('awaiting-validation'), { contentHash }, { text })).toBe(
      '422 changed-text',
    );
  });
  it('is gone when a reader asks to start over', () => {
    const amended = done('author', 'amend', submissionIn('awaiting-validation'), { contentHash }).submission;
    const { submission, effects } = done('user', 'object', amended, { reason });
    expect(effects.validation).toBe('delete');
    expect(submission.validation).toBeNull();
  });
  it('may be given by a co-author or a delegate, once the author said so', () => {
    expect(refusal('coauthor', 'validate', submissionIn('awaiting-validation'), { contentHash })).toBe(
      '409 stand-in-open',
    );
    const { submission } = done('author', 'delegate', submissionIn('awaiting-validation'), { personId: 'delegate' });
    const byDelegate = done('delegate', 'validate', submission, { contentHash }).effects.validation;
    expect(byDelegate).toMatchObject({ write: { givenById: 'delegate', basis: 'delegate' } });
    const byCoAuthor = done('coauthor', 'validate', submission, { contentHash }).effects.validation;
    expect(byCoAuthor).toMatchObject({ write: { givenById: 'coauthor', basis: 'co_author' } });
  });
  it('is never delegated to a secretary', () => {
    const asked = { personId: 'secretary' };
    expect(refusal('author', 'delegate', submissionIn('awaiting-validation'), asked)).toBe('422 stand-in');
  });
  it('passes to the stand-ins when the author has been silent too long, unless they contested', () => {
    const now = new Date('2026-04-14T09:00:00Z');
    const late = submissionIn('awaiting-validation', { dueOn: '2026-03-24' });
    expect(done('coauthor', 'validate', late, { contentHash }, { now }).submission.state).toBe('validated');
    const dayBefore = { now: new Date('2026-04-07T09:00:00Z') };
    expect(refusal('coauthor', 'validate', late, { contentHash }, dayBefore)).toBe('409 stand-in-open');
    const contested = { ...late, contestedThisRound: true };
    expect(refusal('coauthor', 'validate', contested, { contentHash }, { now })).toBe('409 stand-in-open');
  });
  it('is remembered as contested until the author agrees to something', () => {
    const contested = done('author', 'contest', submissionIn('awaiting-validation'), {
      sectionReasons: { results: reason },
    });
    expect(contested.submission).toMatchObject({ state: 'rewriting', contestedThisRound: true });
    const again = done('rewriter', 'propose', contested.submission).submission;
    expect(again.contestedThisRound).toBe(true);
  });
});

describe('publishing', () => {
  const due = new Date('2026-03-11T07:00:00Z');
  const at = (submission: Submission): string =>
    submission.state === 'validated' ? refusalOrState(submission, due) : 'not validated';
  function refusalOrState(submission: Submission, now: Date): string {
    const outcome = attemptBy(scheduler, 'publish', submission, {}, { now });
    return outcome.ok ? outcome.submission.state : outcome.problem.code;
  }
  it('happens by itself on the next working day at 8:00, and not before', () => {
    expect(at(submissionIn('validated'))).toBe('published');
    expect(refusalOrState(submissionIn('validated'), new Date(due.getTime() - 1))).toBe('due-for-scheduler');
  });
  it('happens at the date that was chosen, unless it is held, paused or too early for the author', () => {
    expect(at(done('secretary', 'schedule', submissionIn('validated'), { date: '2026-03-12' }).submission)).toBe(
      'due-for-scheduler',
    );
    expect(at(done('secretary', 'hold', submissionIn('validated')).submission)).toBe('due-for-scheduler');
    expect(at(done('secretary', 'pause', submissionIn('validated')).submission)).toBe('due-for-scheduler');
    const wished = done('author', 'not-before', submissionIn('validated'), { date: '2026-03-12' });
    expect(at(wished.submission)).toBe('author-accepts-date');
    expect(wished.effects.jobs).toEqual([{ name: 'publish', at: new Date('2026-03-12T07:00:00Z') }]);
    expect(refusal('secretary', 'publish', wished.submission)).toBe('409 author-accepts-date');
    expect(refusal('secretary', 'schedule', wished.submission, { date: '2026-03-11' })).toBe('422 date-author-accepts');
  });
  it('is cancelled by a hold and planned again by a date', () => {
    const held = done('secretary', 'hold', submissionIn('validated'));
    expect(held.effects.jobs).toEqual([{ name: 'cancel-publish' }]);
    const dated = done('secretary', 'schedule', held.submission, { date: '2026-03-20' });
    expect(dated.effects.jobs).toEqual([{ name: 'publish', at: new Date('2026-03-20T07:00:00Z') }]);
    const until = done('secretary', 'hold', submissionIn('validated'), { date: '2026-03-21' });
    expect(until.effects.jobs).toEqual([{ name: 'publish', at: new Date('2026-03-23T07:00:00Z') }]);
  });
  it('goes on after a pause on the next working day, not at once', () => {
    const paused = done('secretary', 'pause', submissionIn('validated')).submission;
    const now = new Date('2026-03-19T15:00:00Z');
    const { effects } = done('secretary', 'resume', paused, {}, { now });
    expect(effects.jobs).toEqual([{ name: 'publish', at: new Date('2026-03-20T07:00:00Z') }]);
  });
  it('is refused for a text that nobody validated, whatever the state says', () => {
    const validation = {
      revisionId: 'revision',
      contentHash: 'another',
      givenById: 'author',
      basis: 'author' as const,
    };
    expect(at(submissionIn('validated', { validation }))).toBe('text-validated');
    expect(at(submissionIn('validated', { validation: { ...validation, revisionId: 'x', contentHash: 'hash' } }))).toBe(
      'text-validated',
    );
    expect(refusal('secretary', 'publish', submissionIn('validated', { validation: null }))).toBe('409 text-validated');
  });
  it('tells the secretariat when the sheet was archived meanwhile', () => {
    const outcome = attemptBy(scheduler, 'publish', submissionIn('validated'), {}, { now: due, sheetArchived: true });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'sheet-not-archived' },
      notices: [{ personId: 'secretary', kind: 'not-published' }],
    });
  });
  it('is undone by the secretariat only before it happens, and the date with it', () => {
    const dated = done('secretary', 'schedule', submissionIn('validated'), { date: '2026-03-20' }).submission;
    const { submission, effects } = done('secretary', 'reopen', dated, { reason });
    expect(submission).toMatchObject({ state: 'rewriting', scheduledFor: null, validation: null });
    expect(effects).toMatchObject({ validation: 'delete', jobs: [{ name: 'cancel-publish' }] });
  });
});
