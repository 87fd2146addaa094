/** The day, as `2026-11-22`, that it is then in that time zone. */
export function calendarDay(instant: Date, timeZone: string): string {
  // Sweden writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}
