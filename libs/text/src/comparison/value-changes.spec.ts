import type { Block, Inline, ListItem, Mark, RichText } from '../rich-text';
import { compareLines, compareTexts } from './compare-texts';
import { isSmallChange } from './extent';

const doc = (...content: Block[]): RichText => ({ type: 'doc', content });
const words = (text: string, ...marks: Mark[]): Inline =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const link = (href: string): Mark => ({ type: 'link', attrs: { href } });
const item = (text: string): ListItem => ({ type: 'listItem', content: [paragraph(words(text))] });
const list = (...texts: string[]): Block => ({ type: 'bulletList', content: texts.map(item) });
const bold: Mark = { type: 'bold' };
const italic: Mark = { type: 'italic' };
const quoted = (text: string): string => `«\u202F${text}\u202F»`;

/** « what: before → after ». */
function told(before: RichText, after: RichText): string[] {
  return compareTexts(before, after).changes.map(
    (change) => `${change.what} | ${change.before ?? 'rien'} | ${change.after ?? 'rien'}`,
  );
}

describe('the address behind words', () => {
  const [old, young] = ['https://ville.example/2024', 'https://ville.example/rappel'];

  it('is told old and new, under the words that it stands under', () => {
    const text = (href: string): RichText => doc(paragraph(words('Voir '), words('la notice', link(href)), words('.')));
    expect(told(text(old), text(young))).toEqual([
      `Une adresse change, sous les mots ${quoted('la notice')} | ${old} | ${young}`,
    ]);
  });

  it('is told once, when some of its words change too', () => {
    const text = (label: string, href: string): RichText =>
      doc(paragraph(words(label, link(href)), words(' du soir.')));
    expect(told(text('la vieille notice', old), text('la notice', young))).toEqual([
      `Une adresse change, sous les mots ${quoted('la notice')} | ${old} | ${young}`,
    ]);
    expect(told(text('la vieille notice', old), text('la notice', old))).toEqual([]);
  });

  it('is told when it comes or goes, with a sentence or a paragraph or without', () => {
    const bare = doc(paragraph(words('Voir la notice.')));
    const linked = doc(paragraph(words('Voir '), words('la notice', link(old)), words('.')));
    const added = doc(paragraph(words('Voir la notice.')), paragraph(words('Ici', link(young))));
    expect(told(bare, linked)).toEqual([`Un lien est ajouté, sous les mots ${quoted('la notice')} | rien | ${old}`]);
    expect(told(linked, bare)).toEqual([`Un lien est retiré, des mots ${quoted('la notice')} | ${old} | rien`]);
    expect(told(bare, added)).toEqual([`Un lien est ajouté, sous les mots ${quoted('Ici')} | rien | ${young}`]);
    expect(told(added, bare)).toEqual([`Un lien est retiré, des mots ${quoted('Ici')} | ${young} | rien`]);
  });

  it('never looks the same when it is not', () => {
    const text = (href: string): RichText => doc(paragraph(words('ici', link(href))));
    expect(told(text('https://ville.example/a'), text('https://ville.example/\u0430'))).toEqual([
      `Une adresse change, sous les mots ${quoted('ici')} | https://ville.example/a | https://ville.example/⟨U+0430⟩`,
    ]);
    expect(told(text('https://ville.example/a'), text('https://ville.example/a\u00AD'))).toEqual([
      `Une adresse change, sous les mots ${quoted('ici')} | https://ville.example/a | https://ville.example/a⟨U+00AD⟩`,
    ]);
  });

  it('says which words, when the line says them several times', () => {
    const bare = doc(paragraph(words('ici et ici')));
    const linked = doc(paragraph(words('ici et '), words('ici', link(old))));
    expect(told(bare, linked)).toEqual([
      `Un lien est ajouté, sous les mots ${quoted('ici')} (2e fois) | rien | ${old}`,
    ]);
  });
});

describe('the form of words', () => {
  const plain = doc(paragraph(words('Un mot fort.')));

  it('is told in words, old and new', () => {
    expect(told(plain, doc(paragraph(words('Un '), words('mot', bold), words(' fort.'))))).toEqual([
      `La mise en forme change\u202F: ${quoted('mot')} | ${quoted('mot')} sans gras | ${quoted('mot')} en gras`,
    ]);
    expect(told(doc(paragraph(words('Un mot fort.', italic))), plain)).toEqual([
      `La mise en forme change\u202F: ${quoted('Un mot fort.')} | ${quoted('Un mot fort.')} en italique | ${quoted('Un mot fort.')} sans italique`,
    ]);
  });

  it('is told of words that took the place of others', () => {
    expect(told(plain, doc(paragraph(words('Un '), words('terme', bold), words(' fort.'))))).toEqual([
      `La mise en forme change\u202F: ${quoted('terme')} | ${quoted('terme')} sans gras | ${quoted('terme')} en gras`,
    ]);
  });
});

describe('the form of paragraphs', () => {
  it.each<[string, RichText, RichText, string, string]>([
    [
      'a paragraph made an item',
      doc(paragraph(words('Un'))),
      doc(list('Un')),
      'paragraphe',
      'élément d’une liste à puces',
    ],
    [
      'a paragraph made a heading',
      doc(paragraph(words('Un'))),
      doc({ type: 'heading', attrs: { level: 3 }, content: [words('Un')] }),
      'paragraphe',
      'intertitre',
    ],
    [
      'a list cut in two',
      doc(list('Deux', 'Un')),
      doc(list('Deux'), list('Un')),
      'élément d’une liste à puces',
      'élément d’une liste à puces, au début d’une nouvelle liste',
    ],
  ])('is told in words: %s', (_name, before, after, one, other) => {
    expect(told(before, after)).toEqual([`La présentation change\u202F: ${quoted('Un')} | ${one} | ${other}`]);
  });

  it('is told by the whole text when the same sentences are cut otherwise', () => {
    const one = doc(paragraph(words('Il pleut. On attend.')));
    const two = doc(paragraph(words('Il pleut.')), paragraph(words('On attend.')));
    expect(told(one, two)).toEqual([
      'Les mêmes phrases sont réparties autrement | Il pleut. On attend. | Il pleut.\nOn attend.',
    ]);
  });

  it('is not told of an item that became the first of its list', () => {
    expect(told(doc(list('Un', 'Deux')), doc(list('Deux')))).toEqual([]);
  });
});

describe('signs that nobody sees', () => {
  it('are counted, and tell no sentence', () => {
    const before = "Dès 9\u00A0h\u00A0: 12\u202F500 visites, l'ac\u00ADcueil est eﬃcace.";
    const after = 'Dès 9 h\u202F: 12\u00A0500 visites, l’accueil est efficace.';
    expect(compareLines(before, after)).toMatchObject({
      changed: true,
      sentences: [],
      changes: [],
      tidied: 6,
      words: 0,
    });
  });

  it('are counted beside a sentence that changed', () => {
    const before = 'Ouvert à 9\u00A0h. Fermé le lundi.';
    expect(compareLines(before, 'Ouvert à 9 h. Fermé le mardi.')).toMatchObject({
      sentences: [{ before: 'Fermé le lundi.', after: 'Fermé le mardi.' }],
      tidied: 1,
    });
  });

  it.each([
    ['120 m²', '120 m2'],
    ['10⁶ pas', '106 pas'],
    ['2019–2021', '2019-2021'],
    ['12 500 pas', '12500 pas'],
    ['un œuf', 'un oeuf'],
  ])('are not those that are only alike: « %s » becomes « %s »', (before, after) => {
    expect(compareLines(before, after)).toMatchObject({ sentences: [{ before, after }], tidied: 0 });
  });
});

describe('a small change', () => {
  const small = (before: RichText, after: RichText): boolean => isSmallChange(compareTexts(before, after), 12);
  const text = (...lines: string[]): RichText => doc(...lines.map((line) => paragraph(words(line))));

  it.each<[string, RichText]>([
    ['a word put right', text('Les gens attendent dehors.', 'On ouvre à 9 h.')],
    ['spaces put right', text('Les gents attendent dehors.', 'On ouvre à 9\u00A0h.')],
    ['a comma', text('Les gents attendent, dehors.', 'On ouvre à 9 h.')],
  ])('is %s', (_name, after) => {
    expect(small(text('Les gents attendent dehors.', 'On ouvre à 9 h.'), after)).toBe(true);
  });

  it.each<[string, RichText]>([
    ['a figure', text('Les gents attendent dehors.', 'On ouvre à 10 h.')],
    ['a symbol', text('Les gents attendent dehors €.', 'On ouvre à 9 h.')],
    ['a new sentence', text('Les gents attendent dehors. Il pleut.', 'On ouvre à 9 h.')],
    ['a new paragraph', text('Les gents attendent dehors.', 'On ouvre à 9 h.', 'Oui.')],
    ['a paragraph less', text('Les gents attendent dehors.')],
    ['a paragraph cut in two', text('Les gents attendent', 'dehors.', 'On ouvre à 9 h.')],
    [
      'a word in bold',
      doc(paragraph(words('Les gents', bold), words(' attendent dehors.')), ...text('On ouvre à 9 h.').content),
    ],
    [
      'a link',
      doc(
        paragraph(words('Les gents', link('https://ville.example')), words(' attendent dehors.')),
        ...text('On ouvre à 9 h.').content,
      ),
    ],
    [
      'many words',
      text(
        'Les gents attendent dehors sous la pluie, sous la neige et dans le vent, debout, depuis le matin.',
        'On ouvre à 9 h.',
      ),
    ],
  ])('is not %s', (_name, after) => {
    expect(small(text('Les gents attendent dehors.', 'On ouvre à 9 h.'), after)).toBe(false);
  });
});
