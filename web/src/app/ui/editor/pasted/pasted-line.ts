import type { Block, Inline, ListItem } from '@recueil/text';

/** One line of what is pasted, before lists are built from those that belong together. */
export interface PastedLine {
  kind: 'paragraph' | 'heading';
  /** The list whose item begins with this line; null: it begins none. */
  item: 'bulletList' | 'orderedList' | null;
  /** How deep in lists: 0 outside. A line that begins no item goes on with the one before. */
  depth: number;
  /** It stands under the line before only because that one was broken there. */
  isBroken?: boolean;
  /** The number that an item had where it comes from, as far as that is said; 0: a letter, or another sign than a number. */
  number?: number;
  content: Inline[];
}

/** Lists within lists within lists: what the check of a text lets through. */
export const deepestList = 3;

/** The blocks that these lines make, in the schema of the texts. Lines without a word are left out. */
export function assemble(lines: readonly PastedLine[]): Block[] {
  const filled = lines.filter(({ content }) => content.some(({ text }) => text.trim() !== ''));
  return blocksOf(
    filled.map((line) => ({ ...line, depth: Math.min(line.depth, deepestList) })),
    0,
  );
}

/** How many items will have another number than they had: our lists count from 1, and begin anew after a paragraph. */
export function countRenumbered(lines: readonly PastedLine[]): number {
  let counts: number[] = [];
  let renumbered = 0;
  for (const { item, depth, number } of lines) {
    counts = counts.slice(0, item === null ? depth : depth + 1);
    if (item !== 'orderedList') continue;
    counts[depth] = (counts[depth] ?? 0) + 1;
    if (number !== undefined && number !== counts[depth]) renumbered += 1;
  }
  return renumbered;
}

function blocksOf(lines: readonly PastedLine[], level: number): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.item === null) {
      blocks.push(lineBlock(line, level));
      continue;
    }
    const end = endOfItem(lines, index, level + 1);
    addItem(blocks, line, blocksOf(lines.slice(index + 1, end), level + 1));
    index = end - 1;
  }
  return blocks;
}

function lineBlock({ kind, content }: PastedLine, level: number): Block {
  return kind === 'heading' && level === 0
    ? { type: 'heading', attrs: { level: 3 }, content }
    : { type: 'paragraph', content };
}

/** Items that follow each other are of one list: Word and its like make a list of each. */
function addItem(blocks: Block[], { item, content }: PastedLine, rest: Block[]): void {
  const type = item ?? 'bulletList';
  const entry: ListItem = { type: 'listItem', content: [{ type: 'paragraph', content }, ...rest] };
  const last = blocks.at(-1);
  if (last?.type === type) last.content.push(entry);
  else blocks.push({ type, content: [entry] });
}

function endOfItem(lines: readonly PastedLine[], start: number, depth: number): number {
  const end = lines.findIndex(
    (line, index) => index > start && (line.depth < depth || (line.depth === depth && line.item !== null)),
  );
  return end < 0 ? lines.length : end;
}
