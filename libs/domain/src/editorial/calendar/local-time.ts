import { addWorkingDays, type LocalDate } from './working-days';

/** The hour at which sheets appear. */
export const publicationHour = 8;

/** A format is slow to make and slow to ask; one action asks about the same instant again and again. */
interface Clock {
  format: Intl.DateTimeFormat;
  last?: { time: number; shown: number };
}

const clocks = new Map<string, Clock>();

const parts: Intl.DateTimeFormatOptions = {
  calendar: 'gregory',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
};

/** The day that it is, at this instant, where the clocks show this IANA time zone. */
export function localDateOf(instant: Date, timeZone: string): LocalDate {
  return new Date(wallClock(instant.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** The instant at which clocks of the zone show this hour of this day, whatever the season. */
export function instantAt(date: LocalDate, hour: number, timeZone: string): Date {
  const wanted = Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000;
  const first = wanted - offsetAt(wanted, timeZone);
  // The offset may differ on the other side of a change of time: ask again at the instant that was found.
  return new Date(wanted - offsetAt(first, timeZone));
}

/**
 * When what is validated now appears by itself: 8:00 on the next working day, never the same day, so that the
 * secretariat has the time to hold it.
 */
export function nextPublicationSlot(now: Date, timeZone: string): Date {
  return instantAt(addWorkingDays(localDateOf(now, timeZone), 1), publicationHour, timeZone);
}

function offsetAt(time: number, timeZone: string): number {
  const wholeSecond = Math.floor(time / 1000) * 1000;
  return wallClock(wholeSecond, timeZone) - wholeSecond;
}

/** What the clocks of the zone show, as if it were UTC; to the second. */
function wallClock(time: number, timeZone: string): number {
  const clock = clockOf(timeZone);
  if (clock.last?.time === time) return clock.last.shown;
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clock.format.formatToParts(time)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  clock.last = { time, shown };
  return shown;
}

function clockOf(timeZone: string): Clock {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock: Clock = { format: new Intl.DateTimeFormat('en-GB', { ...parts, timeZone }) };
  clocks.set(timeZone, clock);
  return clock;
}
