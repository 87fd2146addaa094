import type {
  ActionField,
  ActionRequest,
  FieldKind,
  FieldProblem,
  OfferedAction,
  SheetActionRequest,
} from '@recueil/contracts';

/** What is typed or chosen in the form of an action, by the names of its fields; '' while there is nothing. */
export type FieldValues = Readonly<Record<string, string>>;

/** What a form sends of its fields. */
export type GivenFields = Partial<Omit<ActionRequest & SheetActionRequest, 'action' | 'version'>>;

/** How each kind of field is sent; null: the screen gives it, and nothing is typed in the form. */
const readers: Record<FieldKind, ((value: string) => string | boolean) | null> = {
  'long-text': (text) => text.trim(),
  email: (address) => address.trim(),
  person: asItIs,
  side: asItIs,
  date: asItIs,
  sheet: asItIs,
  tick: (value) => value !== '',
  passage: null,
  text: null,
  'part-reasons': null,
  'shown-text': null,
  'shown-correction': null,
  'shown-redaction': null,
};

/** Those that are asked of the person, in this form or in one of their own. */
export function isAsked({ kind }: ActionField): boolean {
  return !kind.startsWith('shown-');
}

/** What can be corrected where it is asked for, by name: what is said of a text is about its parts. */
export function namesOf(action: OfferedAction | null): string[] {
  const fields = action?.fields.filter((field) => isAsked(field) && field.kind !== 'text') ?? [];
  return fields.map(({ name }) => name);
}

/** How an action is asked for: by its fields, or by a form of its own. */
export function formOf({ fields }: OfferedAction): 'fields' | 'text' | 'passage' {
  const own = fields.find(({ kind }) => kind === 'text' || kind === 'passage')?.kind;
  return own === 'text' || own === 'passage' ? own : 'fields';
}

/** What the form sends. */
export function givenFields(fields: readonly ActionField[], values: FieldValues): GivenFields {
  const given = fields.map(({ name, kind }) => [name, readers[kind]?.(values[name] ?? '') ?? ''] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/** What lacks before anything is sent; the server knows better. */
export function missingFields(fields: readonly ActionField[], values: FieldValues): FieldProblem[] {
  const isEmpty = (name: string): boolean => (values[name] ?? '').trim() === '';
  return fields
    .filter((field) => readers[field.kind] !== null && isRequired(field, values) && isEmpty(field.name))
    .map(({ name, missing }) => ({ field: name, message: missing }));
}

/** A field may be left when it is optional, or once what may be given instead is. */
export function isRequired({ isOptional, unless }: ActionField, values: FieldValues): boolean {
  return !isOptional && (unless === null || (values[unless] ?? '') === '');
}

function asItIs(value: string): string {
  return value;
}
