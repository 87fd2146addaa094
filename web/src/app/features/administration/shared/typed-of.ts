import { type Signal, type WritableSignal, linkedSignal, untracked } from '@angular/core';

/**
 * A field of a record as it is typed: filled when another record comes. It follows the record's id alone, so that what
 * somebody else changes of the same one does not undo what is typed.
 */
export function typedOf<One extends { id: string }, Value>(
  record: Signal<One | null | undefined>,
  of: (one: One) => Value,
  none: Value,
): WritableSignal<Value> {
  return linkedSignal<string | null, Value>({
    source: () => record()?.id ?? null,
    computation: () => {
      const one = untracked(record);
      return one ? of(one) : none;
    },
  });
}
