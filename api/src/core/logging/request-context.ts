import { AsyncLocalStorage } from 'node:async_hooks';

/** The request that work is done for, at once or in a job that follows from it. */
const requests = new AsyncLocalStorage<string>();

/** Does the work, and whatever it awaits, for that request. */
export function forRequest<T>(requestId: string, work: () => T): T {
  return requests.run(requestId, work);
}

/** Undefined for what no request asked for. */
export function currentRequestId(): string | undefined {
  return requests.getStore();
}
