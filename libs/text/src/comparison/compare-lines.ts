import { countWords } from '../words';
import type { Budget } from './budget';
import type { ComparedBlock, ComparedPiece, Extent, ValueChange } from './compared';
import { arePlainWords } from './extent';
import { formChanges } from './form-changes';
import type { Line } from './lines';
import { type Run, runsBetween } from './runs';
import { unseenBetween } from './seen';

/** What became of one line; of one that came or went when there is none on the other side. */
export interface ComparedLine extends Extent {
  block: ComparedBlock;
  changes: ValueChange[];
  tidied: number;
}

export function compareLine(before: Line | undefined, after: Line | undefined, budget: Budget): ComparedLine | null {
  const line = after ?? before;
  if (line === undefined) return null;
  const runs = before && after ? runsBetween(before.seen.form, after.seen.form, budget) : [wholeRun(before, after)];
  const changes = formChanges(before, after, runs);
  return {
    block: { kind: line.kind, depth: line.depth, pieces: runs.flatMap((run) => piecesOf(run, before, after)) },
    changes,
    tidied: before && after ? tidiedIn(runs, before, after) : Number(line.seen.form === ''),
    words: runs.reduce((sum, run) => sum + (run.stays ? 0 : run.removedWords + run.addedWords), 0),
    onlyWords: before !== undefined && after !== undefined && changes.length === 0 && areWords(runs, before, after),
  };
}

function wholeRun(before: Line | undefined, after: Line | undefined): Run {
  const whole = (line: Line | undefined): Run['before'] => ({ start: 0, end: line?.seen.form.length ?? 0 });
  return { stays: false, before: whole(before), after: whole(after), ...wordsOf(before, after) };
}

function wordsOf(before: Line | undefined, after: Line | undefined): Pick<Run, 'removedWords' | 'addedWords'> {
  return { removedWords: countWords(before?.text ?? ''), addedWords: countWords(after?.text ?? '') };
}

function piecesOf({ stays, before, after }: Run, old: Line | undefined, young: Line | undefined): ComparedPiece[] {
  const pieces: ComparedPiece[] = stays
    ? [{ op: 'same', text: young?.seen.slice(after) ?? '' }]
    : [
        { op: 'removed', text: old?.seen.slice(before) ?? '' },
        { op: 'added', text: young?.seen.slice(after) ?? '' },
      ];
  return pieces.filter(({ text }) => text !== '');
}

function tidiedIn(runs: readonly Run[], { seen: one }: Line, { seen: other }: Line): number {
  if (one.text === other.text) return 0;
  // Two lines of signs that nobody sees.
  if (one.form === '' && other.form === '') return 1;
  return runs.reduce((sum, { stays, before, after }) => {
    if (!stays) return sum;
    return sum + unseenBetween(one, other, before.start, after.start, before.end - before.start);
  }, 0);
}

function areWords(runs: readonly Run[], before: Line, after: Line): boolean {
  return runs.every(
    (run) => run.stays || (arePlainWords(before.seen.slice(run.before)) && arePlainWords(after.seen.slice(run.after))),
  );
}
