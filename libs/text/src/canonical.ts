import { markOrder } from './schema';
import { canonicalInline, isBlank } from './text-form';
import type { Block, Inline, ListItem, Mark, RichText } from './rich-text';

/**
 * The one form under which a text is stored and hashed: strings as in `canonicalInline`, no empty paragraph, neighbours
 * with the same marks joined, marks in one order, keys in one order, blocks trimmed. Idempotent; never changes a word.
 */
export function canonicalRichText(text: RichText): RichText {
  return { type: 'doc', content: canonicalBlocks(text.content) };
}

/** Whether nothing can be read in it: signs that nobody sees are nothing. */
export function isEmptyRichText(text: RichText | null): boolean {
  return text === null || text.content.every(isEmptyBlock);
}

function isEmptyBlock(block: Block): boolean {
  if (block.type === 'paragraph' || block.type === 'heading') {
    return (block.content ?? []).every(({ text }) => isBlank(text));
  }
  return block.content.every(({ content }) => content.every(isEmptyBlock));
}

function canonicalBlocks(blocks: Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        const content = canonicalInlines(block.content ?? []);
        if (content.length === 0) return [];
        return [
          block.type === 'heading' ? { type: 'heading', attrs: { level: 3 }, content } : { type: 'paragraph', content },
        ];
      }
      default: {
        const content = block.content.flatMap(canonicalItem);
        return content.length === 0 ? [] : [{ type: block.type, content }];
      }
    }
  });
}

/** An item must begin with a paragraph: one whose own text is empty lends it to its sub-list. */
function canonicalItem(item: ListItem): ListItem[] {
  const content = canonicalBlocks(item.content);
  const [first] = content;
  if (first === undefined) return [];
  if (first.type === 'paragraph') return [{ type: 'listItem', content }];
  return content.flatMap((block) =>
    'content' in block && block.type !== 'paragraph' && block.type !== 'heading' ? block.content : [],
  );
}

/**
 * Pieces in order: a space that follows a space goes, whatever their marks; then equal neighbours join, all at once: one
 * after the other, thousands of them would cost the square of their number.
 */
function canonicalInlines(inlines: Inline[]): Inline[] {
  const pieces: { texts: string[]; marks: Mark[] }[] = [];
  for (const { text, marks } of inlines) {
    const last = pieces.at(-1);
    const spaced = last === undefined || last.texts.at(-1)?.endsWith(' ') === true;
    const next = { text: canonicalInline(text).replace(spaced ? /^ / : '', ''), marks: canonicalMarks(marks ?? []) };
    if (next.text === '') continue;
    if (last && sameMarks(last.marks, next.marks)) last.texts.push(next.text);
    else pieces.push({ texts: [next.text], marks: next.marks });
  }
  return withoutLastSpace(pieces.map(({ texts, marks }) => inline(joined(texts), marks)));
}

/** What stands at the seams may compose. */
function joined([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : canonicalInline(first + others.join(''));
}

function withoutLastSpace(pieces: Inline[]): Inline[] {
  const last = pieces.at(-1);
  if (!last?.text.endsWith(' ')) return pieces;
  const text = last.text.slice(0, -1);
  return text === '' ? withoutLastSpace(pieces.slice(0, -1)) : [...pieces.slice(0, -1), { ...last, text }];
}

function canonicalMarks(marks: Mark[]): Mark[] {
  return markOrder.flatMap((type) => marks.filter((mark) => mark.type === type).slice(0, 1)).map(canonicalMark);
}

function canonicalMark(mark: Mark): Mark {
  return mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs.href } } : { type: mark.type };
}

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function inline(text: string, marks: Mark[]): Inline {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}
