import { promisify } from 'node:util';
import { deflateSync, inflate } from 'node:zlib';
import { bomb } from '../refusals';
import { plainName } from './pdf-checks';
import { unreadable } from './pdf-refusals';

const inflateAsync = promisify(inflate);

/** In bytes once unpacked, one stream and all together; in streams and in what is looked for: no document has more. */
const bounds = { one: 32 * 1_048_576, all: 128 * 1_048_576, found: 200_000 };

/** A packed stream that holds objects, or what is said of the document. */
export interface ObjectStream {
  /** Where its bytes stand in the file. */
  start: number;
  end: number;
  content: string;
}

/** Says that a stream holds objects, or the metadata of the document: by its type, or by where its first object begins. */
const marks =
  /\/ObjStm(?![\w#])|\/First\s+\d+(?!\d*\s+\d+\s+R)|\/Metadata(?![\w#])(?!\s+\d+\s+\d+\s+R)|\/[\w#]*#[0-9a-f]{2}[\w#]*/gi;
const filters = /\/Filter\s*(\[[^\]]{0,200}\]|\/[\w#]{1,40}|\d+\s+\d+\s+R)/g;
const beginnings = /(?<!end)stream(?:\r\n|\n|\r)/g;
const parameters = /\/(?:DecodeParms|DP)(?=[\s<[])/g;

/**
 * The streams of a PDF in which objects are packed, unpacked. Each beginning of a stream is looked at by itself, so that
 * a false one hides none. Throws when one is packed in a way that cannot be looked into, or swells.
 */
export async function objectStreams(bytes: Buffer, text: string): Promise<ObjectStream[]> {
  const marked = positions(text, marks, (match) => /^\/(?:ObjStm|First|Metadata)/.test(plainName(match)));
  if (marked.length === 0) return [];
  const ends = positions(text, /endstream/g);
  const filtered = findAll(text, filters).map(({ index, 1: value = '' }) => ({ index, value }));
  const filteredAt = filtered.map(({ index }) => index);
  const tuned = positions(text, parameters);
  const found: ObjectStream[] = [];
  let left = bounds.all;
  for (const { index, 0: keyword } of findAll(text, beginnings)) {
    const from = lastBelow(ends, index) ?? 0;
    if ((lastBelow(marked, index) ?? -1) < from) continue;
    const filter = filtered[lastIndexBelow(filteredAt, index)];
    if (!filter || filter.index < from) continue;
    if (!isPlainDeflate(filter.value) || (lastBelow(tuned, index) ?? -1) >= from) throw unreadable();
    const start = index + keyword.length;
    const end = firstAbove(ends, start) ?? bytes.length;
    const content = await unpacked(bytes.subarray(start, end), Math.min(bounds.one, left));
    left -= content.length;
    found.push({ start, end: withoutLineEnd(bytes, start, end), content });
  }
  return found;
}

function isPlainDeflate(filter: string): boolean {
  return /^\[?\s*\/(?:FlateDecode|Fl)\s*\]?$/.test(plainName(filter));
}

async function unpacked(bytes: Buffer, most: number): Promise<string> {
  try {
    return (await inflateAsync(bytes, { maxOutputLength: Math.max(1, most) })).toString('latin1');
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : unreadable();
  }
}

/** The bytes that unpack to this. */
export function packed(content: string): Buffer {
  return deflateSync(Buffer.from(content, 'latin1'), { level: 9 });
}

/** The line end before `endstream` is not of the stream. */
function withoutLineEnd(bytes: Buffer, start: number, end: number): number {
  let last = end;
  if (last > start && bytes[last - 1] === 0x0a) last -= 1;
  if (last > start && bytes[last - 1] === 0x0d) last -= 1;
  return last;
}

function positions(text: string, pattern: RegExp, wanted: (match: string) => boolean = () => true): number[] {
  return findAll(text, pattern)
    .filter(([match]) => wanted(match))
    .map(({ index }) => index);
}

function findAll(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push(match);
    if (found.length > bounds.found) throw unreadable();
  }
  return found;
}

function lastBelow(sorted: readonly number[], value: number): number | undefined {
  return sorted[lastIndexBelow(sorted, value)];
}

function firstAbove(sorted: readonly number[], value: number): number | undefined {
  return sorted[lastIndexBelow(sorted, value) + 1];
}

function lastIndexBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
