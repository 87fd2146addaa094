import { isEmail, ValidateBy, type ValidationOptions } from 'class-validator';
import { accountBounds } from '@recueil/contracts';

/** Plain letters only: an address that merely looks like another's belongs to nobody here. */
const plain = { allow_utf8_local_part: false };

export function isMailAddress(value: unknown): value is string {
  // What is too long is not even looked at: the library's way through it is not ours to bound.
  return (
    typeof value === 'string' &&
    value.length <= accountBounds.email &&
    /^[\u0021-\u007e]+$/.test(value) &&
    isEmail(value, plain)
  );
}

/** An electronic address that mail can be sent to. */
export function IsMailAddress(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy({ name: 'isMailAddress', validator: { validate: isMailAddress } }, options);
}
