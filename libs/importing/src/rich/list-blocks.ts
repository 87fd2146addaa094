import type { Block, Inline, List, ListItem } from '@recueil/text';
import { bulletOf, type LineBullet } from '../sections/bullets';

/** How the text of one line becomes inlines: literally, or with marks. */
export type InlineReader = (text: string) => Inline[];

interface Level {
  indent: number;
  glyph: string;
  list: List;
}

/** The schema bounds the depth of a text; no real list goes deeper. */
const deepest = 3;

/**
 * The lines of a list as lists: an item set in further than the one before belongs to it, and so does one at the same
 * place with a bullet of another shape. A number that does not count from 1 is no item: its line stays as written.
 */
export function listBlocks(lines: readonly string[], inlines: InlineReader): Block[] {
  const blocks: Block[] = [];
  const counts = new Map<number, number>();
  let levels: Level[] = [];
  lines.forEach((line, index) => {
    const bullet = bulletOf(line);
    if (!bullet || !goesOnCounting(bullet, counts, bulletOf(lines[index + 1] ?? ''))) {
      blocks.push({ type: 'paragraph', content: inlines(line.trim()) });
      levels = [];
      return;
    }
    levels = addItem(blocks, levels, { ...bullet, glyph: bullet.glyph.replace(/[–—]/, '-') }, inlines);
  });
  return blocks;
}

/** Whether an item goes on with the count of its level, or begins one that the next line goes on with. */
function goesOnCounting({ number, indent }: LineBullet, counts: Map<number, number>, next: LineBullet | null): boolean {
  if (number === null) return true;
  const before = counts.get(indent) ?? 0;
  const begins = number === 1 && next !== null && (next.number === 2 || next.number === null || next.indent > indent);
  if (!begins && (before === 0 || number !== before + 1)) return false;
  counts.set(indent, number);
  return true;
}

/** Puts an item where it belongs; answers with the lists that are open after it. */
function addItem(blocks: Block[], levels: readonly Level[], bullet: LineBullet, inlines: InlineReader): Level[] {
  const open = levelsFor(levels, bullet);
  const item: ListItem = { type: 'listItem', content: [{ type: 'paragraph', content: inlines(bullet.text) }] };
  const last = open.at(-1);
  if (last && (isSame(last, bullet) || open.length === deepest)) {
    last.list.content.push(item);
    return open;
  }
  const list: List = { type: bullet.number === null ? 'bulletList' : 'orderedList', content: [item] };
  if (last) last.list.content.at(-1)?.content.push(list);
  else blocks.push(list);
  return [...open, { indent: bullet.indent, glyph: bullet.glyph, list }];
}

/** The open lists down to the item's own, or to the one it is nested in. */
function levelsFor(levels: readonly Level[], bullet: LineBullet): Level[] {
  const own = levels.findLastIndex((level) => isSame(level, bullet));
  const last = own >= 0 ? own : levels.findLastIndex(({ indent }) => indent <= bullet.indent);
  return levels.slice(0, last + 1);
}

function isSame({ indent, glyph }: Level, bullet: LineBullet): boolean {
  return glyph === bullet.glyph && Math.abs(indent - bullet.indent) <= (indent === 0 ? 0 : 1);
}
