import { type Block, type Inline, arrivingText, canonicalRichText, spelledSymbols } from '@recueil/text';
import { joinBrokenLines, joinBrokenParagraphs } from './broken-lines';
import { defused } from './defused';
import { HtmlReader } from './html-reader';
import type { Losses } from './losses';
import { type PastedLine, assemble, countRenumbered } from './pasted-line';
import { inertPage } from './inert-page';
import { readTypedBullets } from './typed-bullets';

/** What a clipboard holds, in our schema, and what of it could not be kept as it was. */
export interface Pasted {
  blocks: Block[];
  losses: Losses;
}

/** What ends a line of plain text: Word writes a vertical tab where a line was broken by hand. */
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

/** Reads what another page or Word gave. Null when the browser lets no page be read: the plain text remains. */
export function readHtml(html: string): Pasted | null {
  const page = inertPage(defused(html));
  if (page === null) return null;
  const isOwn = page.querySelector('[data-pm-slice]') !== null;
  const { lines: read, losses } = new HtmlReader(isOwn).read(page.body);
  const lines = read.map((line) => ({ ...line, content: joined(line.content) }));
  return pastedFrom(isOwn ? lines : readTypedBullets(joinBrokenParagraphs(lines.map(withSymbols))), losses);
}

/** Reads plain text: one paragraph a line, unless a page broke its lines; lists where lines begin with dashes or numbers. */
export function readText(text: string): Pasted {
  const lines = joinBrokenLines(text.split(lineEnds).map(spelledSymbols)).map((line): PastedLine => ({
    kind: 'paragraph',
    item: null,
    depth: 0,
    content: line === '' ? [] : [{ type: 'text', text: line }],
  }));
  return pastedFrom(readTypedBullets(lines), {});
}

function pastedFrom(lines: readonly PastedLine[], losses: Losses): Pasted {
  const numbering = countRenumbered(lines);
  return { blocks: blocksOf(lines), losses: numbering === 0 ? losses : { ...losses, numbering } };
}

/** Only what a line begins with can be a bullet. */
function withSymbols(line: PastedLine): PastedLine {
  const content = line.content.map((inline, index) => ({
    ...inline,
    text: index === 0 ? spelledSymbols(inline.text) : spelledSymbols(` ${inline.text}`).slice(1),
  }));
  const [first, ...rest] = content;
  // The bullet of an item is the list's own.
  if (line.item !== null && first && /^\s*[\uF020-\uF0FF]/.test(line.content[0]?.text ?? '')) {
    return { ...line, content: [{ ...first, text: first.text.replace(/^\s*[^\s✗☒☑]\s*/u, '') }, ...rest] };
  }
  return { ...line, content };
}

function blocksOf(lines: readonly PastedLine[]): Block[] {
  const arriving = lines.map((line) => ({ ...line, content: line.content.flatMap(arrivingInline) }));
  return canonicalRichText({ type: 'doc', content: assemble(arriving) }).content;
}

/** Pieces of one form as one: an emoji may be made of several. */
function joined(inlines: readonly Inline[]): Inline[] {
  const pieces: Inline[] = [];
  for (const inline of inlines) {
    const last = pieces.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(inline.marks)) last.text += inline.text;
    else pieces.push({ ...inline });
  }
  return pieces;
}

function arrivingInline(inline: Inline): Inline[] {
  const text = arrivingText(inline.text);
  return text === '' ? [] : [{ ...inline, text }];
}
