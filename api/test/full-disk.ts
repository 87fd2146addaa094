import { open, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';

/**
 * Has every file that is written say that the disk is full, after it took half of the bytes, while the work is done.
 * The system's own calls are what fails: nothing of ours knows about it.
 */
export async function withFullDisk<T>(
  work: () => Promise<T>,
  spare: (bytes: number) => boolean = () => false,
): Promise<T> {
  const probe = path.join(os.tmpdir(), `recueil-${randomUUID()}`);
  const handle = await open(probe, 'w');
  const prototype = Object.getPrototypeOf(handle) as { writeFile: (data: Buffer) => Promise<void> };
  await handle.close();
  await rm(probe);
  const writeFile = prototype.writeFile;
  prototype.writeFile = async function (this: typeof handle, data: Buffer) {
    if (spare(data.length)) return writeFile.call(this, data);
    await this.write(data.subarray(0, data.length / 2));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  try {
    return await work();
  } finally {
    prototype.writeFile = writeFile;
  }
}
