import { canonicalRichText } from '../canonical';
import type { RichText } from '../rich-text';
import { canonicalLine } from '../text-form';
import type { ComparedBlock, ComparedPiece, TextComparison } from './compared';
import { type Line, formBetween, linesOf } from './lines';
import { pairUp } from './pairing';
import { comparePieces, countChangedWords } from './pieces';
import { compareSentences, sentencesOf } from './sentences';

const nothing: RichText = { type: 'doc', content: [] };

/**
 * What became of a text, in the form in which texts are stored. Of each block, the `same` and `removed` pieces make a
 * block of the first text, the `same` and `added` pieces one of the second; a block without either was not there.
 */
export function compareTexts(before: RichText | null, after: RichText | null): TextComparison {
  const [first, second] = [canonicalRichText(before ?? nothing), canonicalRichText(after ?? nothing)];
  const [old, young] = [linesOf(first), linesOf(second)];
  const blocks = pairUp(
    old.map(({ text }) => text),
    young.map(({ text }) => text),
  ).flatMap(([one, other]) => compareBlocks(lineAt(old, one), lineAt(young, other)));
  const changed = JSON.stringify(first) !== JSON.stringify(second);
  return {
    blocks: changed && blocks.every(isUntouched) ? blocks.map(inList) : blocks,
    sentences: compareSentences(
      old.flatMap(({ text }) => sentencesOf(text)),
      young.flatMap(({ text }) => sentencesOf(text)),
    ),
    changedWords: blocks.reduce((sum, { pieces }) => sum + countChangedWords(pieces), 0),
    changed,
  };
}

/** As {@link compareTexts}, for what is one line: a title, a pitch, an organisation. One block, or none when empty. */
export function compareLines(before: string, after: string): TextComparison {
  const [first, second] = [canonicalLine(before), canonicalLine(after)];
  const pieces = comparePieces(first, second);
  return {
    blocks: pieces.length === 0 ? [] : [{ kind: 'paragraph', depth: 0, pieces, formatting: false }],
    sentences: compareSentences(sentencesOf(first), sentencesOf(second)),
    changedWords: countChangedWords(pieces),
    changed: first !== second,
  };
}

function lineAt(lines: readonly Line[], index: number | null): Line | undefined {
  return index === null ? undefined : lines[index];
}

function compareBlocks(before: Line | undefined, after: Line | undefined): ComparedBlock[] {
  if (after === undefined)
    return before ? [{ ...placeOf(before), pieces: [{ op: 'removed', text: before.text }] }] : [];
  if (before === undefined) return [{ ...placeOf(after), pieces: [{ op: 'added', text: after.text }] }];
  const pieces = comparePieces(before.text, after.text);
  const isMoved = before.kind !== after.kind || before.depth !== after.depth;
  return [{ ...placeOf(after), pieces, formatting: isMoved || isFormChanged(pieces, before, after) }];
}

function placeOf({ kind, depth }: Line): Omit<ComparedBlock, 'pieces'> {
  return { kind, depth, formatting: false };
}

/** Whether words that stayed have another form. */
function isFormChanged(pieces: readonly ComparedPiece[], before: Line, after: Line): boolean {
  let [one, other] = [0, 0];
  return pieces.some(({ op, text }) => {
    const [start, place] = [one, other];
    if (op !== 'added') one += text.length;
    if (op !== 'removed') other += text.length;
    return op === 'same' && formBetween(before, start, one) !== formBetween(after, place, other);
  });
}

function isUntouched({ pieces, formatting }: ComparedBlock): boolean {
  return !formatting && pieces.every(({ op }) => op === 'same');
}

/** Two lists became one, or one two: it shows in no line. */
function inList(block: ComparedBlock): ComparedBlock {
  return { ...block, formatting: block.depth > 0 };
}
