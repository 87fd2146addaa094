import { type HttpResourceRef, httpResource } from '@angular/common/http';
import { type Signal, computed, inject } from '@angular/core';
import { Connection } from './connection';
import { type Failure, readFailure } from './failure';
import { type Answer, lastValue } from './last-value';

/** What a page reads: the last answer stays while the next one comes, or when none comes. */
export interface Reading<Value> {
  readonly value: Signal<Value | undefined>;
  /** The address that `value` answers. */
  readonly answer: Signal<Answer<string, Value> | undefined>;
  readonly failure: Signal<Failure | null>;
  readonly isLoading: Signal<boolean>;
  reload(): void;
}

/**
 * Reads an address again each time that it changes, that the network comes back, and on demand; undefined asks nothing.
 * To be called where one may inject.
 */
export function reading<Value>(address: () => string | undefined): Reading<Value> {
  const connection = inject(Connection);
  const resource: HttpResourceRef<Value | undefined> = httpResource<Value>(() => {
    connection.recoveries();
    return address();
  });
  const answer = lastValue<string, Value>(() => address() ?? '', resource);
  return {
    value: computed(() => answer()?.value),
    answer,
    failure: computed(() => (resource.error() ? readFailure(resource.error()) : null)),
    isLoading: resource.isLoading,
    reload: () => {
      resource.reload();
    },
  };
}

/** An address with what is asked; what is empty is left out. */
export function withQuery(address: string, asked: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked) as [string, unknown][]) {
    if (typeof value === 'string' && value !== '') query.set(name, value);
    if (typeof value === 'number') query.set(name, String(value));
  }
  return query.size > 0 ? `${address}?${query.toString()}` : address;
}
