import type { Block, Inline, Mark, RichText } from '../rich-text';
import type { ComparedBlock } from './compared';
import { Seen } from './seen';

/** A paragraph, heading or list item: its words, and the form that they have. */
export interface Line {
  kind: ComparedBlock['kind'];
  depth: number;
  /** The first item of a list that stands right after another of the same kind. */
  splits: boolean;
  text: string;
  seen: Seen;
  runs: readonly Inline[];
}

/** The lines of a text, in reading order. A second paragraph of a list item is a paragraph at its depth. */
export function linesOf(text: RichText): Line[] {
  return linesOfBlocks(text.content, 0);
}

/** A line of a text that has no form: a title. */
export function plainLine(text: string): Line {
  return line('paragraph', 0, [{ type: 'text', text }]);
}

const noMarks: readonly Mark[] = [];

/** Of each sign of the form of a line, the marks that it bears. */
export function marksOf({ runs, seen }: Line): (readonly Mark[])[] {
  const marks: (readonly Mark[])[] = [];
  let [run, end] = [0, runs[0]?.text.length ?? 0];
  for (let place = 0; place < seen.form.length; place += 1) {
    const at = seen.at(place);
    while (at >= end && run < runs.length - 1) {
      run += 1;
      end += runs[run]?.text.length ?? 0;
    }
    marks.push(runs[run]?.marks ?? noMarks);
  }
  return marks;
}

function linesOfBlocks(blocks: readonly Block[], depth: number): Line[] {
  return blocks.flatMap((block, index): Line[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return [line(block.type, depth, block.content ?? [])];
    const kind = block.type === 'orderedList' ? 'number' : 'bullet';
    const splits = blocks[index - 1]?.type === block.type;
    return block.content.flatMap(({ content: [first, ...rest] }, item) => {
      const runs = first?.type === 'paragraph' ? (first.content ?? []) : [];
      return [line(kind, depth + 1, runs, { splits: splits && item === 0 }), ...linesOfBlocks(rest, depth + 1)];
    });
  });
}

function line(
  kind: Line['kind'],
  depth: number,
  runs: readonly Inline[],
  { splits = false }: { splits?: boolean } = {},
): Line {
  const text = runs.map((run) => run.text).join('');
  return { kind, depth, splits, text, seen: new Seen(text), runs };
}
