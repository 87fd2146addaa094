import type { Budget } from './budget';
import { type Bag, bagOf, likeness } from './likeness';
import { stretchesBetween } from './stretches';

/** Which passage became which; null on the side where there is none. */
export type Pair = readonly [before: number | null, after: number | null];

/** Passages compared two by two in one go: larger gaps are cut in halves. */
const mostCells = 40_000;
/** Passages that have less than this in common are strangers. */
const least = 0.35;

/**
 * Finds for each passage what it became, in order: first those that stayed word for word, then, between them, those
 * that look most alike. All passages are in the answer, once each; what went comes before what came in its place.
 */
export function pairUp(before: readonly string[], after: readonly string[], budget: Budget): Pair[] {
  const stretches = stretchesBetween(before, after, budget.share(0.5));
  if (stretches === null) return alignGap(gap(before, 0), gap(after, 0), budget);
  return stretches.flatMap((stretch): Pair[] => {
    const { start, end } = stretch.before;
    if (!stretch.stays) {
      const removed = gap(before.slice(start, end), start);
      const added = gap(after.slice(stretch.after.start, stretch.after.end), stretch.after.start);
      return alignGap(removed, added, budget);
    }
    return Array.from({ length: end - start }, (_, step): Pair => [start + step, stretch.after.start + step]);
  });
}

/** Passages that follow each other, and the place of the first. */
interface Gap {
  first: number;
  bags: readonly Bag[];
}

function gap(passages: readonly string[], first: number): Gap {
  return { first, bags: passages.map(bagOf) };
}

function alignGap(before: Gap, after: Gap, budget: Budget): Pair[] {
  const [rows, columns] = [before.bags.length, after.bags.length];
  if (rows === 0 || columns === 0) return strangers(before, after);
  if (rows * columns > mostCells && rows > 1 && columns > 1) {
    const [firsts, seconds] = [halves(before), halves(after)];
    return [...alignGap(firsts[0], seconds[0], budget), ...alignGap(firsts[1], seconds[1], budget)];
  }
  if (!budget.spend(costOf(before, after))) return strangers(before, after);
  return follow(before, after, bestFrom(before, after));
}

/** Of each two passages, the words of the shorter one are looked for in the other. */
function costOf(before: Gap, after: Gap): number {
  const size = ({ bags }: Gap): number => bags.reduce((sum, { words }) => sum + words.size, 0);
  const cells = before.bags.length * after.bags.length;
  return cells + Math.min(size(before) * after.bags.length, size(after) * before.bags.length);
}

function strangers(before: Gap, after: Gap): Pair[] {
  return [
    ...before.bags.map((_, index): Pair => [before.first + index, null]),
    ...after.bags.map((_, index): Pair => [null, after.first + index]),
  ];
}

function halves({ first, bags }: Gap): [Gap, Gap] {
  const middle = Math.floor(bags.length / 2);
  return [
    { first, bags: bags.slice(0, middle) },
    { first: first + middle, bags: bags.slice(middle) },
  ];
}

/** For each two places, how alike they are, and how much likeness can still be found from there on. */
class Table {
  readonly #alike: Float64Array;
  readonly #best: Float64Array;

  constructor(
    rows: number,
    readonly width: number,
  ) {
    this.#alike = new Float64Array(rows * width);
    this.#best = new Float64Array(rows * width);
  }

  alike(row: number, column: number): number {
    return this.#alike[row * this.width + column] ?? 0;
  }

  best(row: number, column: number): number {
    return this.#best[row * this.width + column] ?? 0;
  }

  /** To be filled from the last place to the first. */
  set(row: number, column: number, alike: number): void {
    const cell = row * this.width + column;
    this.#alike[cell] = alike;
    this.#best[cell] = Math.max(this.together(row, column), this.best(row + 1, column), this.best(row, column + 1));
  }

  together(row: number, column: number): number {
    const alike = this.alike(row, column);
    return alike > 0 ? alike + this.best(row + 1, column + 1) : 0;
  }

  isPair(row: number, column: number): boolean {
    return this.alike(row, column) > 0 && this.best(row, column) === this.together(row, column);
  }
}

function bestFrom(before: Gap, after: Gap): Table {
  const table = new Table(before.bags.length + 1, after.bags.length + 1);
  for (const [row, one] of [...before.bags.entries()].reverse()) {
    for (const [column, other] of [...after.bags.entries()].reverse()) {
      table.set(row, column, likeness(one, other, least));
    }
  }
  return table;
}

function follow(before: Gap, after: Gap, table: Table): Pair[] {
  const pairs: Pair[] = [];
  let [row, column] = [0, 0];
  while (row < before.bags.length || column < after.bags.length) {
    if (table.isPair(row, column)) pairs.push([before.first + row++, after.first + column++]);
    else if (row < before.bags.length && table.best(row, column) === table.best(row + 1, column)) {
      pairs.push([before.first + row++, null]);
    } else pairs.push([null, after.first + column++]);
  }
  return pairs;
}
