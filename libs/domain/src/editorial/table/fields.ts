/** How a form asks for something: the web draws every kind, and does not compile until it draws a new one. */
export type FieldKind =
  | 'long-text'
  | 'person'
  | 'side'
  | 'date'
  | 'email'
  | 'tick'
  /** One of the sheets of the catalogue. */
  | 'sheet'
  /** Words of a text, looked for in all its versions. */
  | 'passage'
  /** The text of the sheet, to be changed. */
  | 'text'
  /** Something to say under each part of the text. */
  | 'part-reasons'
  /** Nothing is asked: what the screen shows is named, so that the server knows that it is still so. */
  | 'shown-text'
  | 'shown-correction'
  | 'shown-redaction';

export interface FieldWords {
  kind: FieldKind;
  /** Its name in the request, where several fields are sent under one. */
  sentAs?: string;
  label?: string;
  hint?: string;
  /** Said before anything is sent, when it is empty. */
  missing?: string;
  /** Said where nobody can be chosen. */
  nobody?: string;
}

/** All that forms ask for, in the order in which a form asks. An action may have words of its own for any of them. */
export const fields = {
  personId: {
    kind: 'person',
    label: 'Qui\u202f?',
    missing: 'Choisissez une personne.',
    nobody: 'Personne ne peut l’être pour le moment. Le secrétariat peut nommer un membre pour cette fiche.',
  },
  side: { kind: 'side', label: 'De quel côté\u202f?', missing: 'Choisissez un côté.' },
  date: { kind: 'date', label: 'Jour', missing: 'Choisissez un jour.' },
  duplicateOf: {
    kind: 'sheet',
    label: 'Doublon de',
    hint: 'Des mots de la fiche déjà en ligne. L’auteur en recevra l’adresse.',
  },
  passage: { kind: 'passage', label: 'Passage à effacer', missing: 'Recopiez le passage à effacer.' },
  content: { kind: 'text' },
  sectionReasons: { kind: 'part-reasons' },
  reason: {
    kind: 'long-text',
    label: 'Pourquoi',
    missing: 'Dites pourquoi\u202f: la personne concernée le lira.',
  },
  reasonIsPublic: { kind: 'tick', label: 'Dire aussi ce motif à qui ouvrira l’ancienne adresse' },
  email: {
    kind: 'email',
    label: 'Adresse électronique de cette personne',
    missing: 'Indiquez l’adresse de cette personne.',
  },
  contentHash: { kind: 'shown-text' },
  correctionHash: { kind: 'shown-correction', sentAs: 'contentHash' },
  redactionId: { kind: 'shown-redaction' },
} as const satisfies Record<string, FieldWords>;

export type FieldName = keyof typeof fields;

/** What a need has a form ask for. */
export interface Asked {
  field: FieldName;
  isOptional?: boolean;
  /** What may be given instead. */
  or?: FieldName;
}
