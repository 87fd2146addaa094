import { Transform } from 'class-transformer';
import { IsString, MaxLength } from 'class-validator';
import { IsStorable } from '#core/http/is-storable';

/** Longer texts than a line, kept as they were typed. */
export function LongText(missing: string, longest: number): PropertyDecorator {
  return (target, key) => {
    IsStorable({ message: 'Ce texte contient un caractère qui n’est pas admis.' })(target, key);
    MaxLength(longest, { message: `Ne dépassez pas ${String(longest)}\u00a0caractères.` })(target, key);
    IsString({ message: missing })(target, key);
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))(target, key);
  };
}
