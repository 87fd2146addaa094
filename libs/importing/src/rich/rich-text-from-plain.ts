import { canonicalRichText, type Block, type RichText } from '@recueil/text';
import { bulletOf } from '../sections/bullets';
import { listBlocks, type InlineReader } from './list-blocks';

const literal: InlineReader = (text) => [{ type: 'text', text }];

/** Whom a group of results is for: « Pour l'usager : », « Côté agents ». A sentence that begins alike goes on or ends. */
const beneficiary = /^(?:pour|côté)\s(?!que\b)[^.;!?:,]{2,48}?\s*(:?)$/iu;
const mostWords = 6;

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
  const text = line.trim();
  return followed && isBeneficiary(text)
    ? { type: 'heading', attrs: { level: 3 }, content: literal(text.replace(/\s*:$/u, '')) }
    : { type: 'paragraph', content: literal(text) };
}

function isBeneficiary(line: string): boolean {
  return beneficiary.test(line) && line.split(/\s+/u).filter((word) => word !== ':').length <= mostWords;
}
