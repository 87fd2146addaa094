import type { FirstStep, OpeningNeed } from '@recueil/contracts';

export const stepTitles: Record<FirstStep, string> = {
  service: $localize`Dire qui tient ce recueil`,
  legal: $localize`Dire qui le publie, et qui protège les données`,
  licence: $localize`Choisir la licence`,
  themes: $localize`Poser les thèmes`,
  people: $localize`Inviter les premières personnes`,
  committee: $localize`Former un comité, et dire combien d’avis il faut`,
  mail: $localize`Essayer la messagerie`,
};

const needWords: Record<OpeningNeed, string> = {
  name: $localize`le nom du service`,
  contact: $localize`un contact`,
  publisher: $localize`le directeur de la publication`,
};

/** « Pas encore : il manque le nom du service. », or nothing. */
export function missingWords(missing: readonly OpeningNeed[]): string {
  if (missing.length === 0) return '';
  const words = new Intl.ListFormat('fr').format(missing.map((need) => needWords[need]));
  return $localize`Pas encore\u202F: il manque ${words}:needs:.`;
}

/** Where the installation stands, in one sentence. */
export function toldWords({ left, all, opened }: { left: number; all: number; opened: boolean }): string {
  const state = opened
    ? $localize`Le catalogue est ouvert au public.`
    : $localize`Seules les personnes invitées entrent pour l’instant.`;
  if (left === 0) return $localize`${state}:state: Tout est fait ici.`;
  return left === all
    ? $localize`${state}:state: ${all}:all:\u00A0gestes, dix minutes, et l’on peut s’arrêter.`
    : $localize`${state}:state: ${all}:all:\u00A0gestes\u202F; ${all - left}:done: de faits.`;
}
