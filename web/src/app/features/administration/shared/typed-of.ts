import { type Signal, type WritableSignal, linkedSignal, untracked } from '@angular/core';

/**
 * A field of a record as it is typed: filled when another record comes. It follows the record's id alone, so that what
 * somebody else changes of the same one does not undo what is typed. Where a record is away for a moment while it is read
 * again, its id is said apart.
 */
export function typedOf<One extends { id: string }, Value>(
  record: Signal<One | null | undefined>,
  of: (one: One) => Value,
  none: Value,
  id: () => string | null = () => record()?.id ?? null,
): WritableSignal<Value> {
  return linkedSignal<string | null, Value>({
    source: id,
    computation: () => {
      const one = untracked(record);
      return one ? of(one) : none;
    },
  });
}
