import type { MarkType, NodeType } from './rich-text';

interface NodeRule {
  /** Which nodes it may hold, in any number. */
  content: readonly NodeType[];
  /** Whether it must hold at least one. */
  filled: boolean;
  /** Each attribute with the values it may take; all are required. */
  attrs?: Readonly<Record<string, readonly unknown[]>>;
}

const blocks = ['paragraph', 'heading', 'bulletList', 'orderedList'] as const satisfies readonly NodeType[];

/** The only nodes a section may hold. The editor, the server's check and the page are built from this table. */
export const nodeRules: Readonly<Record<NodeType, NodeRule>> = {
  doc: { content: blocks, filled: false },
  paragraph: { content: ['text'], filled: false },
  heading: { content: ['text'], filled: false, attrs: { level: [3] } },
  bulletList: { content: ['listItem'], filled: true },
  orderedList: { content: ['listItem'], filled: true },
  listItem: { content: ['paragraph', 'bulletList', 'orderedList'], filled: true },
  text: { content: [], filled: false },
};

/** The order in which marks are stored, so that equal texts have equal forms. */
export const markOrder: readonly MarkType[] = ['link', 'bold', 'italic'];

/** What a link may point to. Anything else (`javascript:`, `data:`, a relative path) is refused. */
export const linkProtocols: readonly string[] = ['http:', 'https:', 'mailto:', 'tel:'];

/** Beyond these a text is refused: they bound what a reply or a page may cost, no real sheet comes near. */
export const hardLimits = { depth: 8, nodes: 2_000, characters: 20_000, link: 2_000 } as const;
