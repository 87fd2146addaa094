import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { bomb, damaged, locked } from '#rooms/file-rules';

/** Beyond these no office document is a document. In entries, and in bytes. */
const bounds = { entries: 4_000, total: 200 * 1_048_576, part: 64 * 1_048_576, ratioFrom: 4 * 1_048_576, ratio: 200 };

/**
 * The parts of a zip archive, looked at before anything is unpacked. What its directory says is checked first, then each
 * byte is counted as it comes: a directory that lies is found out.
 */
export class Archive {
  private left = bounds.total;

  private constructor(
    private readonly zip: ZipFile,
    readonly entries: readonly Entry[],
  ) {}

  static async open(bytes: Buffer): Promise<Archive> {
    try {
      const zip = await fromBufferPromise(bytes, { strictFileNames: true });
      if (zip.entryCount > bounds.entries) throw bomb();
      const entries: Entry[] = [];
      for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.push(entry);
      checkDirectory(entries, bytes.length);
      return new Archive(zip, entries);
    } catch (error) {
      throw toDamaged(error);
    }
  }

  /** The bytes of a part. Throws when there are more of them than was said, or than may be. */
  private async read(entry: Entry): Promise<Buffer> {
    const most = Math.min(bounds.part, this.left);
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of await this.zip.openReadStreamPromise(entry)) {
        size += (chunk as Buffer).length;
        if (size > most) throw bomb();
        chunks.push(chunk as Buffer);
      }
    } catch (error) {
      throw toDamaged(error);
    }
    this.left -= size;
    return Buffer.concat(chunks, size);
  }

  /** All parts by their names. */
  async readAll(): Promise<Map<string, Buffer>> {
    const parts = new Map<string, Buffer>();
    for (const entry of this.entries) parts.set(entry.fileName, await this.read(entry));
    return parts;
  }
}

function checkDirectory(entries: readonly Entry[], fileSize: number): void {
  const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
  if (names.size < entries.length) throw damaged();
  if (entries.some((entry) => entry.isEncrypted())) throw locked();
  if (!entries.every((entry) => entry.canDecodeFileData())) throw damaged();
  const sum = (sizes: number[]): number => sizes.reduce((total, size) => total + size, 0);
  if (sum(entries.map(({ uncompressedSize }) => uncompressedSize)) > bounds.total) throw bomb();
  // More than the file holds: parts lie over each other.
  if (sum(entries.map(({ compressedSize }) => compressedSize)) > fileSize) throw bomb();
  if (entries.some(swellsTooMuch)) throw bomb();
}

function swellsTooMuch({ uncompressedSize, compressedSize }: Entry): boolean {
  return (
    uncompressedSize > bounds.part ||
    (uncompressedSize > bounds.ratioFrom && uncompressedSize > compressedSize * bounds.ratio)
  );
}

function toDamaged(error: unknown): unknown {
  if (error instanceof Error && error.message.includes('too many bytes in the stream')) return bomb();
  return error instanceof Error && error.name !== 'ProblemError' ? damaged() : error;
}
