import type { MeilisearchAction } from '#core/config/meilisearch-key';

/** What Meilisearch says of a key that it does not know, that does not allow what is asked, or that was not given. */
const codes: readonly unknown[] = ['invalid_api_key', 'missing_authorization_header'];

/** Meilisearch does not let us do something; in French, for whoever keeps the installation. */
export class KeyRefused extends Error {
  constructor(action: MeilisearchAction, options?: ErrorOptions) {
    super(`Meilisearch refuse la clé de MEILI_KEY pour « ${action} »`, options);
    this.name = 'KeyRefused';
  }
}

/** Does what needs this action; throws {@link KeyRefused} where the key does not allow it. */
export async function allowed<T>(action: MeilisearchAction, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isRefusal(error) ? new KeyRefused(action, { cause: error }) : error;
  }
}

/** Of the client, which keeps what the server answered as the cause. */
function isRefusal(error: unknown): boolean {
  return codes.includes((error as { cause?: { code?: unknown } } | null)?.cause?.code);
}
