import type { AdmissionMode } from '@recueil/contracts';

/** The choices, the most closed first. */
export const admissionModes: { value: AdmissionMode; label: string; about: string }[] = [
  {
    value: 'approval',
    label: $localize`Sur demande`,
    about: $localize`Une personne qui administre accepte ou refuse chaque demande. Le choix d’origine.`,
  },
  {
    value: 'siret',
    label: $localize`Par organisme, selon le SIRET`,
    about: $localize`Entre qui travaille à un des numéros de la liste.`,
  },
  {
    value: 'domain',
    label: $localize`Par domaine de messagerie`,
    about: $localize`Entre qui a une adresse vérifiée dans un des domaines de la liste.`,
  },
  {
    value: 'everybody',
    label: $localize`Toute personne identifiée`,
    about: $localize`Entre qui peut s’identifier, d’où qu’il vienne, et lit alors les coordonnées de tous les contacts.`,
  },
];
