import type { SubmissionState } from '../access/facts';
import { instantAt, localDateOf, nextPublicationSlot, publicationHour } from './calendar/local-time';
import { addWorkingDays, workingDayFrom, workingDaysBetween, type LocalDate } from './calendar/working-days';
import type { EditorialSettings } from './settings';
import type { Submission, Turn } from './submission';

/** Whose time runs in each step; nobody's where nobody is waited for. */
const turns: Record<SubmissionState, Turn | null> = {
  draft: null,
  submitted: 'committee',
  returned: 'author',
  rewriting: 'committee',
  reviewing: 'committee',
  'awaiting-validation': 'author',
  validated: null,
  published: null,
  withdrawn: null,
  declined: null,
};

/** Whose time runs now. */
export function turnOf(state: SubmissionState): Turn | null {
  return turns[state];
}

/** The last day of a step that begins on this day; null when the step has no deadline. */
export function deadlineFrom(
  start: LocalDate,
  state: SubmissionState,
  meetings: readonly LocalDate[],
  settings: EditorialSettings,
): LocalDate | null {
  const rule = settings.deadlines[state];
  if (rule === null) return null;
  if ('workingDays' in rule) return addWorkingDays(start, rule.workingDays);
  const toCome = [...meetings].filter((date) => date > start).sort();
  return toCome[rule.meetings - 1] ?? addWorkingDays(start, rule.orWorkingDays);
}

/** Working days past the deadline, not counting those of a pause; 0 when in time. Never stored. */
export function daysLate(submission: Submission, today: LocalDate, { timeZone }: EditorialSettings): number {
  const { dueOn, pausedAt } = submission;
  if (dueOn === null) return 0;
  return workingDaysBetween(dueOn, pausedAt === null ? today : localDateOf(pausedAt, timeZone));
}

/** The next day on which whoever is awaited is reminded; null when no reminder is left, or during a pause. */
export function nextReminder(submission: Submission, today: LocalDate, settings: EditorialSettings): LocalDate | null {
  const { dueOn, pausedAt } = submission;
  if (dueOn === null || pausedAt !== null) return null;
  const since = localDateOf(submission.stateSince, settings.timeZone);
  const days = settings.reminders.map((count) => addWorkingDays(dueOn, count));
  return days.filter((day) => day > today && day > since).sort()[0] ?? null;
}

/** Working days that the step under way has taken, pauses left out. */
export function daysInStep(submission: Submission, now: Date, { timeZone }: EditorialSettings): number {
  const { stateSince, pausedAt, pausedDays } = submission;
  const end = localDateOf(pausedAt ?? now, timeZone);
  return Math.max(0, workingDaysBetween(localDateOf(stateSince, timeZone), end) - pausedDays);
}

/** Working days taken so far by the author and by the committee, counted apart, the step under way included. */
export function timeSpent(submission: Submission, now: Date, settings: EditorialSettings): Record<Turn, number> {
  const turn = turnOf(submission.state);
  const spent = { ...submission.daysSpent };
  if (turn !== null) spent[turn] += daysInStep(submission, now, settings);
  return spent;
}

/** The deadlines run again: the working days of the pause are added to the deadline. Nothing when not paused. */
export function resumed(submission: Submission, now: Date, { timeZone }: EditorialSettings): Submission {
  const { pausedAt, dueOn, pausedDays } = submission;
  if (pausedAt === null) return submission;
  const paused = workingDaysBetween(localDateOf(pausedAt, timeZone), localDateOf(now, timeZone));
  return {
    ...submission,
    pausedAt: null,
    pausedDays: pausedDays + paused,
    dueOn: dueOn === null ? null : addWorkingDays(dueOn, paused),
  };
}

/**
 * The submission enters a step: the time of the last one is added up, and a new deadline runs. A pause ends with its
 * step.
 */
export function enterState(
  submission: Submission,
  state: SubmissionState,
  now: Date,
  meetings: readonly LocalDate[],
  settings: EditorialSettings,
): Submission {
  return {
    ...submission,
    state,
    daysSpent: timeSpent(submission, now, settings),
    stateSince: now,
    dueOn: deadlineFrom(localDateOf(now, settings.timeZone), state, meetings, settings),
    pausedAt: null,
    pausedDays: 0,
  };
}

/**
 * When a validated submission appears by itself: on the day that was chosen, else on the working day after its
 * validation, at 8:00, not before the day that the author asked for nor the end of a hold. Null when it is held until
 * further notice, paused, or not validated.
 */
export function publicationTime(submission: Submission, { timeZone }: EditorialSettings): Date | null {
  const { state, pausedAt, held, heldUntil, scheduledFor, notBefore, stateSince } = submission;
  if (state !== 'validated' || pausedAt !== null || (held && heldUntil === null)) return null;
  const chosen = scheduledFor ?? localDateOf(nextPublicationSlot(stateSince, timeZone), timeZone);
  const constraints = [heldUntil, notBefore].flatMap((date) => (date !== null && date > chosen ? date : []));
  const latest = constraints.sort().at(-1);
  return instantAt(latest === undefined ? chosen : workingDayFrom(latest), publicationHour, timeZone);
}
