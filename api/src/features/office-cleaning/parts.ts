import { gunzipSync } from 'node:zlib';
import { bomb, damaged } from '#rooms/file-rules';
import { readHead } from '#rooms/xml';
import { reasons } from './reasons';

/** One part of a document that is written in XML. */
export interface XmlPart {
  name: string;
  text: string;
}

/** What is done with every part of a document of one family. */
export interface DocumentRules {
  /** Throws when a part of that name keeps the document from being kept. */
  checkName: (name: string) => void;
  /** Throws for what a part holds that may not be. */
  checkXml: (part: XmlPart) => void;
  /** Throws for a part that is no XML, unless it is a picture, a font, or the like. */
  checkBytes: (name: string) => void;
  /** The part without what names its writer; null when it is left out. Adds to `cleaned` what the sender is told. */
  clean: (part: XmlPart, cleaned: Set<string>) => string | null;
}

/** In bytes. The longest tables come near; more would keep the server from everything else while it is read. */
const longestXml = 32 * 1_048_576;

const encodings: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['utf-8', 'utf8', 'us-ascii'],
  'utf-16le': ['utf-16', 'utf-16le'],
  'utf-16be': ['utf-16', 'utf-16be'],
};

/** The text of a part, if it is XML: by its bytes, or by its name. Throws when it is written so as not to be read. */
export function xmlText(name: string, bytes: Buffer): string | null {
  const encoding = encodingOf(bytes);
  if (encoding === null) {
    const isSaidXml = ['.xml', '.rels', '.rdf', '.vml', '.svg'].some((end) => name.toLowerCase().endsWith(end));
    // Programs leave some parts empty.
    if (isSaidXml && bytes.length > 0) throw damaged();
    return null;
  }
  const text = decode(bytes, encoding);
  const { declaration } = readHead(text);
  const declared = (declaration.encoding ?? encoding).toLowerCase();
  if ((declaration.version ?? '1.0') !== '1.0' || encodings[encoding]?.includes(declared) !== true) throw damaged();
  return text;
}

const byteOrderMark = '\u00ef\u00bb\u00bf';
const blanks = new Set([0x09, 0x0a, 0x0d, 0x20]);

function encodingOf(bytes: Buffer): string | null {
  const start = bytes.subarray(0, 2).toString('latin1');
  if (start === '\u00ff\u00fe' || start === '<\u0000') return 'utf-16le';
  if (start === '\u00fe\u00ff' || start === '\u0000<') return 'utf-16be';
  let at = bytes.subarray(0, 3).toString('latin1') === byteOrderMark ? 3 : 0;
  while (blanks.has(bytes[at] ?? 0)) at += 1;
  return bytes[at] === 0x3c ? 'utf-8' : null;
}

/** Throws for XML that was packed once more, as drawings may be (.svgz): nobody would look at it. */
export function requireNoPackedXml(name: string, bytes: Buffer): void {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return;
  if (encodingOf(unpacked(bytes)) !== null) throw reasons.unknown(name);
}

function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: longestXml });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged();
  }
}

function decode(bytes: Buffer, encoding: string): string {
  if (bytes.length > longestXml) throw bomb();
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged();
  }
}
