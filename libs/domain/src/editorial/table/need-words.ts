/** What must be given for an action, by name: the words for the table, and what is said when it lacks (422). */
interface NeedWords {
  /** What the form asks for; null when the submission itself is lacking. */
  field: 'reason' | 'contentHash' | 'personId' | 'side' | 'date' | null;
  phrase: string;
  refusal: string;
}

export const needWords = {
  complete: { field: null, phrase: 'une fiche complète', refusal: 'Il manque encore des éléments à la fiche.' },
  reason: { field: 'reason', phrase: 'un motif', refusal: 'Dites pourquoi.' },
  'reason-or-duplicate': {
    field: 'reason',
    phrase: 'un motif, ou la fiche dont c’est un doublon',
    refusal: 'Dites pourquoi.',
  },
  'reason-or-blocking-point': {
    field: 'reason',
    phrase: 'un motif, ou un point bloquant de la grille',
    refusal: 'Dites ce qui est à reprendre.',
  },
  'no-blocking-point': {
    field: null,
    phrase: 'aucun point bloquant dans la grille',
    refusal: 'Un point bloquant ne peut être envoyé qu’avec une demande de reprise.',
  },
  'content-hash': {
    field: 'contentHash',
    phrase: 'l’empreinte du texte montré',
    refusal: 'Dites quel texte vous avez lu.',
  },
  'changed-text': {
    field: null,
    phrase: 'un texte que l’auteur a changé',
    refusal: 'Vous n’avez rien changé\u202f: validez ce texte tel qu’il est.',
  },
  'pen-holder': {
    field: 'personId',
    phrase: 'un membre ou un secrétaire, hors de l’équipe',
    refusal: 'Choisissez quelqu’un du comité, hors de l’équipe.',
  },
  'ad-hoc-member': {
    field: 'personId',
    phrase: 'une personne qui n’est pas écartée',
    refusal: 'Cette personne ne peut pas être nommée pour cette fiche.',
  },
  referent: { field: 'personId', phrase: 'une personne', refusal: 'Choisissez une autre personne que l’auteur.' },
  'stand-in': {
    field: 'personId',
    phrase: 'une personne qui ne juge ni ne réécrit la fiche, et qui ne le pourrait pas',
    refusal:
      'Cette personne juge ou réécrit des fiches pour ce comité\u202f: elle ne peut pas valider à la place de l’auteur.',
  },
  'optional-stand-in': {
    field: 'personId',
    phrase: 'au besoin, qui valide en l’absence de l’auteur',
    refusal: 'Cette personne juge ou réécrit des fiches pour ce comité\u202f: elle ne peut pas valider à votre place.',
  },
  side: { field: 'side', phrase: 'le côté', refusal: 'Dites de quel côté\u202f: conception ou usage.' },
  'held-side': { field: 'side', phrase: 'un côté que l’on tient', refusal: 'Vous ne siégez pas de ce côté.' },
  date: { field: 'date', phrase: 'une date à venir', refusal: 'Choisissez une date à venir.' },
  'optional-date': { field: 'date', phrase: 'une date à venir, ou aucune', refusal: 'Choisissez une date à venir.' },
  'later-date': {
    field: 'date',
    phrase: 'une date plus lointaine',
    refusal: 'Choisissez une date après la fin du délai.',
  },
  'date-author-accepts': {
    field: 'date',
    phrase: 'une date à venir que l’auteur accepte',
    refusal: 'Choisissez une date à venir, pas avant celle que l’auteur a demandée.',
  },
} as const satisfies Record<string, NeedWords>;

export type NeedName = keyof typeof needWords;
