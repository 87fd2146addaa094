import type { HttpResourceRef } from '@angular/common/http';
import { type Signal, linkedSignal } from '@angular/core';

/**
 * The last value that a resource held, with what it was asked for: while the next one loads, or when it fails, what is
 * on the screen stays there and still says which question it answers.
 */
export function lastValue<Request, Value>(
  request: () => Request,
  resource: HttpResourceRef<Value | undefined>,
): Signal<Answer<Request, Value> | undefined> {
  return linkedSignal<Answer<Request, Value> | undefined, Answer<Request, Value> | undefined>({
    source: () => (resource.hasValue() ? { request: request(), value: resource.value() as Value } : undefined),
    computation: (answer, previous) => answer ?? previous?.value,
  }).asReadonly();
}

export interface Answer<Request, Value> {
  request: Request;
  value: Value;
}
