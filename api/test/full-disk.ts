import { randomUUID } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/**
 * Has the system say that the disk is full while the work is done: as bytes are written, half of them taken, or when
 * they must reach the disk. Its own calls are what fails: nothing of ours knows about it.
 */
export async function withFullDisk<T>(work: () => Promise<T>, when: 'write' | 'sync' = 'write'): Promise<T> {
  const prototype = await prototypeOfHandles();
  const { writeFile, sync } = prototype;
  if (when === 'write') {
    prototype.writeFile = async function (this: FileHandle, data) {
      const bytes = data as Buffer;
      await this.write(bytes.subarray(0, bytes.length / 2));
      throw full();
    };
  } else {
    prototype.sync = () => Promise.reject(full());
  }
  try {
    return await work();
  } finally {
    Object.assign(prototype, { writeFile, sync });
  }
}

async function prototypeOfHandles(): Promise<Pick<FileHandle, 'writeFile' | 'sync'>> {
  const file = path.join(os.tmpdir(), `recueil-${randomUUID()}`);
  const handle = await open(file, 'w');
  await handle.close();
  await rm(file);
  return Object.getPrototypeOf(handle) as FileHandle;
}

function full(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
}
