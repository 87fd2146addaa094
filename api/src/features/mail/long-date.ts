/** « 3 décembre 2026 », of `2026-12-03`. */
export function longDate(day: string): string {
  return new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}
