import type { Budget } from './budget';

/** From `start` up to, and without, `end`. */
export interface Range {
  start: number;
  end: number;
}

/** Elements in a row that stayed, or that gave way to others. */
export interface Stretch {
  stays: boolean;
  before: Range;
  after: Range;
}

/** Beyond so many elements that came or went, the search would need more memory than its answer is worth. */
const mostEdits = 1_500;

/**
 * The shortest way from one sequence to the other, by the algorithm of Myers: stretches in order, that cover both; those
 * that stay and those that do not take turns. Null when it costs more than the budget has.
 */
export function stretchesBetween(
  before: readonly string[],
  after: readonly string[],
  budget: Budget,
): Stretch[] | null {
  const [one, other] = numbered(before, after);
  if (!budget.spend(one.length + other.length)) return null;
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const kept = keptBetween(one.subarray(start, end), other.subarray(start, otherEnd), budget);
  if (kept === null) return null;
  const diagonals = [
    { before: 0, after: 0, length: start },
    ...kept.map((run) => ({ ...run, before: run.before + start, after: run.after + start })),
    { before: end, after: otherEnd, length: one.length - end },
  ];
  return alternating(diagonals, one.length, other.length);
}

/** Elements in a row that are the same on both sides. */
interface Diagonal {
  before: number;
  after: number;
  length: number;
}

function alternating(diagonals: readonly Diagonal[], length: number, otherLength: number): Stretch[] {
  const stretches: Stretch[] = [];
  let [at, otherAt] = [0, 0];
  const change = (end: number, otherEnd: number): void => {
    if (end > at || otherEnd > otherAt) {
      stretches.push({ stays: false, before: { start: at, end }, after: { start: otherAt, end: otherEnd } });
    }
    [at, otherAt] = [end, otherEnd];
  };
  for (const { before, after, length: kept } of diagonals) {
    if (kept === 0) continue;
    change(before, after);
    const last = stretches.at(-1);
    if (last?.stays) {
      last.before.end += kept;
      last.after.end += kept;
    } else {
      const range = { before: { start: at, end: at + kept }, after: { start: otherAt, end: otherAt + kept } };
      stretches.push({ stays: true, ...range });
    }
    [at, otherAt] = [before + kept, after + kept];
  }
  change(length, otherLength);
  return stretches;
}

/** Equal elements as equal numbers, which compare faster. */
function numbered(before: readonly string[], after: readonly string[]): [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (element: string): number => {
    const known = numbers.get(element);
    if (known !== undefined) return known;
    numbers.set(element, numbers.size);
    return numbers.size - 1;
  };
  return [Int32Array.from(before, numberOf), Int32Array.from(after, numberOf)];
}

function keptBetween(one: Int32Array, other: Int32Array, budget: Budget): Diagonal[] | null {
  if (one.length === 0 || other.length === 0) return [];
  const most = Math.min(one.length + other.length, mostEdits);
  // Of each diagonal, how far `one` was reached: diagonal k stands at k + most + 1.
  const reached = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    trace.push(reached.slice(most - edits, most + edits + 3));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const place = diagonal + most + 1;
      const from = isDown(reached, place, diagonal, edits) ? at(reached, place + 1) : at(reached, place - 1) + 1;
      let x = from;
      while (x < one.length && x - diagonal < other.length && one[x] === other[x - diagonal]) x += 1;
      if (!budget.spend(x - from + 2)) return null;
      reached[place] = x;
      if (x >= one.length && x - diagonal >= other.length) return followBack(trace, one.length, other.length);
    }
  }
  return null;
}

/** Whether the best way onto a diagonal is an element that came, and not one that went. */
function isDown(reached: Int32Array, place: number, diagonal: number, edits: number): boolean {
  return diagonal === -edits || (diagonal !== edits && at(reached, place - 1) < at(reached, place + 1));
}

function followBack(trace: readonly Int32Array[], length: number, otherLength: number): Diagonal[] {
  const kept: Diagonal[] = [];
  let [x, y] = [length, otherLength];
  for (let edits = trace.length - 1; edits > 0; edits -= 1) {
    // What had been reached before this edit, from diagonal -edits - 1 on.
    const reached = trace[edits] ?? new Int32Array();
    const diagonal = x - y;
    const place = diagonal + edits + 1;
    const down = isDown(reached, place, diagonal, edits);
    const from = at(reached, down ? place + 1 : place - 1);
    const start = down ? from : from + 1;
    if (x > start) kept.push({ before: start, after: start - diagonal, length: x - start });
    x = from;
    y = from - (down ? diagonal + 1 : diagonal - 1);
  }
  if (x > 0) kept.push({ before: 0, after: 0, length: x });
  return kept.reverse();
}

function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}
