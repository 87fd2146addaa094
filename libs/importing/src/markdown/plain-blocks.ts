import { withoutEnding } from '@recueil/text';
import { bulletOf } from '../sections/bullets';
import type { Flattener } from './flatten';
import type { MarkdownLine } from './scan-lines';

/** A paragraph, an item, a sub-heading, a row of a table, as one line of plain text. */
export interface PlainBlock {
  text: string;
  number: number;
  lastNumber: number;
  /** Whether a blank line stands before it. */
  apart: boolean;
  item: boolean;
  quoted: boolean;
}

const bullet = /^([ \t]*)[-*+•–—◦▪][ \t]+(?=\S)/;

/** The lines of a piece of Markdown joined as their writer meant them. */
export function plainBlocks(lines: readonly MarkdownLine[], flattener: Flattener): PlainBlock[] {
  const blocks: (PlainBlock & { last: MarkdownLine })[] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    if (block && goesOn(block.last, line)) {
      block.text += ` ${line.text.trim()}`;
      block.last = line;
      block.lastNumber = line.number;
      continue;
    }
    const item = line.kind === 'text' && (bullet.test(line.text) || bulletOf(line.text) !== null);
    const text =
      line.kind === 'code'
        ? line.text
        : item
          ? line.text.replace(bullet, '$1- ').replaceAll('\t', '    ')
          : line.text.trim();
    blocks.push({
      text,
      number: line.number,
      lastNumber: line.number,
      apart: line.gap > 0,
      item,
      quoted: line.quoted,
      last: line,
    });
  }
  return blocks.flatMap(({ last, ...block }) => {
    const text = last.kind === 'code' ? block.text : flattener.text(block.text, block.number);
    return text.trim() === '' ? [] : [{ ...block, text }];
  });
}

function goesOn(before: MarkdownLine, line: MarkdownLine): boolean {
  if (before.kind !== 'text' || line.kind !== 'text' || line.gap > 0 || before.breaks || before.quoted !== line.quoted)
    return false;
  return !bullet.test(line.text) && bulletOf(line.text) === null && !before.text.endsWith(':');
}

/** A section's text: one paragraph or item a line, a blank line between paragraphs; null without a word. */
export function plainText(blocks: readonly PlainBlock[]): string | null {
  const text = blocks
    .map(
      (block, index) => (block.apart && index > 0 && !(block.item && blocks[index - 1]?.item) ? '\n' : '') + block.text,
    )
    .join('\n')
    .split('\n')
    .map((line) => withoutEnding(line, /[ \t]/))
    .join('\n');
  return /[\p{L}\p{N}]/u.test(text) ? text : null;
}
