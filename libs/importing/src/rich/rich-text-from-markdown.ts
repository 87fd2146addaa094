import {
  canonicalRichText,
  isSafeLink,
  type Block,
  type Inline,
  type Mark,
  type RichText,
  withoutEnding,
} from '@recueil/text';
import { bulletOf } from '../sections/bullets';
import { listBlocks } from './list-blocks';

const heading = /^#{1,6}\s+(\S.*)$/u;

/** What may be marked in a line: a link, bold, italic. Everything else is the text it is. */
const marked =
  /\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})\)|\*\*(?=\S)([^\n]{1,2000}?)(?<=\S)\*\*|(?<![\p{L}\d*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=\S)\*(?![\p{L}\d*])/gu;

/**
 * The small Markdown of a section: paragraphs apart by a blank line, sub-headings, lists in lists, bold, italic, links.
 * Nothing is dropped: what is not of that Markdown stays as it is written.
 */
export function richTextFromMarkdown(markdown: string): RichText {
  const groups = markdown.split(/\n[ \t]*\n/u).map((group) => group.split('\n').filter((line) => line.trim() !== ''));
  return canonicalRichText({ type: 'doc', content: groups.flatMap(groupBlocks) });
}

/** Lines in a row: each heading by itself, each run of items as lists, the other lines as one paragraph. */
function groupBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < lines.length;) {
    const kind = kindOf(lines[start] ?? '');
    let end = start + 1;
    while (kind !== 'heading' && end < lines.length && kindOf(lines[end] ?? '') === kind) end += 1;
    for (const block of blocksOf(kind, lines.slice(start, end))) blocks.push(block);
    start = end;
  }
  return blocks;
}

/** The signs that may close a heading are form. */
function withoutMarks(text: string): string {
  const bare = withoutEnding(text, /#/).trimEnd();
  return bare === '' ? text : bare;
}

type Kind = 'heading' | 'item' | 'text';

function kindOf(line: string): Kind {
  if (heading.test(line.trim())) return 'heading';
  return bulletOf(line) === null ? 'text' : 'item';
}

function blocksOf(kind: Kind, lines: readonly string[]): Block[] {
  switch (kind) {
    case 'heading': {
      const text = withoutMarks(heading.exec((lines[0] ?? '').trim())?.[1] ?? '');
      return [{ type: 'heading', attrs: { level: 3 }, content: markedInlines(text) }];
    }
    case 'item':
      return listBlocks(lines, markedInlines);
    case 'text':
      return [{ type: 'paragraph', content: markedInlines(lines.map((line) => line.trim()).join(' ')) }];
  }
}

function markedInlines(text: string, marks: Mark[] = []): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  const plain = (until: number): void => {
    if (until > from) inlines.push(inline(text.slice(from, until), marks));
  };
  for (const match of text.matchAll(marked)) {
    const [whole, label, href, bold, italic] = match;
    const mark = markOf(href, bold, italic);
    if (!mark || marks.some(({ type }) => type === mark.type)) continue;
    plain(match.index);
    inlines.push(...markedInlines(label ?? bold ?? italic ?? '', [...marks, mark]));
    from = match.index + whole.length;
  }
  plain(text.length);
  return inlines;
}

function markOf(href: string | undefined, bold: string | undefined, italic: string | undefined): Mark | null {
  if (href !== undefined) return isSafeLink(href) ? { type: 'link', attrs: { href } } : null;
  if (bold !== undefined) return { type: 'bold' };
  return italic === undefined ? null : { type: 'italic' };
}

function inline(text: string, marks: Mark[]): Inline {
  return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
}
