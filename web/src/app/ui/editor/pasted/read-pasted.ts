import { type Block, type Inline, canonicalRichText, withoutUnseen } from '@recueil/text';
import { joinBrokenLines } from './broken-lines';
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

/** Reads what another page or Word gave. Null when the browser lets no page be read: the plain text remains. */
export function readHtml(html: string): Pasted | null {
  const page = inertPage(defused(html));
  if (page === null) return null;
  const isOwn = page.querySelector('[data-pm-slice]') !== null;
  const { lines, losses } = new HtmlReader(isOwn).read(page.body);
  const numbering = countRenumbered(lines);
  return {
    blocks: blocksOf(isOwn ? lines : readTypedBullets(lines)),
    losses: numbering === 0 ? losses : { ...losses, numbering },
  };
}

/** Reads plain text: one paragraph a line, unless a page broke its lines; lists where lines begin with dashes or numbers. */
export function readText(text: string): Pasted {
  const lines = joinBrokenLines(text.split(/\r\n|[\r\n\u2028\u2029]/)).map((line): PastedLine => ({
    kind: 'paragraph',
    item: null,
    depth: 0,
    content: line === '' ? [] : [{ type: 'text', text: line }],
  }));
  return { blocks: blocksOf(readTypedBullets(lines)), losses: {} };
}

function blocksOf(lines: readonly PastedLine[]): Block[] {
  const arriving = lines.map((line) => ({ ...line, content: line.content.flatMap(arrivingInline) }));
  return canonicalRichText({ type: 'doc', content: assemble(arriving) }).content;
}

function arrivingInline(inline: Inline): Inline[] {
  const text = withoutUnseen(inline.text);
  return text === '' ? [] : [{ ...inline, text }];
}
