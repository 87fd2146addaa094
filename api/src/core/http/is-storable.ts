import { ValidateBy, type ValidationOptions } from 'class-validator';
import { isStorable } from '@recueil/text';

/** A text that PostgreSQL and JSON can carry: no NUL, no lone surrogate. */
export function IsStorable(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value !== 'string' || isStorable(value);
  return ValidateBy({ name: 'isStorable', validator: { validate } }, options);
}
