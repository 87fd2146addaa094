import type { Asked, FieldName } from './fields';

/** What must be given for an action, by name: the words for the table, and what is said when it lacks (422). */
interface NeedWords {
  /** What the form asks for; none when the submission itself is lacking. */
  asks?: Asked & { field: Exclude<FieldName, 'passage'> };
  phrase: string;
  refusal: string;
}

export const needWords = {
  complete: { phrase: 'une fiche complète', refusal: 'Il manque encore des éléments à la fiche.' },
  reason: { asks: { field: 'reason' }, phrase: 'un motif', refusal: 'Dites pourquoi.' },
  'reason-or-duplicate': {
    asks: { field: 'reason', or: 'duplicateOf' },
    phrase: 'un motif, ou la fiche dont c’est un doublon',
    refusal: 'Dites pourquoi.',
  },
  'reason-or-part-reasons': {
    asks: { field: 'reason', or: 'sectionReasons' },
    phrase: 'un motif',
    refusal: 'Dites pourquoi.',
  },
  'reason-or-blocking-point': {
    asks: { field: 'reason' },
    phrase: 'un motif, ou un point bloquant de la grille',
    refusal: 'Dites ce qui est à reprendre.',
  },
  'no-blocking-point': {
    phrase: 'aucun point bloquant dans la grille',
    refusal: 'Un point bloquant ne peut être envoyé qu’avec une demande de reprise.',
  },
  'content-hash': {
    asks: { field: 'contentHash' },
    phrase: 'l’empreinte du texte montré',
    refusal: 'Dites quel texte vous avez lu.',
  },
  'changed-text': {
    asks: { field: 'content' },
    phrase: 'un texte que l’auteur a changé',
    refusal: 'Vous n’avez rien changé\u202f: validez ce texte tel qu’il est.',
  },
  'pen-holder': {
    asks: { field: 'personId' },
    phrase: 'un membre ou un secrétaire, hors de l’équipe',
    refusal: 'Choisissez quelqu’un du comité, hors de l’équipe.',
  },
  'ad-hoc-member': {
    asks: { field: 'personId' },
    phrase: 'une personne qui n’est pas écartée',
    refusal: 'Cette personne ne peut pas être nommée pour cette fiche.',
  },
  referent: {
    asks: { field: 'personId' },
    phrase: 'une personne',
    refusal: 'Choisissez une autre personne que l’auteur.',
  },
  'stand-in': {
    asks: { field: 'personId' },
    phrase: 'une personne qui ne juge ni ne réécrit la fiche, et qui ne le pourrait pas',
    refusal:
      'Cette personne juge ou réécrit des fiches pour ce comité\u202f: elle ne peut pas valider à la place de l’auteur.',
  },
  'optional-stand-in': {
    asks: { field: 'personId', isOptional: true },
    phrase: 'au besoin, qui valide en l’absence de l’auteur',
    refusal: 'Cette personne juge ou réécrit des fiches pour ce comité\u202f: elle ne peut pas valider à votre place.',
  },
  side: { asks: { field: 'side' }, phrase: 'le côté', refusal: 'Dites de quel côté\u202f: conception ou usage.' },
  'held-side': {
    asks: { field: 'side', isOptional: true },
    phrase: 'un côté que l’on tient',
    refusal: 'Vous ne siégez pas de ce côté.',
  },
  date: { asks: { field: 'date' }, phrase: 'une date à venir', refusal: 'Choisissez une date à venir.' },
  'optional-date': {
    asks: { field: 'date', isOptional: true },
    phrase: 'une date à venir, ou aucune',
    refusal: 'Choisissez une date à venir.',
  },
  'later-date': {
    asks: { field: 'date' },
    phrase: 'une date plus lointaine',
    refusal: 'Choisissez une date après la fin du délai.',
  },
  'date-author-accepts': {
    asks: { field: 'date' },
    phrase: 'une date à venir que l’auteur accepte',
    refusal: 'Choisissez une date à venir, pas avant celle que l’auteur a demandée.',
  },
} as const satisfies Record<string, NeedWords>;

export type NeedName = keyof typeof needWords;

/** What the form of an action asks for, by what the action needs. */
export function askedBy(needs: readonly NeedName[]): Asked[] {
  return needs.flatMap((name) => (needWords[name] as NeedWords).asks ?? []);
}
