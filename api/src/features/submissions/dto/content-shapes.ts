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

const figures: Record<string, (figure: Record<string, unknown>) => boolean> = {
  number: ({ value, unit }) => isText(value) && isText(unit),
  share: ({ value, of }) => isNumber(value) && isNumber(of),
  change: ({ before, after, unit }) => isMoment(before) && isMoment(after) && isText(unit),
};
const figureKeys: Record<string, string[]> = {
  number: ['kind', 'value', 'unit', 'label', 'detail'],
  share: ['kind', 'value', 'of', 'label', 'detail'],
  change: ['kind', 'before', 'after', 'unit', 'label', 'detail'],
};

/** A figure of one of the three kinds, with no other key. */
export function IsKeyFigure(options: ValidationOptions): PropertyDecorator {
  return decorated('isKeyFigure', isKeyFigure, () => 'Ce chiffre clé n’a pas la forme attendue.', options);
}

function isKeyFigure(value: unknown): boolean {
  if (!isObject(value) || !isText(value.kind) || !isText(value.label) || !isText(value.detail)) return false;
  const keys = figureKeys[value.kind];
  return hasOnly(value, keys ?? []) && figures[value.kind]?.(value) === true;
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
