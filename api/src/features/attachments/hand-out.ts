import type { FastifyReply } from 'fastify';
import { extensionOf } from '#rooms/file-rules';
import { contentDisposition, fileName } from './file-name';
import type { OpenedFile } from './attachments.service';

/**
 * Sends a file to be saved: it is never shown in the place of a page of ours, and nothing in it runs. Its name is what a
 * text calls it, made safe, with the extension of what it is.
 */
export function handOut(reply: FastifyReply, { stream, mediaType, size }: OpenedFile, name: string): Promise<void> {
  reply.raw.on('close', () => stream.destroy());
  return reply
    .headers({
      'content-type': mediaType,
      ...(size !== null && { 'content-length': String(size) }),
      'content-disposition': contentDisposition(fileName(name, extensionOf(mediaType))),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
    .send(stream) as unknown as Promise<void>;
}
