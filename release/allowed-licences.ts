/** Licences that ask for nothing but to be named, and to come along. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
]);

/** A library that stays a file of its own, as it was made, and may be replaced: the LGPL asks for no more. */
const keptApart: Readonly<Record<string, RegExp>> = { 'LGPL-3.0-or-later': /^@img\/sharp-libvips-/ };

/** Whether a package may go into an installation. What nobody has looked at may not. */
export function isAllowed({ name, licence }: { name: string; licence: string }): boolean {
  return allowed.has(licence) || (keptApart[licence]?.test(name) ?? false);
}
