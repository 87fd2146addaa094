import type { Block, Inline, RichText } from './rich-text';
import { withoutUnseen } from './signs/forms';
import { canonicalLine } from './text-form';

/** One line that somebody typed, pasted or sent, as it is stored: canonical, without what nobody sees. */
export function arrivingLine(text: string): string {
  return canonicalLine(withoutUnseen(text));
}

/** As {@link arrivingLine}, for a text with form: pieces in which nothing is left go. It is not made canonical here. */
export function arrivingRichText(text: RichText): RichText {
  return { ...text, content: text.content.map(arrivingBlock) };
}

function arrivingBlock(block: Block): Block {
  if (block.type === 'paragraph' || block.type === 'heading') {
    if (block.content === undefined) return block;
    return { ...block, content: block.content.map(arrivingInline).filter(({ text }) => text !== '') };
  }
  return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(arrivingBlock) })) };
}

function arrivingInline(inline: Inline): Inline {
  return { ...inline, text: withoutUnseen(inline.text) };
}
