import type { Item } from './items';

/** Which line of a list became which: it came when there is none before, it went when there is none after. */
export interface ItemPair {
  before: Item | null;
  after: Item | null;
}

/**
 * Pairs the lines of a list in the order of the second one, those that went at the end: first those that are the same to
 * the letter, then those that share a name, an address or a file, then, one by one, those that are left.
 */
export function pairItems(before: readonly Item[], after: readonly Item[]): ItemPair[] {
  const left = [...before];
  const found = new Map<number, Item>();
  const take = (fits: (one: Item, other: Item) => boolean): void => {
    after.forEach((other, index) => {
      if (found.has(index)) return;
      const place = left.findIndex((one) => fits(one, other));
      const [one] = place < 0 ? [] : left.splice(place, 1);
      if (one) found.set(index, one);
    });
  };
  take((one, other) => one.identity === other.identity);
  take((one, other) => one.signs.some((sign) => other.signs.includes(sign)));
  take((one, other) =>
    one.fields.some(({ name, value }) => value !== '' && name !== 'Forme' && has(other, name, value)),
  );
  take(() => before.length === after.length);
  return [
    ...after.map((other, index) => ({ before: found.get(index) ?? null, after: other })),
    ...left.map((one) => ({ before: one, after: null })),
  ];
}

/** Whether lines that stayed, changed or not, follow each other otherwise. */
export function isReordered(pairs: readonly ItemPair[], before: readonly Item[]): boolean {
  const places = pairs.flatMap(({ before: one, after }) => (one && after ? before.indexOf(one) : []));
  return places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0));
}

function has({ fields }: Item, name: string, value: string): boolean {
  return fields.some((field) => field.name === name && field.value === value);
}
