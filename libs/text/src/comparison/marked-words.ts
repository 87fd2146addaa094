import type { MarkType } from '../rich-text';
import { type Line, marksOf } from './lines';
import type { Run } from './runs';
import type { Range } from './stretches';

/** Words whose form changed; null: it had none, or has none any more. Where they stand, in the form that is seen. */
export interface MarkedWords {
  before: string | null;
  after: string | null;
  /** Null on the side where these words are not. */
  was: Range | null;
  is: Range | null;
}

/** What a kind of mark says of words: where they lead; that they are bold. */
type Values = readonly (string | null)[];

/** What changed of one kind of mark between two lines, one of which may not be there, in reading order. */
export function markChanges(
  type: MarkType,
  before: Line | undefined,
  after: Line | undefined,
  runs: readonly Run[],
): MarkedWords[] {
  if (!bears(type, before) && !bears(type, after)) return [];
  const [old, young] = [valuesOf(type, before), valuesOf(type, after)];
  const changes = runs.flatMap((run) => {
    if (run.stays) return whereTheyDiffer(old, young, run);
    return type === 'link' ? linksOfRun(old, young, run) : emphasisOfRun(old, young, run);
  });
  return together(changes, before, after);
}

function bears(type: MarkType, line: Line | undefined): boolean {
  return line?.runs.some(({ marks }) => marks?.some((mark) => mark.type === type)) ?? false;
}

function valuesOf(type: MarkType, line: Line | undefined): Values {
  if (line === undefined) return [];
  return marksOf(line).map((marks) => {
    const mark = marks.find((one) => one.type === type);
    if (mark === undefined) return null;
    return mark.type === 'link' ? mark.attrs.href : type;
  });
}

/** Words that stayed, and bear another mark. */
function whereTheyDiffer(old: Values, young: Values, { before, after }: Run): MarkedWords[] {
  const changes: MarkedWords[] = [];
  for (let step = 0; step < before.end - before.start; step += 1) {
    const [place, otherPlace] = [before.start + step, after.start + step];
    const [one, other] = [old[place] ?? null, young[otherPlace] ?? null];
    const last = changes.at(-1);
    if (one === other) continue;
    if (last?.was?.end === place && last.is && last.before === one && last.after === other) {
      last.was.end += 1;
      last.is.end += 1;
    } else {
      const [was, is] = [place, otherPlace].map((start) => ({ start, end: start + 1 }));
      changes.push({ before: one, after: other, was: was ?? null, is: is ?? null });
    }
  }
  return changes;
}

/** Words in a row with the same mark. */
interface Span extends Range {
  value: string;
}

/** Of words that gave way to others, the addresses behind them: those on both sides are told of none. */
function linksOfRun(old: Values, young: Values, { before, after }: Run): MarkedWords[] {
  const gone = spansOf(old, before);
  const come: Span[] = [];
  for (const span of spansOf(young, after)) {
    const same = gone.findIndex(({ value }) => value === span.value);
    if (same < 0) come.push(span);
    else gone.splice(same, 1);
  }
  return sideBySide(
    gone.filter((span) => !goesOn(span, [old, before], [young, after])),
    come.filter((span) => !goesOn(span, [young, after], [old, before])),
  );
}

/** Of words that gave way to others, whether they are emphasised as those were. */
function emphasisOfRun(old: Values, young: Values, { before, after }: Run): MarkedWords[] {
  const [gone, come] = [spansOf(old, before), spansOf(young, after)];
  if (isEmpty(after)) return [];
  if (isEmpty(before))
    return sideBySide(
      [],
      come.filter((span) => !goesOn(span, [young, after], [old, before])),
    );
  const shared = share(gone, before);
  return shared === share(come, after) && shared !== 'some' ? [] : sideBySide(gone, come);
}

function sideBySide(gone: readonly Span[], come: readonly Span[]): MarkedWords[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => {
    const [one, other] = [gone[index], come[index]];
    return { before: one?.value ?? null, after: other?.value ?? null, was: one ?? null, is: other ?? null };
  });
}

/** Whether words that came or went are within words that bore the mark and bear it still. */
function goesOn({ value, start, end }: Span, [mine, own]: [Values, Range], [theirs, others]: [Values, Range]): boolean {
  const isBefore = start === own.start && mine[start - 1] === value && theirs[others.start - 1] === value;
  return isBefore || (end === own.end && mine[end] === value && theirs[others.end] === value);
}

function isEmpty({ start, end }: Range): boolean {
  return start === end;
}

function share(spans: readonly Range[], { start, end }: Range): 'all' | 'some' | 'none' {
  if (spans.length === 0) return 'none';
  return spans.length === 1 && spans[0]?.start === start && spans[0].end === end ? 'all' : 'some';
}

function spansOf(values: Values, { start, end }: Range): Span[] {
  const spans: Span[] = [];
  for (let place = start; place < end; place += 1) {
    const value = values[place] ?? null;
    const last = spans.at(-1);
    if (value === null) continue;
    if (last?.end === place && last.value === value) last.end += 1;
    else spans.push({ value, start: place, end: place + 1 });
  }
  return spans;
}

/** What changed alike in words side by side is one change, and words that came or went between them are of it. */
function together(changes: readonly MarkedWords[], before: Line | undefined, after: Line | undefined): MarkedWords[] {
  const result: MarkedWords[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    const isOne =
      last !== undefined &&
      ((last.was !== null && change.was !== null) || (last.is !== null && change.is !== null)) &&
      (last.before === change.before || last.was === null || change.was === null) &&
      (last.after === change.after || last.is === null || change.is === null) &&
      touch(last.was, change.was, before) &&
      touch(last.is, change.is, after);
    if (isOne) {
      last.before ??= change.before;
      last.after ??= change.after;
      last.was = joined(last.was, change.was);
      last.is = joined(last.is, change.is);
    } else result.push({ ...change });
  }
  return result;
}

function touch(one: Range | null, next: Range | null, line: Line | undefined): boolean {
  if (one === null || next === null || line === undefined) return true;
  return line.seen.form.slice(one.end, next.start).trim() === '';
}

function joined(one: Range | null, next: Range | null): Range | null {
  return one && next ? { start: one.start, end: next.end } : (one ?? next);
}
