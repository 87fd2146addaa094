import type { ComparedPart, OpinionView } from '@recueil/contracts';
import { formatNumber } from '../../ui/french';

/** What became of a part, in a few words: « 2 phrases changées », « Inchangé ». */
export function fateOf({ changed, sentences }: Pick<ComparedPart, 'changed' | 'sentences'>): string {
  if (!changed) return $localize`Inchangé`;
  const count = sentences.length;
  if (count === 0) return $localize`Mise en forme changée`;
  if (sentences.every(({ before }) => before === null)) {
    return count === 1
      ? $localize`1\u00A0phrase ajoutée`
      : $localize`${formatNumber(count)}:count:\u00A0phrases ajoutées`;
  }
  if (sentences.every(({ after }) => after === null)) {
    return count === 1
      ? $localize`1\u00A0phrase supprimée`
      : $localize`${formatNumber(count)}:count:\u00A0phrases supprimées`;
  }
  return count === 1
    ? $localize`1\u00A0phrase changée`
    : $localize`${formatNumber(count)}:count:\u00A0phrases changées`;
}

/** Over all parts: « Le comité a changé 5 phrases, dans 3 parties. » */
export function extentOf(parts: readonly Pick<ComparedPart, 'changed' | 'sentences'>[]): string {
  const changed = parts.filter((part) => part.changed);
  const count = changed.reduce((sum, { sentences }) => sum + sentences.length, 0);
  if (changed.length === 0) return $localize`Le comité n’a rien changé à votre texte.`;
  const where =
    changed.length === 1
      ? $localize`dans une partie`
      : $localize`dans ${formatNumber(changed.length)}:count:\u00A0parties`;
  if (count === 0) return $localize`Le comité a changé la mise en forme, ${where}:where:.`;
  const what = count === 1 ? $localize`une phrase` : $localize`${formatNumber(count)}:count:\u00A0phrases`;
  return $localize`Le comité a changé ${what}:what:, ${where}:where:.`;
}

/** « Deux avis favorables. »; '' when there is none. */
export function opinionsSaid(opinions: readonly OpinionView[]): string {
  const count = opinions.filter(({ current, verdict }) => current && verdict === 'favourable').length;
  if (count === 0) return '';
  if (count === 1) return $localize`Un avis favorable.`;
  return count === 2
    ? $localize`Deux avis favorables.`
    : $localize`${formatNumber(count)}:count:\u00A0avis favorables.`;
}

/** « mercredi 2 décembre »; '' when it is no day. */
export function dayOfWeek(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const words = new Intl.DateTimeFormat('fr-FR', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'Europe/Paris',
  }).format(date);
  return words.replace(/ 1 /, ' 1er ').replace(/ (\d+(?:er)?) /, ' $1\u00A0');
}

/** The beginning of a fingerprint, to be compared by eye: « 7c1e 90ab » of `v1:7c1e90ab…`. */
export function fingerprint(hash: string): string {
  const digits = hash.slice(hash.indexOf(':') + 1);
  return `${digits.slice(0, 4)}\u00A0${digits.slice(4, 8)}`.trim();
}
