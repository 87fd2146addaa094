import { accountStates, claimStates, sheetStates, submissionStates, type RecordName } from './facts';
import type { Relation } from './relations';

/** The title and the introduction of each record's section. */
export const recordWords: Record<RecordName, { title: string; about: string }> = {
  catalogue: {
    title: 'Le catalogue',
    about: 'Les fiches en ligne, telles que tout le monde les lit. L’installation est ouverte, ou réservée aux agents.',
  },
  account: {
    title: 'Les personnes',
    about: 'Le compte d’une personne\u202f: ce que l’administrateur y fait, et ce que chacun fait du sien.',
  },
  organisation: { title: 'Les organismes', about: 'La liste des organismes et ses doublons.' },
  theme: { title: 'Les thèmes', about: 'Les thèmes et les sous-thèmes.' },
  committee: {
    title: 'Les comités',
    about: 'Membres, côtés, absences, séances. Le délégué d’un membre absent agit avec le rôle de celui-ci.',
  },
  history: {
    title: 'L’historique',
    about: 'Qui a fait quoi, et quand. Un événement ne contient ni texte ni donnée personnelle\u202f; ses détails, si.',
  },
  sheetClaim: {
    title: '«\u202fC’est ma fiche\u202f»',
    about: 'La demande de quelqu’un qui a changé de compte ou d’administration et reconnaît sa fiche.',
  },
  submission: {
    title: 'La fiche en cours',
    about:
      'De la proposition à la parution. «\u202fSecrétaire\u202f», «\u202fmembre\u202f»\u202f: du comité de cette fiche. Ici, la politique dit qui peut agir\u202f; le passage d’une étape à l’autre appartient au circuit éditorial.',
  },
  sheet: { title: 'La fiche parue', about: 'Ce que l’on fait d’une fiche une fois en ligne.' },
  installation: { title: 'L’installation', about: 'Les réglages qui valent pour tout le monde.' },
};

export const relationWords: Record<Relation, string> = {
  anyone: 'Visiteur',
  agent: 'Agent connecté',
  'any-member': 'Membre d’un comité',
  'any-secretary': 'Secrétaire d’un comité',
  administrator: 'Administrateur',
  self: 'La personne elle-même',
  claimant: 'Demandeur',
  author: 'Auteur',
  'co-author': 'Coauteur',
  delegate: 'Délégué',
  member: 'Membre',
  'design-member': 'Membre côté conception',
  'use-member': 'Membre côté usage',
  secretary: 'Secrétaire',
  'pen-holder': 'Qui tient la plume',
  'wrote-this-round': 'Qui a écrit pendant ce tour',
  'judged-this-round': 'Qui a donné un avis pendant ce tour',
  interested: 'Qui a déclaré un intérêt',
  'named-reader': 'Lecteur désigné',
  'acting-secretary': 'Administrateur qui supplée le secrétariat',
  'link-reader': 'Qui relit par un lien',
  'may-judge': 'Qui juge ou réécrit cette fiche, ou le pourrait',
  'same-service': 'Même service',
  'same-organisation': 'Même organisme',
  excluded: 'Qui est du service ou de l’organisme écarté',
};

/** The columns of the matrices, from left to right. */
export const columnOrder: readonly Relation[] = [
  'anyone',
  'agent',
  'self',
  'claimant',
  'author',
  'co-author',
  'delegate',
  'link-reader',
  'any-member',
  'member',
  'any-secretary',
  'secretary',
  'administrator',
];

type AnyState =
  | 'none'
  | (typeof accountStates)[number]
  | (typeof claimStates)[number]
  | (typeof sheetStates)[number]
  | (typeof submissionStates)[number];

export const stateWords: Record<AnyState, string> = {
  none: 'Rien de demandé',
  open: 'Demandée',
  confirmed: 'Confirmée',
  refused: 'Refusée',
  requested: 'Accès demandé',
  invited: 'Invité',
  active: 'Actif',
  disabled: 'Désactivé',
  closed: 'Fermé',
  online: 'En ligne',
  archived: 'Archivée',
  draft: 'Brouillon',
  submitted: 'Reçue',
  returned: 'À compléter',
  rewriting: 'En réécriture',
  reviewing: 'En relecture',
  'awaiting-validation': 'À valider',
  validated: 'Validée',
  published: 'Parue',
  withdrawn: 'Abandonnée',
  declined: 'Non retenue',
};

/** The states of the records that have some, in the order of their numbers. */
export const statesOf: Partial<Record<RecordName, readonly AnyState[]>> = {
  account: accountStates,
  sheetClaim: ['none', ...claimStates],
  submission: submissionStates,
  sheet: sheetStates,
};
