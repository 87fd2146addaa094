/** What stands where a passage was erased. */
export const erasedMark = '[…]';

/** Where something stands that is to be erased: a stretch of one string inside a value. It says where, and no word. */
export interface Span {
  /** Names and places in lists that lead from the value to the string. */
  readonly path: readonly (string | number)[];
  /** In UTF-16 units, as JavaScript counts. */
  readonly offset: number;
  readonly length: number;
  /** What is erased began in the span before this one, where its mark stands. */
  readonly continues?: true;
  /** Whatever holds the string in the nearest list goes with it: an address takes its link along. */
  readonly gone?: true;
}

/** The value with {@link erasedMark} where each span was, or without what goes with it; the very same value without spans. */
export function withoutSpans<Value>(value: Value, spans: readonly Span[]): Value {
  return without(value, spans) as Value;
}

/**
 * What stands in the first stretch that is erased as words, wherever it goes on; null where only whole addresses are, or
 * the spans are not of this value.
 */
export function wordsAt(value: unknown, spans: readonly Span[]): string | null {
  const first = spans.findIndex(({ gone, continues }) => gone !== true && continues !== true);
  if (first < 0) return null;
  const others = spans.slice(first + 1);
  const end = others.findIndex(({ continues }) => continues !== true);
  const pieces = [...spans.slice(first, first + 1), ...others.slice(0, end < 0 ? undefined : end)];
  const words = pieces.map((span) => pieceAt(value, span)).join('');
  return words === '' ? null : words;
}

function pieceAt(value: unknown, { path, offset, length }: Span): string {
  const text = path.reduce<unknown>((at, key) => entriesOf(at).get(key), value);
  return typeof text === 'string' ? text.slice(offset, offset + length) : '';
}

function entriesOf(value: unknown): Map<string | number, unknown> {
  if (Array.isArray(value)) return new Map(value.entries());
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function without(value: unknown, spans: readonly Span[]): unknown {
  if (spans.length === 0) return value;
  if (typeof value === 'string') {
    return cut(
      value,
      spans.filter(({ path }) => path.length === 0),
    );
  }
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) => {
      const inside = within(spans, index);
      return inside.some(takesItAlong) ? [] : [without(one, inside)];
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, its]) => [name, without(its, within(spans, name))]));
}

/** Those that lead on through this name or place, from there. */
function within(spans: readonly Span[], key: string | number): Span[] {
  return spans.flatMap((span) => (span.path[0] === key ? [{ ...span, path: span.path.slice(1) }] : []));
}

/** No other list on the way to the string: what is looked at is the nearest thing in one. */
function takesItAlong({ gone, path }: Span): boolean {
  return gone === true && path.every((key) => typeof key === 'string');
}

function cut(text: string, spans: readonly Span[]): string {
  let [kept, reached] = ['', 0];
  for (const { offset, length, continues } of [...spans].sort((one, other) => one.offset - other.offset)) {
    kept += text.slice(reached, offset) + (continues === true ? '' : erasedMark);
    reached = offset + length;
  }
  return kept + text.slice(reached);
}
