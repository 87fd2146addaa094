import { PDFDict, PDFNumber, PDFRawStream, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { damaged, locked } from '#rooms/file-rules';
import { Budget, isDigit, ObjectReader } from './object-reader';
import { PackedReader, Unpacker } from './packed-objects';
import { pdfName } from './pdf-names';
import { unreadable } from './pdf-refusals';

/** Everything that stands in a PDF, packed objects included. */
export interface PdfContent {
  version: { major: number; minor: number };
  objects: ReadonlyMap<PDFRef, PDFObject>;
  trailer: ReadonlyMap<string, PDFObject>;
  /** Whether some objects were packed. */
  packed: boolean;
  /** What an object stands for: itself, or the one that it refers to. */
  resolve: (object: PDFObject | undefined) => PDFObject | undefined;
  unpacker: Unpacker;
}

/** Bytes in which the head of the file must stand; numbers that objects may have. */
const bounds = { head: 1_024, number: 8_388_607 };

const typeOf = ({ dict }: PDFRawStream): PDFObject | undefined => dict.get(pdfName('Type'));

/**
 * Reads a PDF from its first byte to its last, whatever its table of contents says, so that nothing in it is passed
 * over. Throws a refusal for what is damaged, locked, or cannot be read.
 */
export function readPdf(bytes: Buffer): PdfContent {
  try {
    return new FileReader(bytes).read();
  } catch (error) {
    // The parser has errors of its own for what is not written as it should.
    throw error instanceof Error && error.name !== 'ProblemError' ? unreadable() : error;
  }
}

class FileReader extends ObjectReader {
  private readonly found: [PDFRef, PDFObject][] = [];
  private readonly plain = new Map<PDFRef, PDFObject>();
  private readonly trailer = new Map<string, PDFObject>();
  private ended = false;

  constructor(source: Buffer) {
    super(source, new Budget());
  }

  read(): PdfContent {
    const version = this.readHead();
    while (this.readNext());
    if (!this.ended || this.found.length === 0) throw damaged();
    if (this.trailer.has('Encrypt')) throw locked();
    const unpacker = new Unpacker(this.source.length);
    const objects = this.withPacked(unpacker);
    return {
      version,
      objects,
      trailer: this.trailer,
      packed: objects.size > this.plain.size,
      resolve: resolver(objects),
      unpacker,
    };
  }

  private readHead(): PdfContent['version'] {
    const at = this.source.subarray(0, bounds.head).indexOf('%PDF-', 0, 'latin1');
    if (at < 0) throw damaged();
    this.bytes.moveTo(at);
    const [major = 0x31, point, minor = 0x37] = this.source.subarray(at + 5, at + 8);
    const isSaid = isDigit(major) && point === 0x2e && isDigit(minor);
    return isSaid ? { major: major - 0x30, minor: minor - 0x30 } : { major: 1, minor: 7 };
  }

  /** Reads what comes next; false at the end. */
  private readNext(): boolean {
    this.skipWhitespaceAndComments();
    if (this.bytes.done()) return false;
    if (isDigit(this.bytes.peek())) this.readObject();
    else if (this.takes('xref')) this.skipTable();
    else if (this.takes('trailer')) this.readTrailer();
    else if (this.takes('startxref')) this.readEnd();
    else return this.requireNothingMore();
    return true;
  }

  private readObject(): void {
    const number = this.parseRawInt();
    this.skipWhitespaceAndComments();
    const generation = this.parseRawInt();
    this.skipWhitespaceAndComments();
    if (!this.takes('obj') || number > bounds.number || generation > 65_535) throw damaged();
    const ref = PDFRef.of(number, generation);
    const object = this.parseObject(ref);
    this.skipWhitespaceAndComments();
    if (!this.takes('endobj') && !isDigit(this.bytes.peek())) throw damaged();
    this.found.push([ref, object]);
    this.plain.set(ref, object);
    if (object instanceof PDFRawStream && typeOf(object) === pdfName('XRef')) this.addTrailer(object.dict);
  }

  /** Where objects stand is seen by reading them. */
  private skipTable(): void {
    const isOfTable = (byte: number): boolean => isDigit(byte) || byte === 0x6e || byte === 0x66;
    this.skipWhitespaceAndComments();
    while (!this.bytes.done() && isOfTable(this.bytes.peek())) {
      this.bytes.next();
      this.skipWhitespaceAndComments();
    }
  }

  private readTrailer(): void {
    this.skipWhitespaceAndComments();
    this.addTrailer(this.parseDict());
  }

  /** The last one counts, for what it says. */
  private addTrailer(dict: PDFDict): void {
    for (const [key, value] of dict.entries()) this.trailer.set(key.decodeText(), value);
  }

  private readEnd(): void {
    this.skipWhitespaceAndComments();
    this.parseRawInt();
    this.ended = true;
  }

  /** Some servers leave a few words after the end of a file: they are not kept, and may hold no object. */
  private requireNothingMore(): false {
    if (!this.ended || this.source.includes('obj', this.bytes.offset(), 'latin1')) throw damaged();
    return false;
  }

  protected override lengthOf(length: PDFObject): number | null {
    const said = length instanceof PDFRef ? this.plain.get(length) : undefined;
    return said instanceof PDFNumber ? said.asNumber() : null;
  }

  /** Objects in the order of the file, packed ones where their stream stands: of two with one number the last counts. */
  private withPacked(unpacker: Unpacker): Map<PDFRef, PDFObject> {
    const resolve = resolver(this.plain);
    const objects = new Map<PDFRef, PDFObject>();
    for (const [ref, object] of this.found) {
      objects.set(ref, object);
      if (!(object instanceof PDFRawStream)) continue;
      const { dict } = object;
      const [count, first] = ['N', 'First'].map((key) => dict.get(pdfName(key)));
      if (resolve(typeOf(object)) !== pdfName('ObjStm')) {
        // Some programs take it for packed objects all the same.
        if (count && first) throw unreadable();
        continue;
      }
      const reader = new PackedReader(unpacker.unpack(object, resolve), this.budget);
      for (const [packedRef, packed] of reader.objects(resolve(count), resolve(first))) {
        // A stream cannot be packed, nor what refers to nothing but another object.
        if (packed instanceof PDFRawStream) throw unreadable();
        objects.set(packedRef, packed);
      }
    }
    return objects;
  }
}

function resolver(objects: ReadonlyMap<PDFRef, PDFObject>): PdfContent['resolve'] {
  return (object) => {
    const found = object instanceof PDFRef ? objects.get(object) : object;
    if (found instanceof PDFRef) throw unreadable();
    return found;
  };
}
