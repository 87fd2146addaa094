import type { ActionWords } from './offered-action';
import type { ClaimAction } from './sheet-row';

/** What is said around « C’est ma fiche »: before it is said, in its form, and once it is. */
export const claimWords = {
  place: 'claim',
  says: [
    'Vous avez mis cette pratique en place, ou vous étiez de l’équipe\u202f? Dites-le ici, en une phrase. Une personne de l’équipe ou du secrétariat le confirmera\u202f; la fiche sera alors la vôtre aussi. Rien ne change d’ici là.',
  ],
  act: 'Dire que c’est ma fiche',
  fields: {
    reason: {
      label: 'Pourquoi cette fiche est la vôtre',
      hint: 'Par exemple votre rôle à l’époque, ou l’adresse que vous aviez.',
      missing: 'Dites en une phrase pourquoi cette fiche est la vôtre.',
    },
  },
  done: 'Votre demande est partie. L’équipe de la fiche ou le secrétariat y répondra\u202f; la réponse vous attendra dans votre compte.',
} as const satisfies ActionWords;

/** Who says that which sheet is theirs; the title between quotes. */
interface Claim {
  claimant: string;
  sheet: string;
}

/** What is said to whoever answers « C’est ma fiche », once it is done. */
export const claimAnswers = {
  confirm: ({ claimant, sheet }) =>
    `C’est confirmé\u202f: ${claimant} fait maintenant partie de l’équipe de la fiche ${sheet}.`,
  refuse: ({ claimant, sheet }) =>
    `C’est noté\u202f: la fiche ${sheet} reste comme elle était. ${claimant} le lira dans son compte.`,
} as const satisfies Record<Exclude<ClaimAction, 'claim'>, (claim: Claim) => string>;
