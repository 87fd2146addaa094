import type { ComparedPart, OpinionView } from '@recueil/contracts';
import { formatNumber } from '#web/ui/french';

/** The id of the heading of a part on the page. */
export function placeOf(part: ComparedPart['part']): string {
  return `partie-${part}`;
}

type Told = Pick<ComparedPart, 'changed' | 'sentences' | 'changes'>;

/** What became of a part, in a few words: « 2 phrases changées, 1 autre changement », « Inchangé ». */
export function fateOf(part: Told): string {
  if (!part.changed) return $localize`Inchangé`;
  const others = part.changes.length;
  if (part.sentences.length === 0) {
    if (others === 0) return $localize`Mêmes mots, espaces et signes invisibles remis en ordre`;
    return others === 1 ? $localize`1\u00A0changement` : $localize`${formatNumber(others)}:count:\u00A0changements`;
  }
  const sentences = sentencesSaid(part.sentences);
  return others === 0 ? sentences : `${sentences}, ${othersSaid(others)}`;
}

function sentencesSaid(sentences: ComparedPart['sentences']): string {
  const count = sentences.length;
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

function othersSaid(count: number): string {
  return count === 1
    ? $localize`1\u00A0autre changement`
    : $localize`${formatNumber(count)}:count:\u00A0autres changements`;
}

/** Whether something of a part is told besides signs that nobody sees. */
export function isTold({ sentences, changes }: Told): boolean {
  return sentences.length > 0 || changes.length > 0;
}

/** Over all parts: « Le comité a changé 5 phrases, et fait 2 autres changements, dans 3 parties. » */
export function extentOf(parts: readonly Told[]): string {
  if (!parts.some(({ changed }) => changed)) return $localize`Le comité n’a rien changé à votre texte.`;
  const told = parts.filter(isTold);
  if (told.length === 0) {
    return $localize`Le comité n’a changé aucun mot\u202F: il a remis en ordre des espaces et des signes invisibles.`;
  }
  const count = told.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const others = told.reduce((sum, { changes }) => sum + changes.length, 0);
  const where =
    told.length === 1 ? $localize`dans une partie` : $localize`dans ${formatNumber(told.length)}:count:\u00A0parties`;
  const what = count === 1 ? $localize`une phrase` : $localize`${formatNumber(count)}:count:\u00A0phrases`;
  const more = others === 1 ? $localize`un changement` : $localize`${formatNumber(others)}:count:\u00A0changements`;
  if (count === 0) return $localize`Le comité a fait ${more}:what:, ${where}:where:, sans changer de phrase.`;
  if (others === 0) return $localize`Le comité a changé ${what}:what:, ${where}:where:.`;
  return $localize`Le comité a changé ${what}:what: et fait ${othersSaid(others)}:more:, ${where}:where:.`;
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
