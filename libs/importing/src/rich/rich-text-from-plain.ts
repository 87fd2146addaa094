import { canonicalRichText, type Block, type RichText } from '@recueil/text';
import { bulletOf } from '../sections/bullets';
import { headingText, isBeneficiaryHeading } from './beneficiaries';
import { listBlocks, type InlineReader } from './list-blocks';

const literal: InlineReader = (text) => [{ type: 'text', text }];

/**
 * The form that a plain section has: bulleted lines are lists, a beneficiary alone on its line is a sub-heading, any
 * other line a paragraph. Every word stays; bullets and the colon of a sub-heading become form.
 */
export function richTextFromPlain(section: string): RichText {
  const lines = section.split('\n').filter((line) => line.trim() !== '');
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length;) {
    const items = itemsFrom(lines, index);
    if (items.length > 0) for (const block of listBlocks(items, literal)) blocks.push(block);
    else blocks.push(lineBlock(lines[index] ?? '', { followed: index + 1 < lines.length }));
    index += Math.max(items.length, 1);
  }
  return canonicalRichText({ type: 'doc', content: blocks });
}

/** The lines of the list that begins here; none when it is no item. */
function itemsFrom(lines: readonly string[], start: number): string[] {
  let end = start;
  while (end < lines.length && bulletOf(lines[end] ?? '') !== null) end += 1;
  return lines.slice(start, end);
}

function lineBlock(line: string, { followed }: { followed: boolean }): Block {
  return followed && isBeneficiaryHeading(line)
    ? { type: 'heading', attrs: { level: 3 }, content: literal(headingText(line)) }
    : { type: 'paragraph', content: literal(line.trim()) };
}
