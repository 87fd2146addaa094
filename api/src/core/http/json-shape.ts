import type { BodyBounds } from './body-bounds';

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d]);

/**
 * Why a body is not read: it is deeper or wider than its bounds. Null when it is within them. One pass over the bytes
 * and no recursion: whatever stands there costs no more than its length. Whether it is JSON is found out afterwards.
 */
export function beyondBounds(body: Uint8Array, bounds: BodyBounds): 'depth' | 'values' | 'keys' | null {
  const keysAt: number[] = [0];
  const itemsAt: number[] = [1];
  let values = 1;
  for (let index = 0; index < body.length; index += 1) {
    switch (body[index] ?? 0) {
      case quote:
        index = endOfString(body, index);
        break;
      case comma:
        if ((values += 1) > bounds.values) return 'values';
        if ((itemsAt[itemsAt.length - 1] = (itemsAt.at(-1) ?? 0) + 1) > bounds.items) return 'values';
        break;
      case colon:
        if ((keysAt[keysAt.length - 1] = (keysAt.at(-1) ?? 0) + 1) > bounds.keys) return 'keys';
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (keysAt.push(0) > bounds.depth + 1) return 'depth';
        itemsAt.push(1);
        if ((values += 1) > bounds.values) return 'values';
        break;
      case 0x5d: // ]
      case 0x7d: // }
        if (keysAt.length === 1) break;
        keysAt.pop();
        itemsAt.pop();
    }
  }
  return null;
}

function endOfString(body: Uint8Array, start: number): number {
  let index = start + 1;
  while (index < body.length && body[index] !== quote) index += body[index] === backslash ? 2 : 1;
  return index;
}

/** Whether a body may be a record at all: a list would have every one of its items looked at as the whole is. */
export function beginsAsRecord(body: Uint8Array): boolean {
  let index = 0;
  while (blanks.has(body[index] ?? 0)) index += 1;
  return body[index] === 0x7b;
}
