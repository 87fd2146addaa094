import { createReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { v4 as randomId } from 'uuid';
import { AttachmentStorage, requireKey } from './attachment-storage';
import { toStorageProblem } from './storage-full';

/** Files in a folder of this machine, spread by the first letters of their keys. */
export class DiskStorage extends AttachmentStorage {
  constructor(private readonly folder: string) {
    super();
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const file = this.pathOf(key);
    if (await exists(file)) return;
    const unfinished = path.join(path.dirname(file), `.${randomId()}`);
    try {
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await writeWhole(unfinished, bytes);
      await rename(unfinished, file);
      await syncFolder(path.dirname(file));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw toStorageProblem(error);
    }
  }

  async get(key: string): Promise<Readable | null> {
    const file = this.pathOf(key);
    return (await exists(file)) ? createReadStream(file) : null;
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    return path.join(this.folder, requireKey(key).slice(0, 2), key);
  }
}

/** On the disk itself before it has its name: after a power cut there is all of it, or nothing. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  await using(handle, async () => {
    await handle.writeFile(bytes);
    await handle.sync();
  });
}

/** The name, too. Not every system lets a folder be synchronised. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (handle) await using(handle, () => handle.sync().catch(() => undefined));
}

async function using(handle: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    await handle.close();
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
