import { fields, type Asked, type FieldKind, type FieldName, type FieldWords } from './fields';

/** One thing that the form of an action asks for, as screens draw it. */
export interface ActionField {
  /** In the request. */
  name: string;
  kind: FieldKind;
  /** '' where nothing is drawn, or where what is drawn has words of its own. */
  label: string;
  hint: string | null;
  isOptional: boolean;
  /** The field that makes this one optional once it is filled. */
  unless: string | null;
  /** What is said when it lacks. */
  missing: string;
}

/** A button, its form and what is said once it is done: screens draw an action from these alone. */
export interface OfferedAction<Name extends string = string> {
  name: Name;
  label: string;
  /** What will happen, before it is done, by paragraphs. Without any, and with nothing to fill, a press is enough. */
  says: string[];
  /** The words of the button that sends the form: the label's, unless that asks for more, as « Confier à… » does. */
  act: string;
  fields: ActionField[];
  /** Seldom of use: below the others. */
  isRare: boolean;
  /** '' for what has a form of its own, which says it. */
  done: string;
}

type OwnWords = Pick<FieldWords, 'label' | 'hint' | 'missing'>;

/** What is said around an action beside its label. */
export interface ActionWords {
  says?: readonly string[];
  act?: string;
  /** Where the usual words of a field are not enough. */
  fields?: Partial<Record<FieldName, OwnWords>>;
  isRare?: boolean;
  done: string;
}

/** An action with all its words, and what its needs have it ask for. */
export function offer<Name extends string>(
  name: Name,
  label: string,
  { says = [], act = label, fields: own = {}, isRare = false, done }: ActionWords,
  asked: readonly Asked[],
): OfferedAction<Name> {
  const all = asked.flatMap((one): Asked[] => (one.or ? [{ field: one.or, isOptional: true }, one] : [one]));
  const names = fieldNames.filter((field) => all.some((one) => one.field === field));
  const drawn = names.map((field) => drawnField(all.find((one) => one.field === field) ?? { field }, own[field]));
  return { name, label, says: [...says], act, fields: drawn, isRare, done };
}

const fieldNames = Object.keys(fields) as FieldName[];

function drawnField({ field, isOptional = false, or }: Asked, own: OwnWords | undefined): ActionField {
  const { kind, sentAs = field, label = '', hint, missing = '' }: FieldWords = { ...fields[field], ...own };
  return { name: sentAs, kind, label, hint: hint ?? null, isOptional, unless: or ?? null, missing };
}
