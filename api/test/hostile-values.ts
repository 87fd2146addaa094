import fc from 'fast-check';

/** Values that have broken servers before. */
const classics = fc.constantFrom(
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\udfff',
    'a\ud83d',
    '\u202e',
    '\ufeff',
    '\ue000',
    '\uffff',
    '\r\nx: y',
    '\u2028',
  ],
  ...["' OR 1=1 --", "'; DROP TABLE sheets; --", '" }', '{"$gt":""}', '[object Object]', '<script>alert(1)</script>'],
  ...['{{7*7}}', '${7*7}', '%s%s%n', '../../etc/passwd', 'javascript:alert(1)', '__proto__', 'constructor', 'toString'],
  ...['null', 'undefined', 'NaN', 'true', '-1', '0', '1e9', '1e400', '0x10', '1.5', '٣', '９', '99999999999999999999'],
  ...['year = 2020 OR year EXISTS', 'theme IN [a]', '"a" AND', ':*', '!a', 'a & b | !c <-> d', "\\' \\\\", '%%%', '_'],
  ...[
    '(((((((((((((((((((((',
    'a* b*',
    '-'.repeat(300),
    '"'.repeat(101),
    '\u0300'.repeat(200),
    'ﷺ'.repeat(60),
    '𝒳'.repeat(160),
  ],
  ...['a'.repeat(301), 'é'.repeat(10_000), 'mot '.repeat(75)],
);
/** Texts of every kind that nobody types and everybody receives. */
export const hostile = fc.oneof(
  classics,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

/** Percent-encoding that lets through what `encodeURIComponent` refuses: halves of a pair become bytes of their own. */
export function encode(text: string): string {
  return Array.from(text, (character) =>
    isHalf(character) ? halfBytes(character) : encodeURIComponent(character),
  ).join('');
}

function isHalf(character: string): boolean {
  return character.length === 1 && character >= '\ud800' && character <= '\udfff';
}

function halfBytes(character: string): string {
  const code = character.charCodeAt(0);
  const bytes = [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase()}`).join('');
}
