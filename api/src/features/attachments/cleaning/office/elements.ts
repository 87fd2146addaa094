/** Names of elements, without prefix and in small letters, with why they are refused. */
export type RefusedElements = ReadonlyMap<string, () => Error>;

export function refusedElements(...groups: readonly (readonly [() => Error, readonly string[]])[]): RefusedElements {
  return new Map(groups.flatMap(([why, names]) => names.map((name) => [name.toLowerCase(), why])));
}
