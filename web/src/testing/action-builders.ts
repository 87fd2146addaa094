import type { ActionField, ActionPlace, OfferedAction } from '@recueil/contracts';

/** What the server says of the fields that tests fill in. */
const usual: Record<string, Pick<ActionField, 'kind'> & Partial<ActionField>> = {
  reason: { kind: 'long-text', label: 'Pourquoi', missing: 'Dites pourquoi.' },
  reasonIsPublic: { kind: 'tick', label: 'Dire aussi ce motif aux lecteurs', isOptional: true },
  personId: { kind: 'person', label: 'Qui ?', missing: 'Choisissez une personne.', nobody: 'Personne ne peut l’être.' },
  side: { kind: 'side', label: 'De quel côté ?', isOptional: true },
  duplicateOf: { kind: 'sheet', label: 'Doublon de', isOptional: true },
  passage: { kind: 'passage', label: 'Passage à effacer', missing: 'Recopiez le passage à effacer.' },
  content: { kind: 'text' },
  sectionReasons: { kind: 'part-reasons', label: 'Ce qui est à reprendre', isOptional: true },
  contentHash: { kind: 'shown-text' },
  redactionId: { kind: 'shown-redaction' },
};

export function actionField(name: string, changes: Partial<ActionField> = {}): ActionField {
  const words = usual[name];
  if (words === undefined) throw new Error(`no field named ${name}`);
  const unsaid = { missing: '', nobody: '' };
  return { name, label: '', hint: null, isOptional: false, unless: null, ...unsaid, ...words, ...changes };
}

/** Those that are not among the buttons, as the server says it. */
const places: Partial<Record<string, ActionPlace>> = {
  submit: 'sending',
  ...{ validate: 'decision', amend: 'decision', contest: 'decision' },
  ...{ approve: 'opinion', object: 'opinion' },
  ...{ 'write-message': 'beside', 'write-note': 'beside' },
  claim: 'claim',
};

/** An action as the server offers it. */
export function offered<Name extends string>(
  name: Name,
  label: string,
  ...fields: (string | ActionField)[]
): OfferedAction<Name> {
  return {
    name,
    label,
    place: places[name] ?? 'buttons',
    heading: label,
    says: [],
    act: label,
    fields: fields.map((field) => (typeof field === 'string' ? actionField(field) : field)),
    isRare: false,
    done: 'C’est fait.',
  };
}
