import { Editor } from '@tiptap/core';
import { type Block, type ListItem, type Mark, type RichText, canonicalRichText, isRichText } from '@recueil/text';
import fc from 'fast-check';
import { fromEditor, toEditor } from './editor-content';
import { editorExtensions } from './editor-schema';
import { readHtml } from './pasted/read-pasted';

const words = fc
  .array(fc.constantFrom('l’usager', 'été', '<b>', '&amp;', '14\u00A0h', '«\u202Foui\u202F»', '- x', '😀', 'a'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' '));
const marks = fc.subarray<Mark>([
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', attrs: { href: 'https://a.example/?b=c&d=<e>' } },
]);
const inlines = fc.array(fc.record({ type: fc.constant('text' as const), text: words, marks }), {
  minLength: 1,
  maxLength: 3,
});
const paragraph = inlines.map((content): Block => ({ type: 'paragraph', content }));
const heading = inlines.map((content): Block => ({ type: 'heading', attrs: { level: 3 }, content }));

/** Lists no deeper than an editor makes them. */
function list(depth: number): fc.Arbitrary<Block> {
  const rest = depth < 3 ? fc.array(fc.oneof(paragraph, list(depth + 1)), { maxLength: 2 }) : fc.constant([]);
  const item = fc
    .tuple(paragraph, rest)
    .map(([first, others]): ListItem => ({ type: 'listItem', content: [first, ...others] }));
  return fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(item, { minLength: 1, maxLength: 3 }),
  });
}

const text = fc
  .array(fc.oneof(paragraph, heading, list(1)), { minLength: 1, maxLength: 5 })
  .map((content): RichText => canonicalRichText({ type: 'doc', content }));

function edit(value: RichText | null): Editor {
  return new Editor({ element: null, extensions: editorExtensions(), content: toEditor(value), injectCSS: false });
}

describe('A text in the editor', () => {
  it('comes out as it went in, whatever it is', () => {
    fc.assert(
      fc.property(text, (value) => {
        const editor = edit(value);
        const result = fromEditor(editor.getJSON());
        editor.destroy();
        expect(result).toEqual(value);
        expect(isRichText(result)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is nothing when nothing is written', () => {
    expect(fromEditor(edit(null).getJSON())).toBeNull();
    expect(
      fromEditor({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: ' ' }] }] }),
    ).toBeNull();
  });

  it('loses what the schema does not know, and keeps the words', () => {
    expect(
      fromEditor({
        type: 'doc',
        content: [
          { type: 'image', attrs: { src: 'x' } },
          {
            type: 'paragraph',
            attrs: { style: 'x' },
            content: [{ type: 'text', text: 'a', marks: [{ type: 'underline' }, { type: 'bold', attrs: { x: 1 } }] }],
          },
        ],
      }),
    ).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] }],
    });
  });

  it('is the same once it was copied and pasted', () => {
    fc.assert(
      fc.property(text, (value) => {
        const editor = edit(value);
        const copied = `<div data-pm-slice="0 0 []">${editor.getHTML()}</div>`;
        editor.destroy();
        // Lists that follow each other become one: nothing tells them apart in what is copied.
        expect(joined(readHtml(copied)?.blocks ?? [])).toEqual(joined(value.content));
      }),
      { numRuns: 100 },
    );
  });
});

function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.type === 'paragraph' || block.type === 'heading') result.push(block);
    else {
      const items = [...(last?.type === block.type ? last.content : []), ...block.content];
      const content = items.map(({ content: inner }): ListItem => ({ type: 'listItem', content: joined(inner) }));
      if (last?.type === block.type) result.pop();
      result.push({ type: block.type, content });
    }
  }
  return result;
}
