import type { Block, Inline, List, ListItem } from '@recueil/text';
import { bulletOf, type LineBullet } from '../sections/bullets';

/** How the text of one line becomes inlines: literally, or with marks. */
export type InlineReader = (text: string) => Inline[];

/** The lines of a list, however deep, as lists: an item set in further than the one before belongs to it. */
export function listBlocks(lines: readonly string[], inlines: InlineReader): Block[] {
  const bullets = lines.flatMap((line) => bulletOf(line) ?? []);
  return nested(bullets, inlines);
}

function nested(bullets: readonly LineBullet[], inlines: InlineReader): List[] {
  const lists: List[] = [];
  for (let index = 0; index < bullets.length;) {
    const bullet = bullets[index];
    if (!bullet) break;
    const next = bullets.findIndex(({ indent }, other) => other > index && indent <= bullet.indent);
    const end = next === -1 ? bullets.length : next;
    addItem(lists, bullet, itemOf(bullet, bullets.slice(index + 1, end), inlines));
    index = end;
  }
  return lists;
}

function itemOf(bullet: LineBullet, under: readonly LineBullet[], inlines: InlineReader): ListItem {
  return {
    type: 'listItem',
    content: [{ type: 'paragraph', content: inlines(bullet.text) }, ...nested(under, inlines)],
  };
}

function addItem(lists: List[], bullet: LineBullet, item: ListItem): void {
  const type = bullet.number === null ? 'bulletList' : 'orderedList';
  const last = lists.at(-1);
  if (last?.type === type) last.content.push(item);
  else lists.push({ type, content: [item] });
}
