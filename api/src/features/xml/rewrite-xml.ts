import { readXml, type XmlAttribute, type XmlElement, type XmlHandler } from './read-xml';

/**
 * What becomes of an element: kept; taken out with all that is in it; emptied; or kept without some attributes, others
 * with another value.
 */
export type Decision =
  'keep' | 'drop' | 'blank' | { without: readonly XmlAttribute[]; instead?: ReadonlyMap<XmlAttribute, string> };

export interface Rewritten {
  text: string;
  /** Names, without prefix, of what was there and is not any more. */
  removed: ReadonlySet<string>;
}

/** The same text without what `decide` takes out; to the character the same when that is nothing. */
export function rewritten(
  text: string,
  decide: (element: XmlElement) => Decision,
  instructions: readonly string[] = [],
): Rewritten {
  const writer = new XmlWriter(decide);
  const handler: XmlHandler = {
    declaration: ({ standalone }) => writer.declare(standalone),
    open: (element) => writer.open(element),
    text: (characters) => writer.characters(characters),
    close: (element) => writer.close(element),
  };
  if (instructions.length > 0) handler.instruction = (target, body) => writer.instruct(target, body, instructions);
  readXml(text, handler);
  return { text: writer.removed.size > 0 ? writer.written() : text, removed: writer.removed };
}

class XmlWriter {
  readonly removed = new Set<string>();
  private readonly pieces: string[] = [];
  /** The element of which nothing inside is kept. */
  private silent: { element: XmlElement; drops: boolean } | null = null;

  constructor(private readonly decide: (element: XmlElement) => Decision) {}

  written(): string {
    return this.pieces.join('');
  }

  declare(standalone: string | undefined): void {
    const said = standalone === undefined ? '' : ` standalone="${standalone}"`;
    this.pieces.push(`<?xml version="1.0" encoding="UTF-8"${said}?>`);
  }

  instruct(target: string, body: string, kept: readonly string[]): void {
    if (kept.includes(target)) this.pieces.push(`<?${target} ${body}?>`);
    else this.removed.add(target);
  }

  open(element: XmlElement): void {
    if (this.silent) {
      if (!this.silent.drops) this.removed.add(this.silent.element.local);
      return;
    }
    const decision = this.decide(element);
    if (decision === 'drop') {
      this.removed.add(element.local);
      this.silent = { element, drops: true };
      return;
    }
    const { without, instead = new Map<XmlAttribute, string>() } =
      typeof decision === 'object' ? decision : { without: [] };
    for (const { local } of [...without, ...instead.keys()]) this.removed.add(local);
    this.pieces.push(openingTag(element, without, instead));
    if (decision === 'blank') this.silent = { element, drops: false };
  }

  characters(text: string): void {
    if (!this.silent) this.pieces.push(escaped(text));
    else if (!this.silent.drops && text.trim() !== '') this.removed.add(this.silent.element.local);
  }

  close(element: XmlElement): void {
    if (this.silent && this.silent.element !== element) return;
    const isDropped = this.silent?.drops === true;
    this.silent = null;
    if (!isDropped && !element.isSelfClosing) this.pieces.push(`</${element.name}>`);
  }
}

function openingTag(
  { name, attributes, isSelfClosing }: XmlElement,
  without: readonly XmlAttribute[],
  instead: ReadonlyMap<XmlAttribute, string>,
): string {
  const kept = attributes.filter((attribute) => !without.includes(attribute));
  const written = kept.map((one) => ` ${one.name}="${escapedValue(instead.get(one) ?? one.value)}"`);
  return `<${name}${written.join('')}${isSelfClosing ? '/' : ''}>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Line ends within a value would be read as spaces. */
function escapedValue(value: string): string {
  return escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}
