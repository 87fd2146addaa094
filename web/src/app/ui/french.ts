const numbers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const days = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
const hours = new Intl.DateTimeFormat('fr-FR', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Paris' });
const months = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "1 840", "2,5". */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** "13 novembre 2026", of an ISO date or instant; empty when it is none. */
export function longDate(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : days.format(date).replace(/^1 /, '1er ').replace(' ', '\u00A0');
}

/** "novembre 2026", of an ISO date; empty when it is none. */
export function monthAndYear(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? '' : months.format(date);
}

/** "10 h 42". */
export function clockTime(date: Date): string {
  return `${String(date.getHours())}\u00A0h\u00A0${String(date.getMinutes()).padStart(2, '0')}`;
}

/** "13 novembre 2026 à 10 h 42", of an instant: the day and the hour that it is in Paris, whatever the machine's clock. */
export function dayAndHour(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return $localize`${longDate(iso)}:day: à ${hourOf(iso)}:hour:`;
}

/** "10 h 42", of an instant: the hour that it is in Paris; empty when it is none. */
export function hourOf(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const [hour = '', minute = ''] = hours.format(date).split(':');
  return `${String(Number(hour))}\u00A0h\u00A0${minute}`;
}

/** "1 240 personnes", with the word that goes with the count; none is said by `none`. */
export function counted(count: number, words: { none: string; one: string; many: string }): string {
  if (count === 0) return words.none;
  return `${formatNumber(count)}\u00A0${count === 1 ? words.one : words.many}`;
}

/** "aucune fiche", "1 fiche", "44 fiches". */
export function sheetCount(count: number): string {
  if (count === 0) return $localize`aucune fiche`;
  if (count === 1) return $localize`1\u00A0fiche`;
  return $localize`${formatNumber(count)}:count:\u00A0fiches`;
}

/** The first letter in capital: a count that begins a sentence. */
export function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

/** « accueil ». */
export function quoted(text: string): string {
  return `«\u202F${text}\u202F»`;
}
