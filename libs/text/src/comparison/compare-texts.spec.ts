import fc from 'fast-check';
import { canonicalRichText } from '../canonical';
import { fromPlainText } from '../plain-text';
import { seenForm } from '../signs/forms';
import type { Block, Inline, ListItem, Mark, RichText } from '../rich-text';
import type { ComparedBlock, TextComparison } from './compared';
import { compareLines, compareTexts } from './compare-texts';
import { linesOf } from './lines';

const doc = (...content: Block[]): RichText => ({ type: 'doc', content });
const words = (text: string, ...marks: Mark[]): Inline => ({ type: 'text', text, marks });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const item = (text: string): ListItem => ({ type: 'listItem', content: fromPlainText(text).content });
const list = (...texts: string[]): Block => ({ type: 'bulletList', content: texts.map(item) });

/** « [–gone–][+come+] », one line a block. */
function drawn({ blocks }: TextComparison): string[] {
  const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['[+', '+]'] } as const;
  return blocks.map(({ pieces }) => pieces.map(({ op, text }) => signs[op].join(text)).join(''));
}

/** What one side's reader would read, block by block. */
function side(blocks: ComparedBlock[], gone: 'removed' | 'added'): string[] {
  return blocks
    .map(({ pieces }) => pieces.filter(({ op }) => op !== gone).map(({ text }) => text))
    .filter((texts) => texts.length > 0)
    .map((texts) => texts.join(''));
}

const linesIn = (text: RichText): string[] =>
  linesOf(text)
    .map((line) => line.text)
    .filter((line) => seenForm(line).trim() !== '');
const seenIn = (text: RichText): string[] => linesIn(text).map(seenForm);

describe('the comparison of two texts', () => {
  it('shows the words that changed and no other', () => {
    const result = compareTexts(
      fromPlainText('Les gens rappelaient, trois fois en moyenne.'),
      fromPlainText('Les usagers rappelaient, trois fois en moyenne.'),
    );
    expect(drawn(result)).toEqual(['Les [-gens-][+usagers+] rappelaient, trois fois en moyenne.']);
    expect(result).toMatchObject({ changed: true, words: 2 });
  });

  it('takes words replaced in a row as one change', () => {
    const result = compareTexts(
      fromPlainText('Hier, nous commencions chaque conversation par des excuses.'),
      fromPlainText('Hier, ils finissaient chaque conversation par des excuses.'),
    );
    expect(drawn(result)).toEqual([
      'Hier, [-nous commencions-][+ils finissaient+] chaque conversation par des excuses.',
    ]);
    expect(result.words).toBe(4);
  });

  it('keeps every other paragraph as it is when one comes in between', () => {
    const before = 'Un guichet ouvre le matin.\nLes agents tournent chaque semaine.';
    const after = 'Un guichet ouvre le matin.\nUne borne imprime les tickets.\nLes agents tournent chaque jour.';
    expect(drawn(compareTexts(fromPlainText(before), fromPlainText(after)))).toEqual([
      'Un guichet ouvre le matin.',
      '[+Une borne imprime les tickets.+]',
      'Les agents tournent chaque [-semaine-][+jour+].',
    ]);
  });

  it('says what a list item, a heading and a sub-list are', () => {
    const nested: Block = {
      type: 'orderedList',
      content: [{ type: 'listItem', content: [paragraph(words('un')), list('dedans')] }],
    };
    const { blocks } = compareTexts(
      null,
      doc({ type: 'heading', attrs: { level: 3 }, content: [words('Titre')] }, nested),
    );
    expect(blocks.map(({ kind, depth }) => [kind, depth])).toEqual([
      ['heading', 0],
      ['number', 1],
      ['bullet', 2],
    ]);
  });

  it.each<[string, RichText, RichText]>([
    [
      'a word in bold',
      doc(paragraph(words('Un mot fort'))),
      doc(paragraph(words('Un '), words('mot', { type: 'bold' }), words(' fort'))),
    ],
    [
      'a link that leads elsewhere',
      doc(paragraph(words('ici', { type: 'link', attrs: { href: 'https://a.example' } }))),
      doc(paragraph(words('ici', { type: 'link', attrs: { href: 'https://b.example' } }))),
    ],
    ['a paragraph made a list item', doc(paragraph(words('Un'))), doc(list('Un'))],
    ['a list cut in two', doc(list('Un', 'Deux')), doc(list('Un'), list('Deux'))],
  ])('calls %s a change of form, without a word changed', (_name, before, after) => {
    const result = compareTexts(before, after);
    expect(result).toMatchObject({ changed: true, words: 0, sentences: [], onlyWords: false });
    expect(result.changes).toHaveLength(1);
  });

  it('does not hide a link that changed behind a word that changed too', () => {
    const link = (href: string): Inline => words('le guide', { type: 'link', attrs: { href } });
    const { changes } = compareTexts(
      doc(paragraph(words('Voir '), link('https://a.example'))),
      doc(paragraph(words('Lire '), link('https://b.example'))),
    );
    expect(changes).toEqual([
      {
        kind: 'address',
        what: 'Une adresse change, sous les mots «\u202Fle guide\u202F»',
        before: 'https://a.example',
        after: 'https://b.example',
      },
    ]);
  });

  it('counts another apostrophe or another kind of space as no word', () => {
    const before = "Chaque matin, l'usager attend : dix minutes.";
    const after = 'Chaque matin, l’usager attend\u202F: dix minutes.';
    expect(compareLines(before, after)).toMatchObject({ changed: true, words: 0, sentences: [], tidied: 2 });
    expect(compareLines('un été', 'un e\u0301te\u0301')).toMatchObject({ words: 0, sentences: [], tidied: 2 });
  });

  it('takes words that went out of an enumeration as one change', () => {
    expect(drawn(compareLines('Ils sont répartis, préparés, et lus.', 'Ils sont répartis et lus.'))).toEqual([
      'Ils sont répartis[-, préparés,-] et lus.',
    ]);
    expect(drawn(compareLines('Ils sont répartis et lus.', 'Ils sont répartis, préparés, et lus.'))).toEqual([
      'Ils sont répartis[+, préparés,+] et lus.',
    ]);
  });

  it('compares the article apart from its noun', () => {
    expect(drawn(compareLines('Vers l’usager inquiet', 'Vers l’usagère inquiète'))).toEqual([
      'Vers l’[-usager inquiet-][+usagère inquiète+]',
    ]);
  });
});

describe('the sentences of two texts', () => {
  const changes = (before: string, after: string): [string | null, string | null][] =>
    compareTexts(fromPlainText(before), fromPlainText(after)).sentences.map((change) => [change.before, change.after]);

  it('make one change of a sentence with one word changed', () => {
    expect(changes('Il pleut. Les gens attendaient dehors.', 'Il pleut. Les usagers attendaient dehors.')).toEqual([
      ['Les gens attendaient dehors.', 'Les usagers attendaient dehors.'],
    ]);
  });

  it('tell a sentence that came and one that went, with nothing on the other side', () => {
    expect(changes('Il pleut. Le guichet ferme tôt.', 'Le guichet ferme tôt. Chacun rappelle.')).toEqual([
      ['Il pleut.', null],
      [null, 'Chacun rappelle.'],
    ]);
  });

  it('stay the same when their paragraph is cut in two', () => {
    expect(changes('Il pleut. Le guichet ferme tôt.', 'Il pleut.\nLe guichet ferme tôt.')).toEqual([]);
  });

  it('do not end with « M. », nor between an exclamation and its closing quotation mark', () => {
    const text = '«\u202FEnfin\u202F!\u202F» dit-elle à M. Salmon. J. Roux approuve.';
    expect(changes('', text)).toEqual([
      [null, '«\u202FEnfin\u202F!\u202F» dit-elle à M. Salmon.'],
      [null, 'J. Roux approuve.'],
    ]);
  });

  it('make one change of a title that became another', () => {
    expect(compareLines('Le rappel', 'Un accueil choisi').sentences).toEqual([
      { before: 'Le rappel', after: 'Un accueil choisi' },
    ]);
    expect(compareLines('', 'Un accueil').sentences).toEqual([{ before: null, after: 'Un accueil' }]);
    expect(compareLines('', '')).toMatchObject({ blocks: [], sentences: [], words: 0, changed: false });
  });
});

const vocabulary = fc.constantFrom(
  'le',
  'l’usager',
  "d'été",
  'rappel',
  '14\u00A0h',
  'œuvre',
  '!',
  '«\u202Foui\u202F»',
  '. Puis',
  'à',
  '5\u202F000',
);
const phrase = fc.oneof(
  fc.array(vocabulary, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' ')),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
);
const marks = fc.subarray<Mark>([{ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: 'tel:3939' } }]);
const inlines = fc.array(fc.record({ type: fc.constant('text' as const), text: phrase, marks }), { maxLength: 3 });
const { block } = fc.letrec<{ block: Block; item: ListItem }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inlines.map((content) => paragraph(...content)),
    inlines.map((content): Block => ({ type: 'heading', attrs: { level: 3 }, content })),
    fc.record({
      type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
  ),
  item: fc
    .tuple(inlines, fc.array(tie('block'), { maxLength: 2 }))
    .map(([content, rest]): ListItem => ({ type: 'listItem', content: [paragraph(...content), ...rest] })),
}));
/** As texts are stored. */
const richText = fc.array(block, { maxLength: 6 }).map((content) => canonicalRichText(doc(...content)));
/** A text and what a hand made of it. */
const rewritten = fc
  .tuple(richText, richText, fc.nat(6), fc.nat(6))
  .map(([text, other, from, count]): [RichText, RichText] => {
    const content = [...text.content];
    content.splice(from, count, ...other.content.slice(0, 2));
    return [text, canonicalRichText(doc(...content))];
  });

describe('whatever the texts', () => {
  it('rebuilds the second to the character from the pieces, and the first but for signs that nobody sees', () => {
    fc.assert(
      fc.property(fc.oneof(rewritten, fc.tuple(richText, richText)), ([before, after]) => {
        const { blocks } = compareTexts(before, after);
        expect(side(blocks, 'added').map(seenForm)).toEqual(seenIn(before));
        expect(side(blocks, 'removed')).toEqual(linesIn(after));
        expect(blocks.every(({ pieces }) => pieces.every(({ text }) => text !== ''))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing between a text and itself, and something in all that changed', () => {
    fc.assert(
      fc.property(rewritten, ([before, after]) => {
        expect(compareTexts(before, before)).toMatchObject({ changed: false, words: 0, sentences: [] });
        const { changed, blocks, sentences, changes, tidied } = compareTexts(before, after);
        const shows =
          changes.length > 0 || tidied > 0 || blocks.some(({ pieces }) => pieces.some(({ op }) => op !== 'same'));
        expect(shows).toBe(changed);
        if (!changed) expect(sentences).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('rebuilds two lines', () => {
    fc.assert(
      fc.property(phrase, phrase, (before, after) => {
        const { blocks, changed } = compareLines(before, after);
        const [one, other] = [compareLines('', before), compareLines('', after)];
        expect(side(blocks, 'added').map(seenForm)).toEqual(side(one.blocks, 'removed').map(seenForm));
        expect(side(blocks, 'removed')).toEqual(side(other.blocks, 'removed'));
        expect(compareLines(after, after).changed).toBe(false);
        if (before === after) expect(changed).toBe(false);
      }),
    );
  });
});

describe('texts of 20,000 words', () => {
  const word = (index: number): string => `mot${String((index * 7_919) % 5_003)}`;
  const text = (seed: number, ends: string): string =>
    Array.from({ length: 20_000 }, (_, index) => word(index * seed) + (index % 12 === 11 ? ends : ' ')).join('');

  it.each<[string, string, string]>([
    ['that have nothing in common, in one paragraph', text(1, '. Et '), text(3, '. Or ')],
    ['that have nothing in common, in many', text(1, '.\n'), text(3, '.\n')],
    ['in one-word paragraphs', text(1, '\n').replaceAll(' ', '\n'), text(3, '\n').replaceAll(' ', '\n')],
    ['in which each paragraph changed', text(1, '.\n'), text(1, ' enfin.\n')],
  ])('%s are compared to the end', (_name, before, after) => {
    const [first, second] = [fromPlainText(before), fromPlainText(after)];
    const { blocks } = compareTexts(first, second);
    expect(side(blocks, 'added')).toEqual(linesIn(first));
    expect(side(blocks, 'removed')).toEqual(linesIn(second));
  });
});
