import { registerDecorator, type ValidationOptions } from 'class-validator';
import { checkRichText } from '@recueil/text';

/** A section: nothing, or a text that holds the schema's nodes and nothing else. The message says what is wrong. */
export function IsSection(): PropertyDecorator {
  return decorated(
    'isSection',
    (value) => value === null || checkRichText(value).length === 0,
    (value) => {
      const [first] = checkRichText(value);
      return first?.message ?? 'Cette partie n’est pas un texte.';
    },
  );
}

/** Each kind with the keys that it has beside those of all, and what they must hold. A map: kinds come from outside. */
const figures = new Map<string, { keys: string[]; isRight: (figure: Record<string, unknown>) => boolean }>([
  ['number', { keys: ['value', 'unit'], isRight: ({ value, unit }) => isText(value) && isText(unit) }],
  ['share', { keys: ['value', 'of'], isRight: ({ value, of }) => isNumber(value) && isNumber(of) }],
  [
    'change',
    {
      keys: ['before', 'after', 'unit'],
      isRight: ({ before, after, unit }) => isMoment(before) && isMoment(after) && isText(unit),
    },
  ],
]);
const keysOfAll = ['kind', 'label', 'detail'];

/** A figure of one of the three kinds, with no other key. */
export function IsKeyFigure(options: ValidationOptions): PropertyDecorator {
  return decorated('isKeyFigure', isKeyFigure, () => 'Ce chiffre clé n’a pas la forme attendue.', options);
}

function isKeyFigure(value: unknown): boolean {
  if (!isObject(value) || !isText(value.kind) || !isText(value.label) || !isText(value.detail)) return false;
  const kind = figures.get(value.kind);
  return kind !== undefined && hasOnly(value, [...keysOfAll, ...kind.keys]) && kind.isRight(value);
}

function isMoment(value: unknown): boolean {
  return isObject(value) && hasOnly(value, ['label', 'value']) && isText(value.label) && isNumber(value.value);
}

function hasOnly(value: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function decorated(
  name: string,
  validate: (value: unknown) => boolean,
  message: (value: unknown) => string,
  options: ValidationOptions = {},
): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name,
      target: target.constructor,
      propertyName: String(property),
      options,
      validator: { validate, defaultMessage: (given) => message(given?.value) },
    });
  };
}
