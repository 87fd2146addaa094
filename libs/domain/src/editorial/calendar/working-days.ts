/** A day of the calendar, `YYYY-MM-DD`: no hour, no time zone. */
export type LocalDate = string;

const dayLength = 86_400_000;
const friday = 5;

/** Holidays that fall on the same day every year in the whole country, as month and day. */
const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const daysAfterEaster = [1, 39, 50];

const holidaysByYear = new Map<number, ReadonlySet<LocalDate>>();

/** The public holidays of a year in mainland France; Alsace-Moselle and overseas have more, which are not assumed. */
export function publicHolidays(year: number): ReadonlySet<LocalDate> {
  const known = holidaysByYear.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const days = [...fixedHolidays.map((day) => `${year}-${day}`), ...daysAfterEaster.map((n) => addDays(easter, n))];
  const holidays = new Set(days.sort());
  holidaysByYear.set(year, holidays);
  return holidays;
}

/** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const monthAndDay = epact + weekday - 7 * correction + 114;
  return dateOf(Date.UTC(year, Math.floor(monthAndDay / 31) - 1, (monthAndDay % 31) + 1));
}

/** Monday to Friday, public holidays excepted. */
export function isWorkingDay(date: LocalDate): boolean {
  return isWeekday(date) && !publicHolidays(yearOf(date)).has(date);
}

function isWeekday(date: LocalDate): boolean {
  const weekday = new Date(timeOf(date)).getUTCDay();
  return weekday >= 1 && weekday <= friday;
}

/** The nth working day after this one, or before it when n is negative; the day itself for n = 0. */
export function addWorkingDays(date: LocalDate, count: number): LocalDate {
  let day = date;
  let left = Math.abs(count);
  while (left > 0) {
    day = addDays(day, Math.sign(count));
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** How many working days come after `from`, up to `to` included; none when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate): number {
  if (to <= from) return 0;
  return weekdaysUpTo(to) - weekdaysUpTo(from) - holidaysBetween(from, to);
}

/** Mondays to Fridays since the week of 1 January 1970 began, up to this day included. */
function weekdaysUpTo(date: LocalDate): number {
  // That day was a Thursday.
  const days = timeOf(date) / dayLength + 3;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5);
}

/** Public holidays from Monday to Friday that come after `from`, up to `to` included. */
function holidaysBetween(from: LocalDate, to: LocalDate): number {
  let count = 0;
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const day of publicHolidays(year)) if (day > from && day <= to && isWeekday(day)) count += 1;
  }
  return count;
}

/** This day if it is a working day, else the next one. */
export function workingDayFrom(date: LocalDate): LocalDate {
  return isWorkingDay(date) ? date : addWorkingDays(date, 1);
}

export function addDays(date: LocalDate, count: number): LocalDate {
  return dateOf(timeOf(date) + count * dayLength);
}

/** True for a day that exists, written as this module writes it. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(timeOf(text)) && dateOf(timeOf(text)) === text;
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function timeOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dateOf(time: number): LocalDate {
  return new Date(time).toISOString().slice(0, 10);
}
