import { createHash } from 'node:crypto';

/** Of what a request asked for: the same whatever the order of its keys, another one for whatever else differs. */
export function sentHash(body: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(body, inOneOrder)).digest();
}

function inOneOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
