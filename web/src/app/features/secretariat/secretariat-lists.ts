import type { SubmissionFilter, SubmissionSummary } from '@recueil/contracts';

/** One list of the secretariat: what it holds, and what is said when it holds nothing. */
export interface SecretariatList {
  filter: SubmissionFilter;
  label: string;
  lead: string;
  none: string;
}

/** In the order in which they are to be seen to. */
export const lists: readonly [SecretariatList, ...SecretariatList[]] = [
  {
    filter: 'to-assign',
    label: $localize`À confier`,
    lead: $localize`Reçues, et entre les mains de personne.`,
    none: $localize`Aucune fiche n’est à confier.`,
  },
  {
    filter: 'late',
    label: $localize`En retard`,
    lead: $localize`Leur dernier jour est passé\u202F: relancez, prolongez, ou confiez à quelqu’un d’autre.`,
    none: $localize`Aucune fiche n’est en retard.`,
  },
  {
    filter: 'cannot-conclude',
    label: $localize`Bloquées`,
    lead: $localize`Plus personne ne peut faire ce qui manque\u202F: nommez quelqu’un pour cette fiche.`,
    none: $localize`Aucune fiche n’est bloquée\u202F: chacune peut arriver à son terme.`,
  },
  {
    filter: 'to-appear',
    label: $localize`À paraître cette semaine`,
    lead: $localize`Validées\u202F: elles paraîtront d’elles-mêmes, sauf si vous les retenez.`,
    none: $localize`Aucune fiche ne paraît cette semaine.`,
  },
  {
    filter: 'all',
    label: $localize`Toutes`,
    lead: $localize`Tout ce qui est en cours.`,
    none: $localize`Aucune fiche n’est en cours.`,
  },
];

/** The list that an address names; the first when it names none. */
export function listOf(filter: SubmissionFilter | undefined): SecretariatList {
  return lists.find((list) => list.filter === filter) ?? lists[0];
}

/** What no one is left for, by the step where a submission stands; who could be asked is proposed in place. */
export const blockedWords: Partial<Record<SubmissionSummary['state'], string>> = {
  submitted: $localize`Personne du comité ne peut s’en charger\u202F: tous sont absents, ou écartés de cette fiche.`,
  returned: $localize`L’auteur est parti, et personne ne peut compléter la fiche à sa place.`,
  rewriting: $localize`Plus personne ne peut tenir la plume et l’envoyer en relecture.`,
  reviewing: $localize`Plus personne ne peut donner l’avis qui manque\u202F: tous sont absents, écartés, ou ont déjà lu.`,
  'awaiting-validation': $localize`L’auteur est parti, et personne ne peut valider à sa place.`,
  validated: $localize`Personne ne peut mettre cette fiche en ligne.`,
};
