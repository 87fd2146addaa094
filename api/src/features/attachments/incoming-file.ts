import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { v4 as randomId } from 'uuid';
import { tooLarge } from '#rooms/file-rules';
import { toStorageProblem } from './storage/storage-full';

/** A file as it was sent, on the disk and not in memory: many may send at once, and slowly. */
export class IncomingFile {
  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  /**
   * Takes a file in, up to `most` bytes. It has no name on the disk from the start: whatever happens, nothing of it is
   * left behind. Throws `too-large`, or `storage-full` when there is no room.
   */
  static async receive(folder: string, stream: Readable, most: number): Promise<IncomingFile> {
    const handle = await openNameless(folder);
    let size = 0;
    try {
      for await (const chunk of stream) {
        size += (chunk as Buffer).length;
        if (size > most) throw tooLarge();
        await handle.writeFile(chunk as Buffer);
      }
      return new IncomingFile(handle, size);
    } catch (error) {
      await handle.close();
      throw toStorageProblem(error);
    }
  }

  async bytes(): Promise<Buffer> {
    const bytes = Buffer.alloc(this.size);
    let filled = 0;
    while (filled < this.size) {
      const { bytesRead } = await this.handle.read(bytes, filled, this.size - filled, filled);
      if (bytesRead === 0) throw new Error('the file that was received is shorter than what was written');
      filled += bytesRead;
    }
    return bytes;
  }

  /** Gives its room back. */
  async close(): Promise<void> {
    await this.handle.close();
  }
}

async function openNameless(folder: string): Promise<FileHandle> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, randomId());
    const handle = await open(file, 'wx+', 0o600);
    await rm(file);
    return handle;
  } catch (error) {
    throw toStorageProblem(error);
  }
}
