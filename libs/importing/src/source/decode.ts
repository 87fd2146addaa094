import { ImportError } from '../import-error';
import type { ImportWarning } from '../imported-sheet';
import { foreignFormat, isWebPage } from './signatures';

/** Larger documents are refused: the caller compares the file's size before reading it. */
export const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

export interface DecodedText {
  text: string;
  warnings: ImportWarning[];
}

/**
 * Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, which is said.
 * Refuses what is empty, too large, or not text.
 */
export function decodeDocument(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new ImportError('too-large', 'Ce fichier dépasse 20 Mo\u202F: découpez-le en plusieurs documents.');
  }
  const foreign = foreignFormat(bytes);
  if (foreign !== null) throw new ImportError('binary', foreign);
  const decoded = decodeBytes(bytes);
  if (decoded.text.trim() === '')
    throw new ImportError('empty', 'Ce fichier est vide\u202F: il ne contient aucun texte.');
  if (isBinary(decoded.text)) {
    throw new ImportError(
      'binary',
      'Ce fichier n’est pas un texte\u202F: enregistrez-le en texte (.txt), en Markdown (.md) ou en CSV, puis recommencez.',
    );
  }
  if (isWebPage(decoded.text)) {
    throw new ImportError(
      'unsupported-format',
      'Ce fichier est une page web\u202F: enregistrez-la en texte, puis recommencez.',
    );
  }
  return decoded;
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: decodeAs('utf-16le', bytes), warnings: [] };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: decodeAs('utf-16be', bytes), warnings: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    return decodeLegacy(bytes);
  }
}

/** Not valid UTF-8: a Windows file, unless it is a UTF-8 file with a few damaged characters. */
function decodeLegacy(bytes: Uint8Array): DecodedText {
  const asUtf8 = new TextDecoder('utf-8').decode(bytes);
  const damaged = countMatches(asUtf8, /\uFFFD/g);
  const accented = countMatches(asUtf8, /[\u00C0-\u024F\u2010-\u203A]/g);
  if (accented > damaged * 4) {
    const message = `${String(damaged)} caractère(s) illisible(s) dans ce document\u202F: ils apparaissent comme «\u202F\uFFFD\u202F».`;
    return {
      text: asUtf8,
      warnings: [{ code: 'encoding-assumed', message, line: lineOf(asUtf8, asUtf8.indexOf('\uFFFD')) }],
    };
  }
  const message =
    'Ce document n’est pas en UTF-8\u202F: il a été lu comme un fichier Windows (Windows-1252). Vérifiez les accents.';
  return { text: decodeAs('windows-1252', bytes), warnings: [{ code: 'encoding-assumed', message, line: null }] };
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** A text may hold a stray control character; a program, an image or a UTF-16 file without mark is full of them. */
function isBinary(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = countMatches(text, /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g);
  return controls > 16 && controls > text.length / 50;
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

function lineOf(text: string, index: number): number {
  return countMatches(text.slice(0, Math.max(index, 0)), /\r\n|\r|\n/g) + 1;
}
