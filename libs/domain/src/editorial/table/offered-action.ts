import { fields, type Asked, type FieldKind, type FieldName, type FieldWords } from './fields';

/**
 * Where screens draw an action: among the buttons of every page that offers it, or in a form of its own. A place that
 * the web does not know does not compile there; an action that names none is among the buttons.
 */
export type ActionPlace =
  | 'buttons'
  /** The page that sends a text to the committee. */
  | 'sending'
  /** The page on which a text is validated, or not. */
  | 'decision'
  /** The form of an opinion, beside the text that is read. */
  | 'opinion'
  /** Around the text: messages, notes, the team. */
  | 'beside'
  /** At the foot of a published sheet. */
  | 'claim';

/** One thing that the form of an action asks for, as screens draw it. */
export interface ActionField {
  /** In the request. */
  name: string;
  kind: FieldKind;
  /** '' where nothing is drawn, or where what is drawn names its own parts, as a text does. */
  label: string;
  hint: string | null;
  isOptional: boolean;
  /** The field that makes this one optional once it is filled. */
  unless: string | null;
  /** What is said when it lacks. */
  missing: string;
  /** What is said where nobody can be chosen; '' where no person is. */
  nobody: string;
}

/** A button, its form and what is said once it is done: screens draw an action from these alone. */
export interface OfferedAction<Name extends string = string> {
  name: Name;
  label: string;
  place: ActionPlace;
  /** What stands above its form: the label, unless that is not enough. */
  heading: string;
  /** What will happen, before it is done, by paragraphs. Without any, and with nothing to fill, a press is enough. */
  says: string[];
  /** The words of the button that sends the form: the label's, unless that asks for more, as « Confier à… » does. */
  act: string;
  fields: ActionField[];
  /** Seldom of use: below the others. */
  isRare: boolean;
  /** '' for what shows by itself that it is done, as a message that was written. */
  done: string;
}

type OwnWords = Omit<FieldWords, 'kind' | 'sentAs'>;

/** What is said around an action beside its label. */
export interface ActionWords {
  place?: ActionPlace;
  heading?: string;
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
  words: ActionWords,
  asked: readonly Asked[],
): OfferedAction<Name> {
  const { place = 'buttons', heading = label, says = [], act = label, isRare = false, done } = words;
  const all = asked.flatMap((one): Asked[] => (one.or ? [{ field: one.or, isOptional: true }, one] : [one]));
  const names = fieldNames.filter((field) => all.some((one) => one.field === field));
  const drawn = names.map((field) =>
    drawnField(all.find((one) => one.field === field) ?? { field }, words.fields?.[field]),
  );
  return { name, label, place, heading, says: [...says], act, fields: drawn, isRare, done };
}

const fieldNames = Object.keys(fields) as FieldName[];

function drawnField({ field, isOptional = false, or }: Asked, own: OwnWords | undefined): ActionField {
  const words: FieldWords = { ...fields[field], ...own };
  const { kind, sentAs = field, label = '', hint = null, missing = '', nobody = '' } = words;
  return { name: sentAs, kind, label, hint, isOptional, unless: or ?? null, missing, nobody };
}
