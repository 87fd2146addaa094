/** Starts the name of every index of ours: several installations may share a server of Meilisearch. */
export const indexPrefix = 'recueil';

/**
 * The key that the application needs in Meilisearch, and no more: searches, builds its index anew and puts it in place,
 * compares. `docs/operations.md` has the command that makes it, and a test compares both.
 */
export const meilisearchKey = {
  name: 'Recueil',
  indexes: [`${indexPrefix}-*`],
  actions: [
    'search',
    'documents.add',
    'documents.get',
    'documents.delete',
    'indexes.create',
    'indexes.get',
    'indexes.delete',
    'indexes.swap',
    'settings.get',
    'settings.update',
    'tasks.get',
  ],
  expiresAt: null,
} as const;

export type MeilisearchAction = (typeof meilisearchKey)['actions'][number];
