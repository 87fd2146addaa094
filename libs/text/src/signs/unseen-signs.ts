/** Signs that follow one another in Unicode, both ends included. */
export interface SignRange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What nobody sees in a text and nobody means to write: it goes from whatever arrives. */
export const unseenSigns: readonly SignRange[] = [
  { name: 'soft hyphen', from: 0x00ad, to: 0x00ad },
  { name: 'combining grapheme joiner', from: 0x034f, to: 0x034f },
  { name: 'direction mark of Arabic letters', from: 0x061c, to: 0x061c },
  { name: 'blank Korean letters', from: 0x115f, to: 0x1160 },
  { name: 'blank Khmer vowels', from: 0x17b4, to: 0x17b5 },
  { name: 'Mongolian variants and separators', from: 0x180b, to: 0x180f },
  { name: 'space, joiners and direction marks without width', from: 0x200b, to: 0x200f },
  { name: 'embeddings and overrides of direction', from: 0x202a, to: 0x202e },
  { name: 'word joiner, invisible operators, isolates of direction', from: 0x2060, to: 0x206f },
  { name: 'blank Braille letter', from: 0x2800, to: 0x2800 },
  { name: 'blank Korean letter', from: 0x3164, to: 0x3164 },
  { name: 'variants of the letter before', from: 0xfe00, to: 0xfe0f },
  { name: 'byte-order mark', from: 0xfeff, to: 0xfeff },
  { name: 'blank half-width Korean letter', from: 0xffa0, to: 0xffa0 },
  { name: 'marks of annotations', from: 0xfff9, to: 0xfffb },
  { name: 'marks of shorthand', from: 0x1bca0, to: 0x1bca3 },
  { name: 'marks of musical phrases', from: 0x1d173, to: 0x1d17a },
  { name: 'tags and more variants', from: 0xe0000, to: 0xe0fff },
];

/** Letters that a typesetter joined: they come as letters from PDF files, and are stored as the letters they are. */
export const latinLigatures: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

/** Shapes in which one apostrophe is typed and typeset. */
export const apostropheShapes = "'\u2018\u2019\u201B\u02BC\uFF07";

/** What stands between the brackets of a regular expression with the flag `u`, for these signs. */
export function signClass(signs: readonly SignRange[]): string {
  return signs.map(({ from, to }) => (from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`)).join('');
}

function escaped(sign: number): string {
  return String.raw`\u{${sign.toString(16)}}`;
}
