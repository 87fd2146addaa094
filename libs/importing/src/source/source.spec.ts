import { cleanText } from './clean-text';
import { decodeDocument, MAX_DOCUMENT_BYTES } from './decode';
import { islands, paragraphs, toRows, wideGap } from './rows';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => Uint8Array.from(values);

describe('the bytes of a document', () => {
  it.each([
    ['UTF-8', utf8('Été à Tilly')],
    ['UTF-8 with its mark', utf8('\uFEFFÉté à Tilly')],
    ['UTF-16', Uint8Array.from(Buffer.from('\uFEFFÉté à Tilly', 'utf16le'))],
    ['UTF-16 big-endian', Uint8Array.from(Buffer.from('\uFEFFÉté à Tilly', 'utf16le').swap16())],
  ])('are read as %s without a word', (_name, document) => {
    expect(decodeDocument(document)).toEqual({ text: 'Été à Tilly', warnings: [] });
  });

  it('are read as Windows-1252 when they are not UTF-8, and it is said', () => {
    const { text, warnings } = decodeDocument(bytes(0xc9, 0x74, 0xe9, 0x20, 0x9c, 0x92, 0x80));
    expect(text).toBe('Été œ’€');
    expect(warnings).toMatchObject([{ code: 'encoding-assumed' }]);
  });

  it('stay UTF-8 when only a character is damaged', () => {
    const damaged = Uint8Array.from([...utf8('été à côté, là-bas, déjà '), 0xff, ...utf8(' fin')]);
    expect(decodeDocument(damaged).text).toContain('déjà \uFFFD fin');
  });

  it.each([
    ['empty', bytes()],
    ['empty', utf8(' \n\t ')],
    ['too-large', new Uint8Array(MAX_DOCUMENT_BYTES + 1)],
    ['binary', utf8('%PDF-1.7 …')],
    ['binary', bytes(0x50, 0x4b, 3, 4, 20)],
    ['binary', bytes(0x89, 0x50, 0x4e, 0x47)],
    ['binary', Uint8Array.from({ length: 4000 }, (_, index) => (index * 31) % 32)],
    ['unsupported-format', utf8('<!DOCTYPE html><p>Origine')],
  ])('are refused when they are %s', (code, document) => {
    expect(() => decodeDocument(document)).toThrow(expect.objectContaining({ code }));
  });
});

describe('the text of a document', () => {
  it('loses control characters and the marks of highlights, which is said with the line', () => {
    const { text, warnings } = cleanText({ text: 'un\nde\u0000ux\uE000\uE001 tr\u0007ois', warnings: [] });
    expect(text).toBe('un\ndeux trois');
    expect(warnings).toMatchObject([{ code: 'characters-removed', line: 2 }]);
  });

  it('loses the signs that nobody sees, and keeps the hyphen of a word that a line cuts', () => {
    const text = '\uFEFFLa dé\u00ADma\u200Bté\u00AD\nrialisation\u202E eﬃcace, ﬆyle\u3164, 👩\u200D💻';
    expect(cleanText({ text, warnings: [] }).text).toBe('La dématé-\nrialisation efficace, style, 👩\u200D💻');
  });

  it('has composed accents, spelt ligatures and plain bullets', () => {
    expect(cleanText({ text: 'e\u0301 \uFB01n\n\uF0B7 point', warnings: [] })).toEqual({
      text: 'é fin\n• point',
      warnings: [],
    });
    expect(cleanText({ text: '\uF0D8un\n\uF0A7\ndeux \uF0E0 trois\u0085quatre', warnings: [] })).toEqual({
      text: '➢ un\n▪ \ndeux → trois quatre',
      warnings: [],
    });
  });
});

describe('the rows of a text', () => {
  it('keep their numbers, the blank lines and the page breaks before them', () => {
    expect(
      toRows('a\r\n\r\n  b \r\n\fc\fd\r\n\f\r\ne').map(({ number, text, gap, page }) => [number, text, gap, page]),
    ).toEqual([
      [1, 'a', 0, 1],
      [3, '  b', 1, 1],
      [4, 'c', 0, 2],
      [4, 'd', 0, 3],
      [6, 'e', 1, 4],
    ]);
  });

  it('measure a wide gap against the usual one', () => {
    const spaced = (usual: string, wide: string) => wideGap(toRows(`a${usual}b${usual}c${usual}d${wide}e`));
    expect(spaced('\n\n', '\n\n\n\n')).toBe(3);
    expect(spaced('\n\n\n', '\n\n\n\n\n\n')).toBe(5);
    expect(spaced('\n\n', '\n\n\n')).toBe(2);
  });

  it('form paragraphs and islands', () => {
    const rows = toRows('a\nb\n\nc\n\n\n\nd\n\fe');
    const texts = (parts: { text: string }[][]) => parts.map((part) => part.map(({ text }) => text).join(''));
    expect(texts(paragraphs(rows))).toEqual(['ab', 'c', 'd', 'e']);
    expect(texts(islands(rows, 3))).toEqual(['abc', 'd', 'e']);
  });
});
