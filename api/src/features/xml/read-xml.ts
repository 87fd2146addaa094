import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS, type XMLDecl } from 'saxes';
import { damaged } from '#rooms/file-rules';

/** One inside the other: no document goes as far. */
const deepest = 256;

/** A prefix that stands for nothing is read all the same: elements are known by their names, whatever their prefix. */
const options = { xmlns: true, position: false, forceXMLVersion: true, defaultXMLVersion: '1.0' } as const;

export interface XmlAttribute {
  /** With its prefix, as it is written. */
  name: string;
  local: string;
  value: string;
}

export interface XmlElement {
  name: string;
  local: string;
  attributes: readonly XmlAttribute[];
  isSelfClosing: boolean;
  /** How many elements stand around it. */
  depth: number;
}

/** What is done with each thing that stands in a text in XML, in the order of the text. */
export interface XmlHandler {
  declaration?: (declaration: XMLDecl) => void;
  open?: (element: XmlElement) => void;
  /** Written out, whatever entities or sections of characters it was written with. */
  text?: (text: string) => void;
  close?: (element: XmlElement) => void;
  /** Instructions are refused where nobody takes them. */
  instruction?: (target: string, body: string) => void;
}

/** Reads a text in XML. Throws a refusal when it is not well-formed, or has entities of its own, which hide anything. */
export function readXml(text: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ ...options, resolvePrefix: (prefix: string) => `unbound:${prefix}` });
  const open: XmlElement[] = [];
  const refuse = (): never => {
    throw damaged();
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('processinginstruction', ({ target, body }) => {
    if (!handler.instruction) throw damaged();
    handler.instruction(target, body);
  });
  parser.on('xmldecl', (declaration) => handler.declaration?.(declaration));
  parser.on('opentag', (tag) => {
    const element = elementOf(tag, open.length);
    if (element.depth > deepest) throw damaged();
    open.push(element);
    handler.open?.(element);
  });
  parser.on('text', (characters) => handler.text?.(characters));
  parser.on('cdata', (characters) => handler.text?.(characters));
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) handler.close?.(element);
  });
  parser.write(text).close();
}

function elementOf({ name, local, attributes, isSelfClosing }: SaxesTagNS, depth: number): XmlElement {
  const written = Object.values<SaxesAttributeNS>(attributes);
  return {
    name,
    local,
    attributes: written.map((attribute) => ({
      name: attribute.name,
      local: attribute.local === '' ? attribute.name : attribute.local,
      value: attribute.value,
    })),
    isSelfClosing,
    depth,
  };
}

class Enough extends Error {}

/** The declaration and the outermost element of a text in XML; what follows is not read. */
export function readHead(text: string): { declaration: XMLDecl; root: XmlElement } {
  let declaration: XMLDecl = {};
  let root: XmlElement | undefined;
  try {
    readXml(text, {
      declaration: (read) => (declaration = read),
      instruction: () => undefined,
      open: (element) => {
        root = element;
        throw new Enough();
      },
    });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  if (!root) throw damaged();
  return { declaration, root };
}

/** What an element says under a name, whatever its prefix and its capitals; null when it says nothing. */
export function said({ attributes }: XmlElement, name: string): string | null {
  const found = attributes.filter(({ local }) => local.toLowerCase() === name.toLowerCase());
  // Of two, programs may take the other one.
  if (found.length > 1) throw damaged();
  return found[0]?.value ?? null;
}
