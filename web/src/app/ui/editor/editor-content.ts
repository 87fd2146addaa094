import type { JSONContent } from '@tiptap/core';
import {
  type Block,
  type Inline,
  type ListItem,
  type Mark,
  type RichText,
  canonicalRichText,
  isEmptyRichText,
} from '@recueil/text';

/** A text as the editor takes it: never without a line to write on. */
export function toEditor(text: RichText | null): JSONContent {
  const content = text?.content ?? [];
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** What the editor holds, as texts are stored; null when nothing is written. Keeps nothing that the schema does not know. */
export function fromEditor(document: JSONContent): RichText | null {
  const text = canonicalRichText({ type: 'doc', content: (document.content ?? []).flatMap(block) });
  return isEmptyRichText(text) ? null : text;
}

function block(node: JSONContent): Block[] {
  const children = node.content ?? [];
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', content: children.flatMap(inline) }];
    case 'heading':
      return [{ type: 'heading', attrs: { level: 3 }, content: children.flatMap(inline) }];
    case 'bulletList':
    case 'orderedList':
      return [
        {
          type: node.type,
          content: children.map((item): ListItem => ({
            type: 'listItem',
            content: (item.content ?? []).flatMap(block),
          })),
        },
      ];
    default:
      return [];
  }
}

function inline({ type, text, marks }: JSONContent): Inline[] {
  if (type !== 'text' || !text) return [];
  return [{ type: 'text', text, marks: (marks ?? []).flatMap(mark) }];
}

function mark({ type, attrs }: { type: string; attrs?: Record<string, unknown> }): Mark[] {
  if (type === 'bold' || type === 'italic') return [{ type }];
  const href = type === 'link' ? attrs?.href : undefined;
  return typeof href === 'string' ? [{ type: 'link', attrs: { href } }] : [];
}
