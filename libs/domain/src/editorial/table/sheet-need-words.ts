import type { Asked, FieldName } from './fields';

/** What must be given for an action on a sheet, by name: the words for the table, and what is said when it lacks. */
interface SheetNeedWords {
  asks: Asked & { field: Exclude<FieldName, 'personId'> };
  phrase: string;
  /** 422: it is to be given; 409: it is not what was shown any more. */
  status: 409 | 422;
  refusal: string;
}

export const sheetNeedWords = {
  reason: { asks: { field: 'reason' }, phrase: 'un motif', status: 422, refusal: 'Dites pourquoi.' },
  'reason-for-readers': {
    asks: { field: 'reasonIsPublic', isOptional: true },
    phrase: 'si les lecteurs voient ce motif',
    status: 422,
    refusal: 'Dites si les lecteurs voient ce motif.',
  },
  'corrected-text': {
    asks: { field: 'content' },
    phrase: 'un texte où seuls quelques mots changent',
    status: 422,
    refusal: 'Corrigez le texte avant de l’envoyer.',
  },
  address: {
    asks: { field: 'email' },
    phrase: 'l’adresse d’une personne qui a un compte',
    status: 422,
    refusal: 'Indiquez l’adresse de cette personne.',
  },
  passage: {
    asks: { field: 'passage' },
    phrase: 'un passage de trois lettres au moins',
    status: 422,
    refusal: 'Recopiez le passage à effacer\u202f: trois lettres au moins.',
  },
  'correction-shown': {
    asks: { field: 'correctionHash' },
    phrase: 'la correction montrée',
    status: 409,
    refusal: 'Cette correction a changé entre-temps. Rechargez la page pour la relire.',
  },
  'redaction-shown': {
    asks: { field: 'redactionId' },
    phrase: 'la demande montrée',
    status: 409,
    refusal: 'Ce qui est à effacer a changé entre-temps. Rechargez la page pour le relire.',
  },
  'text-shown': {
    asks: { field: 'contentHash' },
    phrase: 'l’empreinte du texte montré',
    status: 409,
    refusal: 'Le texte a changé depuis que vous l’avez ouvert\u202f: relisez-le avant de le valider.',
  },
} as const satisfies Record<string, SheetNeedWords>;

export type SheetNeedName = keyof typeof sheetNeedWords;

/** What the form of an action on a sheet asks for. */
export function sheetAsks(needs: readonly SheetNeedName[]): Asked[] {
  return needs.map((name) => sheetNeedWords[name].asks);
}
