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
    const rest = lines.slice(index);
    const plain = rest.findIndex((line) => bulletOf(line) === null);
    const bullets = plain === -1 ? rest.length : plain;
    if (bullets > 0) blocks.push(...listBlocks(rest.slice(0, bullets), literal));
    else blocks.push(lineBlock(rest[0] ?? '', rest.length > 1));
    index += Math.max(bullets, 1);
  }
  return canonicalRichText({ type: 'doc', content: blocks });
}

function lineBlock(line: string, followed: boolean): Block {
  return followed && isBeneficiaryHeading(line)
    ? { type: 'heading', attrs: { level: 3 }, content: literal(headingText(line)) }
    : { type: 'paragraph', content: literal(line.trim()) };
}
