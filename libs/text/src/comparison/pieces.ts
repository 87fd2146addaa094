import { diffArrays } from 'diff';
import { countWords } from '../words';
import type { ComparedPiece } from './compared';

/** Words and spaces that stayed (both sides equal), or that gave way to others. */
interface Run {
  stays: boolean;
  removed: string;
  added: string;
}

/** Beyond so many words that came or went, one text simply took the place of the other. */
const mostEdits = 2_000;
let segmenter: Intl.Segmenter | undefined;

/**
 * What changed from one line to the other, word by word: the `same` and `removed` pieces make the first, the `same` and
 * `added` the second, to the character. No piece is empty; what went comes before what came in its place.
 */
export function comparePieces(before: string, after: string): ComparedPiece[] {
  return joined(runsOf(before, after)).flatMap(({ stays, removed, added }): ComparedPiece[] => {
    if (stays) return [{ op: 'same', text: removed }];
    const pieces: ComparedPiece[] = [
      { op: 'removed', text: removed },
      { op: 'added', text: added },
    ];
    return pieces.filter(({ text }) => text !== '');
  });
}

/** Words added plus words removed. Another apostrophe, or another kind of space, is the same word. */
export function countChangedWords(pieces: readonly ComparedPiece[]): number {
  return pieces.reduce((sum, piece, index) => {
    if (piece.op === 'same' || isTypography(piece, pieces[index + (piece.op === 'removed' ? 1 : -1)])) return sum;
    return sum + countWords(piece.text);
  }, 0);
}

function isTypography(piece: ComparedPiece, other: ComparedPiece | undefined): boolean {
  if (other === undefined || other.op === 'same' || other.op === piece.op) return false;
  return plain(piece.text) === plain(other.text);
}

function plain(text: string): string {
  return text.replace(/’/g, "'").replace(/\s/g, '');
}

/** Words with the apostrophe that ends them, spaces, and signs, each by itself. */
function tokensOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('fr', { granularity: 'word' });
  return [...segmenter.segment(text)].flatMap(({ segment }) => segment.match(/[^'’]+['’]?|['’]/g) ?? [segment]);
}

function runsOf(before: string, after: string): Run[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostEdits });
  if (changes === undefined) return [{ stays: false, removed: before, added: after }];
  const runs: Run[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    const last = runs.at(-1);
    if (!added && !removed) runs.push({ stays: true, removed: text, added: text });
    else if (last && !last.stays) {
      last.removed += removed ? text : '';
      last.added += added ? text : '';
    } else runs.push({ stays: false, removed: removed ? text : '', added: added ? text : '' });
  }
  return runs;
}

/** Joins changes that nothing worth reading stands between: three words replaced in a row are one change. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  runs.forEach((run, index) => {
    const last = result.at(-1);
    const before = result.at(-2);
    const next = runs[index + 1];
    if (last && !last.stays && (!run.stays || (next && isNegligible(run.removed, last, next)))) {
      last.removed += run.removed;
      last.added += run.added;
    } else result.push({ ...run });
    if (!run.stays && before && last?.stays) slide(result);
  });
  return result;
}

/** « a, b, c » without « , b, » : the space that stayed between both commas may as well stand after the second. */
function slide(runs: Run[]): void {
  const [first, between, second] = runs.slice(-3);
  if (!first || !between || !second || first.stays || countWords(between.removed) > 0) return;
  for (const [side, other] of [
    ['removed', 'added'],
    ['added', 'removed'],
  ] as const) {
    const space = between[side];
    if (first[other] !== '' || second[other] !== '' || !second[side].endsWith(space)) continue;
    first[side] += space + second[side].slice(0, -space.length);
    runs.splice(-2, 2, between);
    return;
  }
}

function isNegligible(text: string, last: Run, next: Run): boolean {
  const words = countWords(text);
  const replaces = countWords(last.removed + next.removed) > 0 && countWords(last.added + next.added) > 0;
  if (words === 0) return replaces;
  return words === 1 && text.trim().length <= 3 && [last, next].every((run) => sizeOf(run) >= 4);
}

function sizeOf({ removed, added }: Run): number {
  return countWords(removed) + countWords(added);
}
