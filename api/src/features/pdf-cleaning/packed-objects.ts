import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, type PDFObject, type PDFRawStream } from '@cantoo/pdf-lib';
import { bomb } from '#rooms/file-rules';
import { ObjectReader } from './object-reader';
import { unreadable } from './pdf-refusals';

/** In bytes once unpacked, for any file, for each of its bytes, and at most; in objects of one stream. */
const bounds = { any: 1_048_576, each: 15, most: 96 * 1_048_576, objects: 100_000 };

/** Unpacks streams of one document, up to so many bytes in all: reading them takes long. */
export class Unpacker {
  private left: number;

  constructor(fileSize: number) {
    this.left = Math.min(bounds.most, bounds.any + fileSize * bounds.each);
  }

  /** The bytes of a stream that is plain or deflated; throws for any other way of packing it. */
  unpack(stream: PDFRawStream, resolve: (object: PDFObject | undefined) => PDFObject | undefined): Buffer {
    const content = Buffer.from(stream.contents);
    if (isPlain(stream.dict, resolve)) return content;
    try {
      const unpacked = inflateSync(content, { maxOutputLength: Math.max(1, this.left) });
      this.left -= unpacked.length;
      return unpacked;
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : unreadable();
    }
  }
}

function isPlain(dict: PDFDict, resolve: (object: PDFObject | undefined) => PDFObject | undefined): boolean {
  if (dict.has(PDFName.of('DecodeParms')) || dict.has(PDFName.of('DP'))) throw unreadable();
  const filter = resolve(dict.get(PDFName.of('Filter')));
  if (filter === undefined) return true;
  const names = filter instanceof PDFArray ? filter.asArray().map(resolve) : [filter];
  if (names.length === 0) return true;
  if (names.length > 1 || names[0] !== PDFName.of('FlateDecode')) throw unreadable();
  return false;
}

/** Reads the objects that were packed in one stream. */
export class PackedReader extends ObjectReader {
  /** `count` objects, whose places are said from the first one's on. They lie one after the other, or are refused. */
  objects(count: PDFObject | undefined, first: PDFObject | undefined): [PDFRef, PDFObject][] {
    if (!(count instanceof PDFNumber) || !(first instanceof PDFNumber)) throw unreadable();
    if (count.asNumber() > bounds.objects) throw unreadable();
    const places = this.places(count.asNumber());
    return places.map(({ number, offset }) => {
      const start = first.asNumber() + offset;
      if (start < this.bytes.offset() || start > this.source.length) throw unreadable();
      this.bytes.moveTo(start);
      return [PDFRef.of(number), this.parseObject()];
    });
  }

  private places(count: number): { number: number; offset: number }[] {
    const places: { number: number; offset: number }[] = [];
    for (let index = 0; index < count; index += 1) places.push({ number: this.integer(), offset: this.integer() });
    return places;
  }

  private integer(): number {
    this.skipWhitespaceAndComments();
    return this.parseRawInt();
  }
}
