import { type AnyExtension, Extension, Mark, mergeAttributes } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { isSafeLink } from '@recueil/text';
import { deepestList } from './pasted/pasted-line';

/**
 * The nodes and marks of the texts, and nothing else: what the table of `@recueil/text` allows, the editor can hold.
 * Tab is left to the page, so that nobody is held in the text: lists are nested by other keys.
 */
export function editorExtensions(): AnyExtension[] {
  return [
    Document,
    Paragraph,
    Text,
    SubHeading,
    BulletList,
    NumberedList,
    Item,
    ItemKeys,
    Bold,
    Italic,
    Link,
    UndoRedo,
    NestingKeys,
  ];
}

/** A letter at the start of a line makes a list; no other sign changes what is typed. */
export const inputRules = ['bulletList', 'orderedList'];

const SubHeading = Heading.configure({ levels: [3] }).extend({
  addAttributes: () => ({ level: { default: 3, rendered: false } }),
});

/** Neither start nor kind of number: lists count from one. */
const NumberedList = OrderedList.extend({
  addAttributes: () => ({}),
  addProseMirrorPlugins: () => [],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
});

const Item = ListItem.extend({
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) };
  },
});

const ItemKeys = ListKeymap.extend({
  addKeyboardShortcuts() {
    const { Tab: _tab, ...keys } = this.parent?.() ?? {};
    return keys;
  },
}).configure({ listTypes: [{ itemName: 'listItem', wrapperNames: ['bulletList', 'orderedList'] }] });

const NestingKeys = Extension.create({
  name: 'nestingKeys',
  addKeyboardShortcuts() {
    const sink = (): boolean => {
      if (listDepth(this.editor) < deepestList) this.editor.commands.sinkListItem('listItem');
      return true;
    };
    const lift = (): boolean => {
      this.editor.commands.liftListItem('listItem');
      return true;
    };
    return { 'Mod-]': sink, 'Mod-[': lift, 'Alt-Shift-ArrowRight': sink, 'Alt-Shift-ArrowLeft': lift };
  },
});

/** Only an address, and only one that a link may have. */
const Link = Mark.create({
  name: 'link',
  priority: 1_000,
  inclusive: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (element) => isSafeLink(element.getAttribute('href') ?? '') && null }],
  renderHTML: ({ HTMLAttributes }) => {
    const href: unknown = HTMLAttributes.href;
    const safe = typeof href === 'string' && isSafeLink(href) ? href : null;
    return ['a', mergeAttributes({ href: safe, rel: 'noopener noreferrer' }), 0];
  },
});

/** How many lists the caret is in. */
export function listDepth({
  state,
}: {
  state: { selection: { $from: { depth: number; node: (depth: number) => { type: { name: string } } } } };
}): number {
  const { $from } = state.selection;
  let depth = 0;
  for (let level = 1; level <= $from.depth; level += 1) if ($from.node(level).type.name === 'listItem') depth += 1;
  return depth;
}
