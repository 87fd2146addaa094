import type { RunningServer } from './running/server.ts';

/** The indexes that Meilisearch holds, by name, with the sheets that are in each. Asked of it directly. */
export async function indexes(server: RunningServer): Promise<Map<string, string[]>> {
  const { results } = await engine<{ results: { uid: string; primaryKey: string }[] }>(server, '/indexes?limit=100');
  const found = new Map<string, string[]>();
  for (const { uid, primaryKey } of results) {
    const path = `/indexes/${uid}/documents?limit=100000&fields=${primaryKey}`;
    const { results: documents } = await engine<{ results: Record<string, string>[] }>(server, path);
    found.set(uid, documents.map((document) => document[primaryKey] ?? '').sort());
  }
  return found;
}

async function engine<T>(server: RunningServer, path: string): Promise<T> {
  const { url = '', key = '' } = server.run().search ?? {};
  const reply = await fetch(url + path, { headers: { authorization: `Bearer ${key}` } });
  if (!reply.ok) throw new Error(`Meilisearch answered ${reply.status} to ${path}`);
  return (await reply.json()) as T;
}
