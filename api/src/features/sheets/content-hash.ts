import { createHash } from 'node:crypto';
import { canonicalJson, type SheetContent } from '@recueil/domain';

/** The bytes that a revision stores. */
export function contentBytes(content: SheetContent): Buffer {
  return Buffer.from(canonicalJson(content), 'utf8');
}

/** The hash that a validation is bound to; PostgreSQL computes the same on the stored bytes. */
export function contentHash(content: SheetContent): string {
  return hashOfBytes(contentBytes(content));
}

/** As {@link contentHash}, of what {@link contentBytes} answered. */
export function hashOfBytes(bytes: Buffer): string {
  return `v1:${createHash('sha256').update(bytes).digest('hex')}`;
}
