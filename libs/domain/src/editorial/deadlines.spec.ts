import fc from 'fast-check';
import { localDateOf } from './calendar/local-time';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './calendar/working-days';
import { daysLate, deadlineFrom, enterState, nextReminder, resumed, timeSpent } from './deadlines';
import { defaultSettings, type EditorialSettings } from './settings';
import { done, refusal } from './test/act';
import { submissionIn, tuesday } from './test/world';

const settings = defaultSettings;
const at = (day: string): Date => new Date(`${day}T09:00:00Z`);
const states = fc.constantFrom('submitted', 'returned', 'rewriting', 'reviewing', 'awaiting-validation');
const instants = fc.date({ min: at('2025-01-01'), max: at('2027-12-01'), noInvalidDate: true });
const hours = fc.integer({ min: 0, max: 900 });
const later = (instant: Date, some: number): Date => new Date(instant.getTime() + some * 3_600_000);

describe('deadlines', () => {
  it('are so many working days, or none', () => {
    expect(deadlineFrom('2026-04-30', 'submitted', [], settings)).toBe('2026-05-11');
    expect(deadlineFrom('2026-04-30', 'validated', [], settings)).toBeNull();
  });
  it('may follow the dates on which the committee meets, and do without while there are none', () => {
    const byMeeting: EditorialSettings = {
      ...settings,
      deadlines: { ...settings.deadlines, reviewing: { meetings: 2, orWorkingDays: 3 } },
    };
    const meetings = ['2026-05-20', '2026-03-10', '2026-04-15', '2026-03-25'];
    expect(deadlineFrom('2026-03-10', 'reviewing', meetings, byMeeting)).toBe('2026-04-15');
    expect(deadlineFrom('2026-04-20', 'reviewing', meetings, byMeeting)).toBe('2026-04-23');
  });
  it('fall on a working day, as far away as they were set', () => {
    fc.assert(
      fc.property(states, instants, (state, now) => {
        const submission = enterState(submissionIn('draft'), state, now, [], settings);
        const today = localDateOf(now, settings.timeZone);
        const rule = settings.deadlines[state];
        expect(isWorkingDay(submission.dueOn ?? '')).toBe(true);
        expect(rule).toEqual({ workingDays: workingDaysBetween(today, submission.dueOn ?? '') });
        expect(daysLate(submission, submission.dueOn ?? '', settings)).toBe(0);
        expect(daysLate(submission, addWorkingDays(submission.dueOn ?? '', 4), settings)).toBe(4);
      }),
      { numRuns: 200 },
    );
  });
  it('are put off by the working days of a pause, during which nobody gets later', () => {
    fc.assert(
      fc.property(states, instants, hours, hours, hours, (state, now, worked, rested, after) => {
        const entered = enterState(submissionIn('draft'), state, now, [], settings);
        const pausedAt = later(now, worked);
        const resumedAt = later(pausedAt, rested);
        const end = later(resumedAt, after);
        const day = (instant: Date): string => localDateOf(instant, settings.timeZone);
        const paused = { ...entered, pausedAt };
        expect(daysLate(paused, day(resumedAt), settings)).toBe(daysLate(entered, day(pausedAt), settings));
        const again = resumed(paused, resumedAt, settings);
        const rest = workingDaysBetween(day(pausedAt), day(resumedAt));
        expect(workingDaysBetween(entered.dueOn ?? '', again.dueOn ?? '')).toBe(rest);
        const spent = timeSpent(again, end, settings);
        expect(spent.author + spent.committee).toBe(workingDaysBetween(day(now), day(end)) - rest);
      }),
      { numRuns: 200 },
    );
  });
  it('count the author’s time and the committee’s apart, and neither twice', () => {
    fc.assert(
      fc.property(instants, fc.array(fc.tuple(states, hours), { maxLength: 6 }), (start, course) => {
        let [submission, now] = [enterState(submissionIn('draft'), 'submitted', start, [], settings), start];
        const total = { author: 0, committee: 0 };
        for (const [state, some] of course) {
          const before = localDateOf(now, settings.timeZone);
          now = later(now, some);
          const authors = ['returned', 'awaiting-validation'].includes(submission.state);
          total[authors ? 'author' : 'committee'] += workingDaysBetween(before, localDateOf(now, settings.timeZone));
          submission = enterState(submission, state, now, [], settings);
        }
        expect(timeSpent(submission, now, settings)).toEqual(total);
      }),
      { numRuns: 200 },
    );
  });
});

describe('reminders', () => {
  it('come two working days before the deadline, the day after and a week after, then no more', () => {
    const submission = submissionIn('returned', { dueOn: '2026-04-07' });
    const days: (string | null)[] = [];
    for (let day: string | null = '2026-03-10'; day !== null; day = days.at(-1) ?? null) {
      days.push(nextReminder(submission, day, settings));
    }
    expect(days).toEqual(['2026-04-02', '2026-04-08', '2026-04-14', null]);
  });
  it('rest during a pause, and where there is no deadline', () => {
    expect(nextReminder(submissionIn('returned', { pausedAt: tuesday }), '2026-03-10', settings)).toBeNull();
    expect(nextReminder(submissionIn('validated', { dueOn: null }), '2026-03-10', settings)).toBeNull();
  });
  it('do not come on the day on which the step began', () => {
    const submission = submissionIn('reviewing', { dueOn: '2026-03-12' });
    expect(nextReminder(submission, '2026-03-09', settings)).toBe('2026-03-13');
  });
});

describe('the secretariat', () => {
  it('pauses once, and lifts the pause once', () => {
    const { submission } = done('secretary', 'pause', submissionIn('returned'));
    expect(refusal('secretary', 'pause', submission)).toBe('409 running');
    const now = at('2026-03-16');
    const { submission: again } = done('secretary', 'resume', submission, {}, { now });
    expect(again).toMatchObject({ pausedAt: null, pausedDays: 4, dueOn: '2026-04-07' });
    expect(refusal('secretary', 'resume', again, {}, { now })).toBe('409 paused');
  });
  it('extends a deadline, to a later day only', () => {
    const submission = submissionIn('returned', { dueOn: '2026-03-20' });
    expect(refusal('secretary', 'extend', submission, { date: '2026-03-20' })).toBe('422 later-date');
    expect(done('secretary', 'extend', submission, { date: '2026-03-31' }).submission.dueOn).toBe('2026-03-31');
    const late = { ...submission, dueOn: '2026-01-05' };
    expect(refusal('secretary', 'extend', late, { date: '2026-03-09' })).toBe('422 later-date');
    expect(refusal('secretary', 'extend', submissionIn('validated'), { date: '2026-03-31' })).toBe('409 deadline-set');
  });
  it('reminds whoever is awaited, and nobody when nobody is', () => {
    const asked = (state: Parameters<typeof submissionIn>[0]): string[] =>
      done('secretary', 'remind', submissionIn(state)).effects.notices.map(({ personId }) => personId);
    expect(asked('returned')).toEqual(['author']);
    expect(asked('rewriting')).toEqual(['rewriter']);
    expect(asked('reviewing')).toEqual(['designer', 'user']);
    expect(asked('awaiting-validation')).toEqual(['author']);
    expect(refusal('secretary', 'remind', submissionIn('validated'))).toBe('409 someone-awaited');
  });
  it('sees a pause end by itself when the submission moves on', () => {
    const { submission } = done('secretary', 'pause', submissionIn('awaiting-validation'));
    const validated = done('author', 'validate', submission, { contentHash: 'hash' }, { now: tuesday }).submission;
    expect(validated).toMatchObject({ state: 'validated', pausedAt: null, pausedDays: 0 });
  });
});
