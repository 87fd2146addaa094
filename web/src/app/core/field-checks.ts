import { type FieldProblem, passwordBounds } from '@recueil/contracts';

/** What can be said of an address before anything is sent; the server knows better. */
export function checkEmail(field: string, email: string): FieldProblem[] {
  const address = email.trim();
  if (address === '') return [{ field, message: $localize`Indiquez votre adresse électronique.` }];
  if (/^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(address)) return [];
  return [{ field, message: $localize`Cette adresse n’est pas complète. Elle s’écrit ainsi\u202F: nom@organisme.fr` }];
}

/** A text that must be there. */
export function checkPresent(field: string, value: string, message: string): FieldProblem[] {
  return value.trim() === '' ? [{ field, message }] : [];
}

/** Length alone: how easily a password is guessed is for the server to say. */
export function checkNewPassword(field: string, password: string): FieldProblem[] {
  if (password === '') return [{ field, message: $localize`Choisissez un mot de passe.` }];
  const length = Array.from(password).length;
  if (length < passwordBounds.shortest) return [{ field, message: tooShort(passwordBounds.shortest - length) }];
  if (length <= passwordBounds.longest) return [];
  return [{ field, message: $localize`Ne dépassez pas ${passwordBounds.longest}:most:\u00A0caractères.` }];
}

/** Under a field in which a password is chosen. */
export const newPasswordHint = $localize`Au moins ${passwordBounds.shortest}:least:\u00A0caractères. Une suite de mots sans rapport entre eux convient bien\u202F: elle se retient, et ne se devine pas.`;

function tooShort(missing: number): string {
  return missing === 1
    ? $localize`Il manque 1\u00A0caractère\u202F: il en faut au moins ${passwordBounds.shortest}:least:.`
    : $localize`Il manque ${missing}:missing:\u00A0caractères\u202F: il en faut au moins ${passwordBounds.shortest}:least:.`;
}
