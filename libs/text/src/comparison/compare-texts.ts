import type { RichText } from '../rich-text';
import { Budget } from './budget';
import { type ComparedLine, compareLine } from './compare-lines';
import type { SentenceChange, TextComparison, ValueChange } from './compared';
import { extentOf } from './extent';
import { withMarks } from './form-changes';
import { type Line, linesOf, plainLine } from './lines';
import { pairUp } from './pairing';
import { compareSentences } from './sentences';

const nothing: RichText = { type: 'doc', content: [] };

/**
 * What became of a text, from what is stored, to the letter: two texts that differ in anything never come out unchanged.
 * Of each block, the `same` and `added` pieces make one of the second text, the `same` and `removed` pieces, but for
 * signs that nobody sees, one of the first; a block without either was not there. Costs no more than the budget.
 */
export function compareTexts(
  before: RichText | null,
  after: RichText | null,
  budget: Budget = new Budget(),
): TextComparison {
  const [first, second] = [before ?? nothing, after ?? nothing];
  return compareAll(linesOf(first), linesOf(second), { changed: !isSame(first, second) }, budget);
}

/** As {@link compareTexts}, for what is one line: a title, a pitch, an organisation. One block, or none when empty. */
export function compareLines(before: string, after: string): TextComparison {
  const [old, young] = [before, after].map((text) => (text === '' ? [] : [plainLine(text)]));
  return compareAll(old ?? [], young ?? [], { changed: before !== after }, new Budget());
}

function compareAll(
  before: readonly Line[],
  after: readonly Line[],
  { changed }: { changed: boolean },
  budget: Budget,
): TextComparison {
  const lines = pairsOf(before, after, budget).flatMap(
    ([one, other]) => compareLine(lineAt(before, one), lineAt(after, other), budget) ?? [],
  );
  const sentences = compareSentences(before, after, budget);
  const tidied = lines.reduce((sum, line) => sum + line.tidied, 0);
  const told = lines.flatMap((line) => line.changes);
  const isTold = sentences.length > 0 || told.length > 0 || (tidied > 0 && lines.every(isUntouched));
  const changes = changed && !isTold ? [arrangement(before, after)] : told;
  const { words, onlyWords } = extentOf(lines);
  return {
    blocks: lines.map(({ block }) => block),
    sentences,
    changes,
    tidied,
    words,
    onlyWords: onlyWords && changes.length === 0 && sentences.every(isInPlace),
    changed,
  };
}

/** A title stays a title, whatever it becomes. */
function pairsOf(before: readonly Line[], after: readonly Line[], budget: Budget): ReturnType<typeof pairUp> {
  if (before.length === 1 && after.length === 1) return [[0, 0]];
  return pairUp(
    before.map(({ seen }) => seen.form),
    after.map(({ seen }) => seen.form),
    budget,
  );
}

function lineAt(lines: readonly Line[], index: number | null): Line | undefined {
  return index === null ? undefined : lines[index];
}

function isUntouched({ block }: ComparedLine): boolean {
  return block.pieces.every(({ op }) => op === 'same');
}

/** A sentence that stayed, whatever its words became. */
function isInPlace({ before, after }: SentenceChange): boolean {
  return before !== null && after !== null;
}

/** The same sentences, in other paragraphs or lists; where even those are the same, with every mark that they bear. */
function arrangement(before: readonly Line[], after: readonly Line[]): ValueChange {
  const what = 'Les mêmes phrases sont réparties autrement';
  const [one, other] = [before, after].map((lines) => drawn(lines, ({ text }) => text));
  if (one !== other) return { kind: 'arrangement', what, before: one ?? null, after: other ?? null };
  return { kind: 'arrangement', what, before: drawn(before, withMarks), after: drawn(after, withMarks) };
}

function drawn(lines: readonly Line[], textOf: (line: Line) => string): string | null {
  return lines.length === 0 ? null : lines.map(textOf).join('\n');
}

/** Whatever the order in which their keys were stored. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return one === other;
  const [keys, otherKeys] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === otherKeys.length &&
    keys.every((key) => key in other && isSame(one[key as keyof typeof one], other[key as keyof typeof other]))
  );
}
