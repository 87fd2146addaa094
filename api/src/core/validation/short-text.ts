import { Transform } from 'class-transformer';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { canonicalLine } from '@recueil/text';
import { IsStorable } from '../http/is-storable';

/** One line of text, its spaces put in order. `shortest` 0: may be left empty. */
export function ShortText(missing: string, bounds: { shortest?: 0 | 1; longest: number }): PropertyDecorator {
  const tooLong = `Ne dépassez pas ${bounds.longest}\u00a0caractères.`;
  return (target, key) => {
    IsStorable({ message: 'Ce texte contient un caractère qui n’est pas admis.' })(target, key);
    MaxLength(bounds.longest, { message: tooLong })(target, key);
    MinLength(bounds.shortest ?? 1, { message: missing })(target, key);
    IsString({ message: missing })(target, key);
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? canonicalLine(value) : value))(
      target,
      key,
    );
  };
}
