import { ArrayMaxSize, ArrayUnique, IsArray, IsUUID, ValidateIf } from 'class-validator';

/** The identifier of a record, which may be null where `nullable`. */
export function Identifier(message: string, options: { nullable?: boolean } = {}): PropertyDecorator {
  return (target, key) => {
    IsUUID(undefined, { message })(target, key);
    if (options.nullable) ValidateIf((_body, value) => value !== null)(target, key);
  };
}

/** Identifiers of records of one kind, each once. */
export function Identifiers(message: string, most = 1_000): PropertyDecorator {
  return (target, key) => {
    IsUUID(undefined, { each: true, message })(target, key);
    ArrayUnique({ message: 'La liste nomme deux fois la même chose.' })(target, key);
    ArrayMaxSize(most, { message: `La liste ne dépasse pas ${most}\u00a0éléments.` })(target, key);
    IsArray({ message })(target, key);
  };
}
