import { meilisearchKey } from '../core/config/meilisearch-key.ts';
import { StartError } from './start-error.ts';

/** Of the key in every Meilisearch of our own: the key's value follows from it and from the master key. */
const uid = '23a58ef9-ec62-4ac8-ae33-74ee312c98b2';

interface Key {
  key: string;
  actions: string[];
  indexes: string[];
}

/**
 * The key of the application in a Meilisearch of our own, made where it is not there yet, or anew where another release
 * made it with other rights. The master key that makes it stays with the supervisor.
 */
export async function applicationKey(url: string, masterKey: string): Promise<string> {
  const ask = async (method: string, path: string, body?: object): Promise<Response> =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${masterKey}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    });
  const found = await ask('GET', `/keys/${uid}`);
  if (found.ok) {
    const known = (await found.json()) as Key;
    if (hasSameRights(known)) return known.key;
    await ask('DELETE', `/keys/${uid}`);
  }
  const made = await ask('POST', '/keys', { uid, ...meilisearchKey });
  if (!made.ok) throw new StartError(`Meilisearch ne fait pas la clé de Recueil :\n${await made.text()}`);
  return ((await made.json()) as Key).key;
}

function hasSameRights({ actions, indexes }: Key): boolean {
  const inOrder = (words: readonly string[]): string => [...words].sort().join(' ');
  return inOrder(actions) === inOrder(meilisearchKey.actions) && inOrder(indexes) === inOrder(meilisearchKey.indexes);
}
