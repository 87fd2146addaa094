import fc from 'fast-check';
import { checkRichText, toPlainText } from '@recueil/text';
import { richTextFromMarkdown } from './rich-text-from-markdown';
import { richTextFromPlain } from './rich-text-from-plain';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (value: string) => ({ type: 'paragraph', content: [text(value)] });
const item = (...content: unknown[]) => ({ type: 'listItem', content });

describe('the form of a plain section', () => {
  it('is a paragraph a line, lists where there are bullets, deeper ones where they are set in', () => {
    expect(richTextFromPlain('Un constat.\n\n• un\n• deux\n   - deux bis\n• trois\nFin.').content).toEqual([
      paragraph('Un constat.'),
      {
        type: 'bulletList',
        content: [
          item(paragraph('un')),
          item(paragraph('deux'), { type: 'bulletList', content: [item(paragraph('deux bis'))] }),
          item(paragraph('trois')),
        ],
      },
      paragraph('Fin.'),
    ]);
  });

  it('has lists whatever their bullets, with or without a space after them', () => {
    for (const section of ['❖ un\n❖ deux', '•un\n•deux', '✔\ufe0f un\n✔\ufe0f deux', '⁃ un\n⁃ deux']) {
      expect(toPlainText(richTextFromPlain(section))).toBe('- un\n- deux');
    }
    expect(toPlainText(richTextFromPlain('→suite\n-5 degrés'))).toBe('→suite\n-5 degrés');
  });

  it('nests bullets of another shape, never deeper than the schema allows', () => {
    const rich = richTextFromPlain('• un\n– un un\n– un deux\n• deux');
    expect(toPlainText(rich)).toBe('- un\n  - un un\n  - un deux\n- deux');
    const deep = richTextFromPlain(
      Array.from({ length: 9 }, (_, depth) => `${' '.repeat(depth * 2)}- ${String(depth)}`).join('\n'),
    );
    expect(checkRichText(deep)).toEqual([]);
  });

  it('leaves a number that counts nothing as it is written', () => {
    expect(richTextFromPlain('3. trois').content).toEqual([paragraph('3. trois')]);
  });

  it('numbers what was numbered', () => {
    expect(richTextFromPlain('1. un\n2. deux').content[0]?.type).toBe('orderedList');
  });

  it.each(['Pour l’usager :', 'Pour les agents', 'Pour l’administration :', 'Côté agents'])(
    'makes a sub-heading of « %s »',
    (line) => {
      expect(richTextFromPlain(`${line}\nMoins d’attente.`).content[0]).toEqual({
        type: 'heading',
        attrs: { level: 3 },
        content: [text(line.replace(/ ?:$/, ''))],
      });
    },
  );

  it.each([
    'Pour l’usager, un interlocuteur unique',
    'Pour réduire l’attente il a fallu revoir toute la chaîne d’accueil du site',
    'Pour que chacun comprenne',
    'Pour finir.',
  ])('leaves the sentence « %s » as it is', (line) => {
    expect(richTextFromPlain(`${line}\nSuite.`).content[0]).toEqual(paragraph(line));
  });
});

describe('the small Markdown', () => {
  it('knows paragraphs, sub-headings, lists, bold, italic and links', () => {
    expect(
      richTextFromMarkdown(
        '### Pour l’usager\nUne ligne\net sa suite.\n\n- **Un.** Puis *deux*\n- [le site](https://a.example)',
      ).content,
    ).toEqual([
      { type: 'heading', attrs: { level: 3 }, content: [text('Pour l’usager')] },
      paragraph('Une ligne et sa suite.'),
      {
        type: 'bulletList',
        content: [
          item({
            type: 'paragraph',
            content: [
              { ...text('Un.'), marks: [{ type: 'bold' }] },
              text(' Puis '),
              { ...text('deux'), marks: [{ type: 'italic' }] },
            ],
          }),
          item({
            type: 'paragraph',
            content: [{ ...text('le site'), marks: [{ type: 'link', attrs: { href: 'https://a.example' } }] }],
          }),
        ],
      },
    ]);
  });

  it.each([
    '2 * 3 * 4',
    '<script>alert(1)</script>',
    '[un](javascript:alert(1))',
    '{{7*7}}',
    'une * étoile',
    '![x](y)',
  ])('leaves « %s » as it is written', (line) => {
    expect(richTextFromMarkdown(line).content).toEqual([paragraph(line)]);
  });
});

describe('both', () => {
  const line = fc.stringMatching(/^[-*•#a-zé [\]().1]{0,20}$/);

  it.each([
    ['plain', richTextFromPlain],
    ['Markdown', richTextFromMarkdown],
  ])('give a text of the schema that holds every word: %s', (_name, read) => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const rich = read(lines.join('\n'));
        expect(checkRichText(rich)).toEqual([]);
        const letters = (value: string): string => value.replace(/[^a-zé]/g, '');
        expect(letters(toPlainText(rich))).toBe(letters(lines.join('\n')));
      }),
    );
  });
});
