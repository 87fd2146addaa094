import type { Readable } from 'node:stream';
import type { ImageWidth } from '@recueil/contracts';

/**
 * Where the bytes of files are. A key is the SHA-256 of the bytes, in hexadecimal: nobody chooses it. Of a copy that was
 * made from them, {@link keyOfCopy}.
 */
export abstract class AttachmentStorage {
  /** Keeps the bytes, whole or not at all; again, it changes nothing. Throws `storage-full` when there is no room. */
  abstract put(key: string, bytes: Buffer): Promise<void>;

  /** Null when nothing is kept under that key. Throws `unavailable` when the storage does not answer. */
  abstract get(key: string): Promise<Readable | null>;

  /** Resolves, too, when nothing is there. */
  abstract delete(key: string): Promise<void>;
}

/** Of the copy of an image that is so wide. Copies can be made again from the image: no hash of a text covers them. */
export function keyOfCopy(sha256: string, width: ImageWidth): string {
  return `${requireKey(sha256)}-${String(width)}`;
}

/** Refuses whatever could not be a key of ours: a key becomes part of a path. */
export function requireKey(key: string): string {
  if (!/^[0-9a-f]{64}(?:-\d{3})?$/.test(key)) throw new Error('not the key of a file');
  return key;
}
