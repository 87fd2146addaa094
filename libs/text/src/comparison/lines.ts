import type { Block, Inline, RichText } from '../rich-text';
import type { ComparedBlock } from './compared';

/** A paragraph, heading or list item: its words, and the form that they have. */
export interface Line {
  kind: ComparedBlock['kind'];
  depth: number;
  text: string;
  runs: readonly Inline[];
}

/** The lines of a canonical text, in reading order. A second paragraph of a list item is a paragraph at its depth. */
export function linesOf(text: RichText): Line[] {
  return linesOfBlocks(text.content, 0);
}

/** The form of the characters from `start` to `end`; equal for equal forms, whatever the words. */
export function formBetween({ runs }: Line, start: number, end: number): string {
  const forms: string[] = [];
  let at = 0;
  for (const { text, marks } of runs) {
    const length = Math.min(end, at + text.length) - Math.max(start, at);
    if (length > 0) forms.push(`${String(length)}${JSON.stringify(marks ?? [])}`);
    at += text.length;
  }
  return forms.join();
}

function linesOfBlocks(blocks: readonly Block[], depth: number): Line[] {
  return blocks.flatMap((block): Line[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return [line(block.type, depth, block.content ?? [])];
    const kind = block.type === 'orderedList' ? 'number' : 'bullet';
    return block.content.flatMap(({ content: [first, ...rest] }) => {
      const runs = first?.type === 'paragraph' ? (first.content ?? []) : [];
      return [line(kind, depth + 1, runs), ...linesOfBlocks(rest, depth + 1)];
    });
  });
}

function line(kind: Line['kind'], depth: number, runs: readonly Inline[]): Line {
  return { kind, depth, text: runs.map(({ text }) => text).join(''), runs };
}
