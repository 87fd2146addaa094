import type { Block, RichText } from './rich-text';

/** What can be read, without its form: one line a paragraph, heading or list item; items begin with "- " or "1. ". */
export function toPlainText(text: RichText | null): string {
  return text === null ? '' : lines(text.content, '').join('\n');
}

function lines(blocks: Block[], indent: string): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') {
      return [indent + (block.content ?? []).map(({ text }) => text).join('')];
    }
    return block.content.flatMap((item, index) => {
      const [first = '', ...rest] = lines(item.content, '');
      const bullet = block.type === 'orderedList' ? `${String(index + 1)}. ` : '- ';
      return [indent + bullet + first, ...rest.map((line) => `${indent}  ${line}`)];
    });
  });
}

/** A text made of one paragraph a line, for words that come without form. */
export function fromPlainText(text: string): RichText {
  const content = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({ type: 'paragraph', content: [{ type: 'text', text: line.trim() }] }));
  return { type: 'doc', content };
}
