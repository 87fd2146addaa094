import fc from 'fast-check';
import { canonicalRichText } from './canonical';
import { passageOf, placesIn, richTextSpans, withoutPassage, type Passage } from './passage';
import { toPlainText } from './plain-text';
import type { Inline, RichText } from './rich-text';
import { erasedMark, withoutSpans } from './spans';

function passage(words: string): Passage {
  const made = passageOf(words);
  if (made === null) throw new Error(`« ${words} » is no passage`);
  return made;
}

function paragraph(...content: Inline[]): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}

function richTextWithoutPassage(text: RichText, sought: Passage): RichText {
  return canonicalRichText(withoutSpans(text, richTextSpans(text, sought)));
}

const plain = (text: string): Inline => ({ type: 'text', text });

describe('a passage', () => {
  it.each(['', '  ', 'a', 'é à', '--'])('is not made of « %s »', (words) => {
    expect(passageOf(words)).toBeNull();
  });

  it.each([
    ['Odile Marchetaux', 'Merci à Odile Marchetaux, du guichet.', 'Merci à […], du guichet.'],
    ['Odile Marchetaux', 'Merci à ODILE\u00a0MARCHETAUX.', 'Merci à […].'],
    ['Anne Marie', 'Anne-Marie est passée.', '[…] est passée.'],
    ["l'usager M. Bo", 'Vu par l’usager M. Bo hier.', 'Vu par […] hier.'],
    ['Ali', 'La qualité d’Ali, alignée.', 'La qualité d’[…], alignée.'],
    ['l’e\u0301tage', 'Au fond de l’étage.', 'Au fond de […].'],
    ['2,5 (sur 3)', 'Noté 2,5 (sur 3) deux fois : 2,5 (sur 3).', 'Noté […] deux fois : […].'],
    ['Odile Marchetaux', 'Merci à Odi\u00adle\u200b Mar\u00adche\u2060taux.', 'Merci à […].'],
    ['Odi\u00adle Marche\ufefftaux', 'Merci à Odile Marchetaux.', 'Merci à […].'],
    ['Ali', 'La qu\u00adali\u00adté d’Ali.', 'La qu\u00adali\u00adté d’[…].'],
    ['Sofia Deflandre', 'Merci à Soﬁa De\u00adﬂandre.', 'Merci à […].'],
    ['Soﬁa', 'Merci à SOFIA.', 'Merci à […].'],
    ['salle 12 m2', 'La salle 12\u202fm² du haut.', 'La […] du haut.'],
    ['12 500 lettres', 'Soit 12500 lettres, ou 12\u202f500 lettres.', 'Soit […], ou […].'],
    ['12500 lettres', 'Soit 12 500 lettres.', 'Soit […].'],
    ['poste 41', 'Le poste 41 500 fois.', 'Le […] 500 fois.'],
    ['Anne–Marie', 'Vu par Anne-Marie et Anne\u2212Marie.', 'Vu par […] et […].'],
    ['le coeur de Lœil', 'Ici, le cœur de LOEIL.', 'Ici, […].'],
    ['01 99 00 41 27', 'Appelez le 01-99-00-41-27.', 'Appelez le […].'],
    [
      '01 99 00 41 27',
      'Au 0199004127, ou 01.99.00.41.27, ou 01\u202f99\u202f00\u202f41\u202f27.',
      'Au […], ou […], ou […].',
    ],
    ['0199004127', 'Au 01 99 00 41 27, pas au 01 99 00 41 270.', 'Au […], pas au 01 99 00 41 270.'],
    ['le 01.99.00.41.27 (Bo)', 'Notez le 01 99 00 41 27 (Bo).', 'Notez […].'],
    ['dit "la Bo"', 'Celle qu’on dit «\u202fla Bo\u202f», ou dit “la Bo”.', 'Celle qu’on […], ou […].'],
    ['« Bo » Ré', 'Vu par "Bo" Ré…', 'Vu par […]…'],
    ['Ré...', 'Vu par Ré…', 'Vu par […]'],
  ])('« %s » is erased from « %s »', (words, text, expected) => {
    expect(withoutPassage(text, passage(words))).toBe(expected);
  });

  it('leaves any text without a place for it as it is, and no place in any other', () => {
    const words = fc.constantFrom('Soﬁa 12\u202f500 m²', 'Odile Marchetaux', 'guichet unique', 'Bo-Ré', '12 rue Haute');
    const around = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(words, around, around, (hidden, left, right) => {
        const sought = passage(hidden);
        const text = `${left} ${hidden} ${right}`;
        expect(placesIn(withoutPassage(text, sought), sought)).toEqual([]);
        if (placesIn(left, sought).length === 0) expect(withoutPassage(left, sought)).toBe(left);
      }),
    );
  });
});

describe('a passage in a text with form', () => {
  it('is erased across bold, italic and links, and its mark stands where it began', () => {
    const text = paragraph(
      plain('Vu avec Odile '),
      { type: 'text', text: 'March', marks: [{ type: 'bold' }] },
      plain('etaux hier.'),
    );
    expect(richTextWithoutPassage(text, passage('odile marchetaux'))).toEqual(paragraph(plain('Vu avec […] hier.')));
  });

  it('is erased in lists and headings, at any depth', () => {
    const item = (content: RichText['content']): RichText['content'][number] => ({
      type: 'bulletList',
      content: [{ type: 'listItem', content }],
    });
    const line: RichText['content'][number] = { type: 'paragraph', content: [plain('Odile Marchetaux')] };
    const text: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 3 }, content: [plain('Pour Odile Marchetaux')] },
        item([{ type: 'paragraph', content: [plain('Un')] }, item([line])]),
      ],
    };
    expect(toPlainText(richTextWithoutPassage(text, passage('Odile Marchetaux')))).toBe(
      `Pour ${erasedMark}\n- Un\n  - ${erasedMark}`,
    );
  });

  it('takes along links whose address tells it', () => {
    const link = (href: string): Inline => ({
      type: 'text',
      text: 'lui écrire',
      marks: [{ type: 'link', attrs: { href } }],
    });
    for (const href of ['mailto:odile.marchetaux@ville.example', 'https://ville.example/?q=odile%2Emarchetaux']) {
      const erased = richTextWithoutPassage(paragraph(link(href)), passage('odile.marchetaux'));
      expect(erased).toEqual(paragraph(plain('lui écrire')));
    }
    const other = paragraph(link('https://ville.example/accueil'));
    expect(richTextWithoutPassage(other, passage('odile.marchetaux'))).toEqual(other);
  });

  it('is one text whether it is erased before or after its pieces are joined', () => {
    const pieces = fc.array(fc.constantFrom('Odile', ' ', 'Marchetaux', ' est ', 'venue. ', 'Odi', 'le '), {
      maxLength: 12,
    });
    const marks = fc.constantFrom<NonNullable<Inline['marks']>>([], [{ type: 'bold' }], [{ type: 'italic' }]);
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, marks), { minLength: 1, maxLength: 4 }), (runs) => {
        const inlines = runs.flatMap(([texts, its]) =>
          texts.map((text): Inline => ({ type: 'text', text, marks: its })),
        );
        const sought = passage('Odile Marchetaux');
        const erased = toPlainText(richTextWithoutPassage(paragraph(...inlines), sought));
        expect(placesIn(erased, sought)).toEqual([]);
      }),
    );
  });
});
