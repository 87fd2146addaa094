import { type Signal, type WritableSignal, computed, linkedSignal, untracked } from '@angular/core';

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
    // A signal of its own: a mere function would fill the field anew each time the same record is read again.
    source: computed(() => record()?.id ?? null),
    computation: () => {
      const one = untracked(record);
      return one ? of(one) : none;
    },
  });
}
