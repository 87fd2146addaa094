/** Names, in small letters, with why what bears them is refused. */
export function whyRefused(
  ...groups: readonly (readonly [() => Error, readonly string[]])[]
): ReadonlyMap<string, () => Error> {
  return new Map(groups.flatMap(([why, names]) => names.map((name) => [name.toLowerCase(), why])));
}
