import type { CleanFile } from '../clean-file';
import { mediaTypes } from '../media-types';
import { authorRemoved, damaged } from '../refusals';
import { checkObjects } from './pdf-checks';
import { objectStreams, packed, type ObjectStream } from './object-streams';
import { blankAuthors } from './pdf-authors';
import { requireUnsigned, unreadable } from './pdf-refusals';

/**
 * Looks through every object of a PDF, packed ones included, and writes blanks over the name of its author: nothing
 * moves, so that its table of contents stays right. Refuses what runs, carries files, is locked or bears comments.
 */
export async function cleanPdf(bytes: Buffer): Promise<CleanFile> {
  const text = bytes.toString('latin1');
  if (!text.includes('startxref') || !text.includes('endobj')) throw damaged();
  checkObjects(text);
  const streams = await objectStreams(bytes, text);
  for (const { content } of streams) checkObjects(content);
  const whole = blankAuthors(text, text);
  let clean = whole === text ? bytes : Buffer.from(whole, 'latin1');
  for (const stream of streams) clean = withBlankedStream(clean, stream, text);
  if (clean !== bytes) requireUnsigned(text);
  return {
    bytes: clean,
    mediaType: mediaTypes.pdf,
    extension: 'pdf',
    cleaned: clean === bytes ? [] : [authorRemoved],
  };
}

/** Puts a packed stream back in the room that it had; blanks take less of it than names do. */
function withBlankedStream(bytes: Buffer, stream: ObjectStream, text: string): Buffer {
  const content = blankAuthors(stream.content, text);
  if (content === stream.content) return bytes;
  const small = packed(content);
  if (small.length > stream.end - stream.start) throw unreadable();
  const copy = Buffer.from(bytes);
  copy.fill(0x0a, stream.start, stream.end);
  small.copy(copy, stream.start);
  return copy;
}
