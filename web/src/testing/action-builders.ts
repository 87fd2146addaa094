import type { ActionField, OfferedAction } from '@recueil/contracts';

/** What the server says of the fields that tests fill in. */
const usual: Record<string, Pick<ActionField, 'kind'> & Partial<ActionField>> = {
  reason: { kind: 'long-text', label: 'Pourquoi', missing: 'Dites pourquoi.' },
  reasonIsPublic: { kind: 'tick', label: 'Dire aussi ce motif aux lecteurs', isOptional: true },
  personId: { kind: 'person', label: 'Qui ?', missing: 'Choisissez une personne.' },
  side: { kind: 'side', label: 'De quel côté ?', isOptional: true },
  duplicateOf: { kind: 'sheet', isOptional: true },
  passage: { kind: 'passage', label: 'Passage à effacer', missing: 'Recopiez le passage à effacer.' },
  content: { kind: 'text' },
  contentHash: { kind: 'shown-text' },
  redactionId: { kind: 'shown-redaction' },
};

export function actionField(name: string, changes: Partial<ActionField> = {}): ActionField {
  const words = usual[name];
  if (words === undefined) throw new Error(`no field named ${name}`);
  return { name, label: '', hint: null, isOptional: false, unless: null, missing: '', ...words, ...changes };
}

/** An action as the server offers it. */
export function offered<Name extends string>(
  name: Name,
  label: string,
  ...fields: (string | ActionField)[]
): OfferedAction<Name> {
  return {
    name,
    label,
    says: [],
    act: label,
    fields: fields.map((field) => (typeof field === 'string' ? actionField(field) : field)),
    isRare: false,
    done: 'C’est fait.',
  };
}
