import fc from 'fast-check';
import { checkRichText, isRichText, isSafeLink } from './check';

const paragraph = (text: string, marks?: unknown): unknown => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks === undefined ? {} : { marks }) }],
});
const doc = (...content: unknown[]): unknown => ({ type: 'doc', content });
const list = (...content: unknown[]): unknown => ({ type: 'bulletList', content });
const item = (...content: unknown[]): unknown => ({ type: 'listItem', content });
const codes = (value: unknown): string[] => checkRichText(value).map(({ code }) => code);

describe('the check of a text', () => {
  it('accepts paragraphs, sub-headings, lists in lists, bold, italic and links', () => {
    const text = doc(
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Pour l’usager' }] },
      paragraph('Une ligne', [{ type: 'bold' }, { type: 'italic' }]),
      paragraph('Un lien', [{ type: 'link', attrs: { href: 'https://montreval.example/a?b=c' } }]),
      list(item(paragraph('un'), { type: 'orderedList', content: [item(paragraph('deux'))] })),
      { type: 'paragraph' },
    );
    expect(checkRichText(text)).toEqual([]);
    expect(isRichText(text)).toBe(true);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'structure'],
    ['a string', 'bonjour', 'structure'],
    ['an array', [], 'structure'],
    ['another root', { type: 'paragraph' }, 'node'],
    ['a root without content', { type: 'doc' }, 'structure'],
    ['an unknown node', doc({ type: 'image', attrs: { src: 'x' } }), 'node'],
    ['a node named after a property of objects', doc({ type: 'constructor' }), 'node'],
    ['a list item outside a list', doc(item(paragraph('x'))), 'node'],
    ['a heading in a list item', doc(list(item({ type: 'heading', attrs: { level: 3 } }))), 'structure'],
    ['an empty list', doc(list()), 'structure'],
    ['an item that begins with a list', doc(list(item(list(item(paragraph('x')))))), 'structure'],
    ['a heading of another level', doc({ type: 'heading', attrs: { level: 1 } }), 'attribute'],
    ['a heading without level', doc({ type: 'heading' }), 'attribute'],
    ['a style', doc({ type: 'paragraph', attrs: { style: 'color:red' } }), 'attribute'],
    ['an inherited name', doc({ type: 'heading', attrs: { level: 3, toString: 3 } }), 'attribute'],
    ['a handler', doc({ type: 'paragraph', onclick: 'x()' }), 'attribute'],
    ['an unknown mark', doc(paragraph('x', [{ type: 'underline' }])), 'mark'],
    ['a mark with an attribute too many', doc(paragraph('x', [{ type: 'bold', attrs: {} }])), 'mark'],
    ['the same mark twice', doc(paragraph('x', [{ type: 'bold' }, { type: 'bold' }])), 'mark'],
    ['marks that are no list', doc(paragraph('x', 'bold')), 'mark'],
    [
      'a link with a target',
      doc(paragraph('x', [{ type: 'link', attrs: { href: 'https://a.example', target: '_blank' } }])),
      'link',
    ],
    ['a script in a link', doc(paragraph('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])), 'link'],
    ['an empty text', doc({ type: 'paragraph', content: [{ type: 'text', text: '' }] }), 'characters'],
    ['a NUL', doc(paragraph('a\u0000b')), 'characters'],
    ['half a surrogate pair', doc(paragraph('a\uD800b')), 'characters'],
    ['a text that is a number', doc({ type: 'paragraph', content: [{ type: 'text', text: 3 }] }), 'characters'],
  ])('refuses %s', (_name, value, code) => {
    expect(codes(value)).toContain(code);
  });

  it('names where the problem is', () => {
    const [problem] = checkRichText(doc(paragraph('a'), paragraph('b', [{ type: 'code' }])));
    expect(problem).toMatchObject({ path: 'content[1].content[0].marks[0]', code: 'mark' });
  });

  it('refuses an absurd depth without following it', () => {
    let nested: unknown = paragraph('x');
    for (let level = 0; level < 50_000; level += 1) nested = list(item(paragraph('y'), nested));
    expect(codes(doc(nested))).toContain('depth');
  });

  it('refuses too many nodes and too many characters, and stops counting', () => {
    const many = doc(...Array.from({ length: 100_000 }, () => paragraph('x')));
    expect(codes(many)).toContain('size');
    expect(codes(doc(paragraph('x'.repeat(20_001))))).toEqual(['size']);
  });

  it('refuses more marks upon a letter than any writing has, whatever pieces they stand in', () => {
    const marks = '\u0301\u0327';
    const text = (...pieces: string[]): unknown =>
      doc({ type: 'paragraph', content: pieces.map((piece) => ({ type: 'text', text: piece })) });
    expect(codes(text(`e${marks.repeat(15)}`))).toEqual([]);
    expect(codes(text(`e${marks.repeat(15)}a${marks.repeat(15)}`))).toEqual([]);
    expect(codes(text(`e${marks.repeat(16)}`))).toEqual(['characters']);
    expect(codes(text(`e${marks.repeat(10)}`, marks.repeat(5), marks))).toEqual(['characters']);
    expect(codes(text(`e${`${marks.repeat(8)}\u0001`.repeat(2)}`))).toEqual(['characters']);
    expect(codes(doc(paragraph(`e${marks.repeat(15)}`), paragraph(marks)))).toEqual([]);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Array.isArray(checkRichText(value))).toBe(true);
      }),
    );
  });
});

describe('a safe link', () => {
  it.each(['https://a.example/b', 'http://a.example', 'mailto:x@a.example', 'tel:+33199000000'])(
    'accepts %s',
    (href) => {
      expect(isSafeLink(href)).toBe(true);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//a.example',
    '/relatif',
    'https://nom:mot@a.example',
    'https://a.example/\uE000',
    'https://a b.example',
    `https://a.example/${'x'.repeat(2_000)}`,
    '',
  ])('refuses %j', (href) => {
    expect(isSafeLink(href)).toBe(false);
  });
});
