/**
 * The text of a section, as ProseMirror JSON with Tiptap's names. Only what `schema.ts` lists exists:
 * a value of type {@link RichText} that comes from outside must pass {@link checkRichText} first.
 */
export interface RichText {
  type: 'doc';
  content: Block[];
}

export type Block = Paragraph | Heading | List;

export interface Paragraph {
  type: 'paragraph';
  content?: Inline[];
}

export interface Heading {
  type: 'heading';
  attrs: { level: 3 };
  content?: Inline[];
}

export interface List {
  type: 'bulletList' | 'orderedList';
  content: ListItem[];
}

export interface ListItem {
  type: 'listItem';
  content: Block[];
}

export interface Inline {
  type: 'text';
  text: string;
  marks?: Mark[];
}

export type Mark = { type: 'bold' } | { type: 'italic' } | { type: 'link'; attrs: { href: string } };

export type NodeType = RichText['type'] | Block['type'] | ListItem['type'] | Inline['type'];
export type MarkType = Mark['type'];
