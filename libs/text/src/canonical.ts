import { markOrder } from './schema';
import { canonicalInline } from './text-form';
import type { Block, Inline, ListItem, Mark, RichText } from './rich-text';

/**
 * The one form under which a text is stored and hashed: strings as in `canonicalInline`, no empty paragraph, neighbours
 * with the same marks joined, marks in one order, keys in one order, blocks trimmed. Idempotent; never changes a word.
 */
export function canonicalRichText(text: RichText): RichText {
  return { type: 'doc', content: canonicalBlocks(text.content) };
}

/** Whether nothing can be read in it. */
export function isEmptyRichText(text: RichText | null): boolean {
  return text === null || canonicalRichText(text).content.length === 0;
}

function canonicalBlocks(blocks: Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        const content = canonicalInlines(block.content ?? []);
        if (content.length === 0) return [];
        return [block.type === 'heading' ? { type: 'heading', attrs: { level: 3 }, content } : { type: 'paragraph', content }];
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
  return content.flatMap((block) => ('content' in block && block.type !== 'paragraph' && block.type !== 'heading' ? block.content : []));
}

function canonicalInlines(inlines: Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const { text, marks } of inlines) {
    const next = inline(canonicalInline(text), canonicalMarks(marks ?? []));
    const last = joined.at(-1);
    if (last && sameMarks(last, next)) joined[joined.length - 1] = inline(canonicalInline(last.text + next.text), next.marks ?? []);
    else if (next.text !== '') joined.push(next);
  }
  return trimmed(withoutDoubleSpaces(joined));
}

/** A space on either side of a change of marks is one space too many. */
function withoutDoubleSpaces(inlines: Inline[]): Inline[] {
  let before = '';
  return inlines.flatMap((piece) => {
    const text = before.endsWith(' ') ? piece.text.replace(/^ /, '') : piece.text;
    if (text === '') return [];
    before = text;
    return [inline(text, piece.marks ?? [])];
  });
}

function trimmed(inlines: Inline[]): Inline[] {
  const first = inlines[0];
  if (!first) return inlines;
  const start = [inline(first.text.replace(/^ /, ''), first.marks ?? []), ...inlines.slice(1)];
  const last = start[start.length - 1];
  if (!last) return start;
  start[start.length - 1] = inline(last.text.replace(/ $/, ''), last.marks ?? []);
  const filled = start.filter(({ text }) => text !== '');
  return filled.length === inlines.length ? filled : trimmed(filled);
}

function canonicalMarks(marks: Mark[]): Mark[] {
  return markOrder.flatMap((type) => marks.filter((mark) => mark.type === type).slice(0, 1)).map(canonicalMark);
}

function canonicalMark(mark: Mark): Mark {
  return mark.type === 'link' ? { type: 'link', attrs: { href: mark.attrs.href } } : { type: mark.type };
}

function sameMarks(one: Inline, other: Inline): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}

function inline(text: string, marks: Mark[]): Inline {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}
