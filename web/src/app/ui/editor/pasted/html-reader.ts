import { type Inline, type Mark, drawnInSymbols, isSafeLink } from '@recueil/text';
import type { Loss, Losses } from './losses';
import type { PastedLine } from './pasted-line';
import {
  type SymbolFont,
  hasNoText,
  isBlock,
  isObject,
  listLevelOf,
  markerOf,
  numberOf,
  raised,
  styleOf,
} from './html-signs';

/** What surrounds the words being read. */
interface Place {
  bold: boolean;
  italic: boolean;
  href: string | null;
  heading: boolean;
  preformatted: boolean;
  /** The font of symbols in which words are drawn. */
  symbols: SymbolFont | null;
  list: 'bulletList' | 'orderedList';
  /** How many lists stand around. */
  depth: number;
  /** How many elements stand around: beyond reason, only the words are read. */
  nesting: number;
}

const outside: Place = {
  bold: false,
  italic: false,
  href: null,
  heading: false,
  preformatted: false,
  symbols: null,
  list: 'bulletList',
  depth: 0,
  nesting: 0,
};
const deepestNesting = 200;

/**
 * Reads a parsed page, whatever made it, as lines of our schema: paragraphs, sub-headings, list items, with what is
 * bold, italic and linked. It looks at names, styles and words; it copies nothing and trusts nothing.
 */
export class HtmlReader {
  readonly lines: PastedLine[] = [];
  readonly losses: Losses = {};
  #open: PastedLine | null = null;
  /** The item that the next line begins. */
  #item: { list: 'bulletList' | 'orderedList'; depth: number; number: number | undefined } | null = null;
  #depth = 0;
  /** The next line stands where a line was broken. */
  #isBroken = false;

  /** `isOwn`: the page was copied from an editor of ours, which forms headings as one wishes. */
  constructor(private readonly isOwn = false) {}

  read(root: Node): this {
    this.#children(root, outside);
    this.#close();
    return this;
  }

  #children(node: Node, place: Place): void {
    for (const child of node.childNodes) this.#node(child, place);
  }

  #node(node: Node, place: Place): void {
    if (node.nodeType === Node.TEXT_NODE) this.#text(node.textContent ?? '', place);
    else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, place);
  }

  #element(element: Element, around: Place): void {
    const name = element.localName;
    const style = styleOf(element);
    if (hasNoText(name) || style.isHidden || this.#isComment(element, style.all)) return;
    if (around.nesting > deepestNesting) {
      this.#text(element.textContent, around);
      return;
    }
    const place = { ...around, nesting: around.nesting + 1 };
    if (name === 'br') this.#break();
    else if (name === 'img') this.#image(element);
    else if (isObject(name)) this.#lose('object');
    else if (name === 'ul' || name === 'ol') this.#list(element, place);
    else if (name === 'li') this.#listItem(element, listLevelOf(element) ?? Math.max(place.depth, 1), place);
    else if (name === 'table') this.#table(element, place);
    else if (style.msoLevel !== null) this.#wordItem(element, style.msoLevel, place);
    else if (/^h[1-6]$/.test(name)) this.#block(element, { ...place, heading: true, bold: false });
    else if (isBlock(name)) this.#block(element, { ...place, preformatted: place.preformatted || name === 'pre' });
    else this.#inline(element, place);
  }

  /** Two in a row part paragraphs. */
  #break(): void {
    const isBroken = this.#open !== null;
    this.#close();
    this.#isBroken = isBroken;
  }

  #block(element: Element, place: Place): void {
    this.#close();
    this.#children(element, this.#formed(element, place));
    this.#close();
  }

  #inline(element: Element, place: Place): void {
    const name = element.localName;
    if (['del', 's', 'strike'].includes(name) && element.textContent.trim() !== '') this.#lose('struck');
    const where = name === 'sup' || name === 'sub' ? name : styleOf(element).raised;
    if (where !== null) {
      const written = raised(element.textContent, where);
      if (written !== null) {
        this.#text(written, place);
        return;
      }
    }
    this.#children(element, this.#formed(element, place));
  }

  #formed(element: Element, place: Place): Place {
    const name = element.localName;
    const { weight, slant, symbols } = styleOf(element);
    const bold = weight ?? (place.bold || ['b', 'strong'].includes(name));
    const italic = slant ?? (place.italic || ['i', 'em', 'cite', 'dfn'].includes(name));
    return {
      ...place,
      bold: bold && (this.isOwn || !place.heading),
      italic,
      symbols: symbols === undefined ? place.symbols : symbols,
      href: this.#hrefOf(element) ?? place.href,
    };
  }

  #hrefOf(element: Element): string | null {
    const href = element.localName === 'a' ? element.getAttribute('href')?.trim() : undefined;
    if (href === undefined || href === '') return null;
    if (isSafeLink(href)) return href;
    // A link within the page it comes from had nowhere else to lead.
    if (!href.startsWith('#') && element.textContent.trim() !== '') this.#lose('link');
    return null;
  }

  #list(element: Element, place: Place): void {
    this.#close();
    const list = element.localName === 'ol' ? 'orderedList' : 'bulletList';
    const former = this.#depth;
    this.#children(element, { ...place, list, depth: place.depth + 1 });
    this.#close();
    this.#depth = former;
  }

  #listItem(element: Element, depth: number, place: Place, number = numberOf(element)): void {
    this.#close();
    const former = this.#depth;
    this.#item = { list: place.list, depth, number };
    this.#depth = depth;
    this.#children(element, { ...this.#formed(element, place), heading: false });
    this.#close();
    this.#item = null;
    this.#depth = former;
  }

  /** Word writes lists as paragraphs that say their level, and their bullet as words to be ignored. */
  #wordItem(element: Element, level: number, place: Place): void {
    const { list, number } = markerOf(element);
    this.#listItem(element, level, { ...place, list }, number);
  }

  #table(element: Element, place: Place): void {
    if (element.querySelectorAll('td, th').length > 1) this.#lose('table');
    this.#block(element, place);
  }

  #image(element: Element): void {
    const size = [element.getAttribute('width'), element.getAttribute('height')];
    // What mails count their readers with cannot be seen.
    if (!size.some((length) => length === '0' || length === '1')) this.#lose('image');
  }

  #isComment(element: Element, style: string): boolean {
    if (style.includes('mso-element:comment-list')) return true;
    if (!/\bMsoCommentReference\b/.test(element.className)) return style.includes('mso-list:ignore');
    this.#lose('comment');
    return true;
  }

  #text(text: string, place: Place): void {
    if (!place.preformatted) {
      this.#append(text.replace(/[ \t\r\n\v\f\u0085\u2028\u2029]+/g, ' '), place);
      return;
    }
    text.split(/\r?\n/).forEach((line, index) => {
      if (index > 0) this.#close();
      this.#append(line, place);
    });
  }

  #append(text: string, place: Place): void {
    if (text === '' || (this.#open === null && text === ' ')) return;
    this.#open ??= this.#begin(place);
    const drawn = place.symbols === null ? text : drawnInSymbols(text, place.symbols);
    this.#open.content.push(inline(drawn, place));
  }

  #begin({ heading }: Place): PastedLine {
    const [item, isBroken] = [this.#item, this.#isBroken && this.#item === null];
    this.#item = null;
    return {
      kind: heading ? 'heading' : 'paragraph',
      item: item?.list ?? null,
      depth: item?.depth ?? this.#depth,
      ...(isBroken ? { isBroken } : {}),
      ...(item?.number === undefined ? {} : { number: item.number }),
      content: [],
    };
  }

  #close(): void {
    if (this.#open) this.lines.push(this.#open);
    this.#open = null;
    this.#isBroken = false;
  }

  #lose(what: Loss): void {
    this.losses[what] = (this.losses[what] ?? 0) + 1;
  }
}

function inline(text: string, { href, bold, italic }: Place): Inline {
  const marks: Mark[] = [];
  if (href !== null) marks.push({ type: 'link', attrs: { href } });
  if (bold) marks.push({ type: 'bold' });
  if (italic) marks.push({ type: 'italic' });
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}
