import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { damaged } from '#rooms/file-rules';
import { pdfName } from './pdf-names';
import { unreadable } from './pdf-refusals';

/** No document needs more: in values, one inside the other, in bytes of a number, a name, a string, before `endstream`. */
const bounds = { values: 3_000_000, depth: 100, number: 40, name: 1_000, string: 1_048_576, padding: 16 };

const isBlank = (byte: number): boolean => [0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20].includes(byte);
export const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isOfNumber = (byte: number): boolean => isDigit(byte) || [0x2b, 0x2d, 0x2e].includes(byte);

/** Values that may still be read, of one document with all that is packed in it. */
export class Budget {
  private left = bounds.values;

  spend(): void {
    this.left -= 1;
    if (this.left < 0) throw unreadable();
  }
}

/**
 * Reads the values of a PDF one by one, with the parser of a library held to bounds, so that whatever is sent takes a
 * time in proportion to its length. Where it stands is for those who extend it.
 */
export class ObjectReader extends PDFParser {
  private depth = 0;

  constructor(
    protected readonly source: Buffer,
    protected readonly budget: Budget,
  ) {
    super(source);
  }

  override parseObject(ref?: PDFRef): PDFObject {
    this.budget.spend();
    this.depth += 1;
    if (this.depth > bounds.depth) throw unreadable();
    const object = super.parseObject(ref);
    this.depth -= 1;
    return object;
  }

  /** The length of a stream may stand in another object. */
  protected lengthOf(_length: PDFObject): number | null {
    return null;
  }

  /** The library tells of numbers too large on the console, and takes them whatever their length. */
  protected override parseRawNumber(): number {
    let written = '';
    while (!this.bytes.done() && isOfNumber(this.bytes.peek())) {
      written += String.fromCharCode(this.bytes.next());
      if (written.length > bounds.number) throw unreadable();
    }
    const value = Number(written);
    if (written === '' || !Number.isFinite(value)) throw unreadable();
    return value;
  }

  /** The library keeps names for ever. */
  protected override parseName(): PDFName {
    const start = this.bytes.offset();
    const name = super.parseName();
    if (this.bytes.offset() - start > bounds.name) throw unreadable();
    return name;
  }

  /** The library puts strings together sign by sign, which takes much memory for long ones. */
  protected override parseHexString(): PDFHexString {
    return PDFHexString.of(this.taken(this.source.indexOf('>', this.bytes.offset(), 'latin1')));
  }

  protected override parseString(): PDFString {
    return PDFString.of(this.taken(this.endOfString()));
  }

  /** What stands up to a sign, without the one that it begins with; goes past both. */
  private taken(end: number): string {
    const start = this.bytes.offset() + 1;
    if (end < 0 || end - start > bounds.string) throw unreadable();
    this.bytes.moveTo(end + 1);
    return this.source.toString('latin1', start, end);
  }

  /** Brackets stand in pairs in a string, or after a backslash. */
  private endOfString(): number {
    let depth = 0;
    for (let at = this.bytes.offset(); at < this.source.length; at += 1) {
      const byte = this.source[at];
      if (byte === 0x5c) at += 1;
      else if (byte === 0x28) depth += 1;
      else if (byte === 0x29) depth -= 1;
      if (depth === 0) return at;
    }
    return -1;
  }

  protected override parseDictOrStream(ref?: PDFRef): PDFDict | PDFRawStream {
    const dict = this.parseDict(ref);
    this.skipWhitespaceAndComments();
    if (!this.takes('stream')) return dict;
    this.skipLineEnd();
    const start = this.bytes.offset();
    const end = this.saidEnd(dict, start) ?? this.foundEnd(start);
    // What follows is read from the keyword on.
    this.bytes.moveTo(this.source.indexOf('endstream', end, 'latin1') + 'endstream'.length);
    return PDFRawStream.of(dict, this.source.subarray(start, end));
  }

  /** Goes past a word if it stands here. */
  protected takes(word: string): boolean {
    const at = this.bytes.offset();
    for (let index = 0; index < word.length; index += 1) {
      if (this.source[at + index] !== word.charCodeAt(index)) return false;
    }
    this.bytes.moveTo(at + word.length);
    return true;
  }

  private skipLineEnd(): void {
    const said = ['\r\n', '\n', ' \r\n', ' \n', '\r'].find((end) => this.takes(end));
    if (said === undefined) throw damaged();
  }

  /** Where the stream ends by its own words, if `endstream` does stand there. */
  private saidEnd(dict: PDFDict, start: number): number | null {
    const length = dict.get(pdfName('Length'));
    const said = length instanceof PDFNumber ? length.asNumber() : length ? this.lengthOf(length) : null;
    if (said === null || !Number.isInteger(said) || said < 0) return null;
    let at = start + said;
    for (let skipped = 0; skipped < bounds.padding && isBlank(this.source[at] ?? 0x2e); skipped += 1) at += 1;
    return this.source.toString('latin1', at, at + 9) === 'endstream' ? start + said : null;
  }

  private foundEnd(start: number): number {
    let end = this.source.indexOf('endstream', start, 'latin1');
    if (end < 0) throw damaged();
    if (end > start && this.source[end - 1] === 0x0a) end -= 1;
    if (end > start && this.source[end - 1] === 0x0d) end -= 1;
    return end;
  }
}
