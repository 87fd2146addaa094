import type { ComparedBlock } from '@recueil/text';

/** A compared text as it is drawn: lines, and lists whose items may hold more of both. */
export type ComparedNode =
  | { kind: 'paragraph' | 'heading'; block: ComparedBlock }
  | { kind: 'bullet' | 'number'; items: { block: ComparedBlock; content: ComparedNode[] }[] };

/** Puts each list item in its list, and each list in its item. `level`: how deep in lists these blocks stand. */
export function treeOf(blocks: readonly ComparedBlock[], level = 0): ComparedNode[] {
  const nodes: ComparedNode[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) break;
    const { kind } = block;
    if (kind === 'paragraph' || kind === 'heading') {
      nodes.push({ kind, block });
      continue;
    }
    const end = endOfItem(blocks, index, level + 1);
    const item = { block, content: treeOf(blocks.slice(index + 1, end), level + 1) };
    const last = nodes.at(-1);
    if (last?.kind === kind) last.items.push(item);
    else nodes.push({ kind, items: [item] });
    index = end - 1;
  }
  return nodes;
}

/** Where the next item begins, or what follows the list. */
function endOfItem(blocks: readonly ComparedBlock[], start: number, depth: number): number {
  const after = blocks.findIndex(
    (block, index) => index > start && (block.depth < depth || (block.depth === depth && isItem(block))),
  );
  return after < 0 ? blocks.length : after;
}

function isItem({ kind }: ComparedBlock): boolean {
  return kind === 'bullet' || kind === 'number';
}
