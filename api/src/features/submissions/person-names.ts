import type { PersonRef } from '@recueil/contracts';

/** The names of people by their identifiers. */
export type Names = ReadonlyMap<string, string>;

export function personRef(id: string | null, names: Names): PersonRef | null {
  return id === null ? null : { id, name: names.get(id) ?? 'Une personne partie' };
}

export function personRefs(ids: readonly string[], names: Names): PersonRef[] {
  return ids.flatMap((id) => personRef(id, names) ?? []);
}
