import fc from 'fast-check';
import { richText, sheetContent } from '@recueil/testing';
import { canonicalContent, canonicalJson } from './canonical-content';
import { checkContent } from './check-content';
import { missingParts, requiredParts } from './completeness';
import { overSoftLimits, softLimits } from './limits';
import { slugFor, slugify, slugPattern, slugTells } from './slug';
import type { KeyFigure, SheetContent } from './content';

describe('the canonical form of a content', () => {
  it('is the same for texts that differ in form alone', () => {
    const one = sheetContent({ title: 'Un  e\u0301te\u0301 ', pitch: '\tà deux\r\n' });
    const other = sheetContent({ title: 'Un été', pitch: 'à deux' });
    expect(canonicalJson(one)).toBe(canonicalJson(other));
  });

  it('does not depend on the order in which keys were written', () => {
    const { title, ...rest } = sheetContent();
    expect(canonicalJson({ ...rest, title })).toBe(canonicalJson(sheetContent()));
  });

  it.each<[string, Parameters<typeof sheetContent>[0]]>([
    ['a character of the title', { title: 'Un accueil sans rendez-vous le jeudi soir.' }],
    ['a kind of result', { resultsKind: 'expected' }],
    ['a date', { resultsDate: '2027-01-01' }],
    ['a contact', { contactIds: ['0198f000-0000-7000-8000-000000000000'] }],
    ['a link', { links: [{ label: 'a', url: 'https://a.example' }] }],
    ['a figure', { keyFigures: [{ kind: 'number', value: '3', unit: 'h', label: '', detail: '' }] }],
    ['an attachment', { attachments: [{ sha256: 'a', name: 'b', alternative: 'c' }] }],
    ['a no-break space', { pitch: 'Trois services reçoivent ensemble, au\u00A0même guichet.' }],
  ])('changes with %s', (_name, given) => {
    expect(canonicalJson(sheetContent(given))).not.toBe(canonicalJson(sheetContent()));
  });

  it('stores an empty section as none, and is the same when taken twice', () => {
    const content = sheetContent({ sections: { ...sheetContent().sections, setbacks: richText(' ') } });
    expect(canonicalContent(content).sections.setbacks).toBeNull();
    expect(canonicalContent(canonicalContent(content))).toEqual(canonicalContent(content));
  });
});

describe('the check of a content', () => {
  it('accepts a plausible sheet', () => {
    expect(checkContent(sheetContent())).toEqual([]);
  });

  it.each<[string, Parameters<typeof sheetContent>[0], string]>([
    ['a title of 146 characters', { title: 'x'.repeat(146) }, 'title'],
    ['a NUL in the organisation', { organisation: 'a\u0000' }, 'organisation'],
    ['an endless pitch', { pitch: 'x'.repeat(601) }, 'pitch'],
    ['a script behind a link', { links: [{ label: 'x', url: 'javascript:alert(1)' }] }, 'links[0].url'],
    ['a link to write to', { links: [{ label: 'x', url: 'mailto:a@b.example' }] }, 'links[0].url'],
    ['a date that does not exist', { resultsDate: '2026-13-01' }, 'resultsDate'],
    [
      'a share beyond its whole',
      { keyFigures: [{ kind: 'share', value: 8, of: 7, label: '', detail: '' }] },
      'keyFigures[0]',
    ],
    [
      'a share that cannot be drawn',
      { keyFigures: [{ kind: 'share', value: 8, of: 100, label: '', detail: '' }] },
      'keyFigures[0]',
    ],
    [
      'a change below zero',
      {
        keyFigures: [
          {
            kind: 'change',
            before: { label: '', value: -1 },
            after: { label: '', value: 1 },
            unit: '',
            label: '',
            detail: '',
          },
        ],
      },
      'keyFigures[0]',
    ],
    [
      'more than six figures',
      {
        keyFigures: Array.from({ length: 7 }, (): KeyFigure => ({
          kind: 'number',
          value: '1',
          unit: '',
          label: '',
          detail: '',
        })),
      },
      'keyFigures',
    ],
  ])('refuses %s, naming the field', (_name, given, field) => {
    expect(checkContent(sheetContent(given)).map((problem) => problem.field)).toContain(field);
  });

  it('names the place in a section', () => {
    const results = { type: 'doc', content: [{ type: 'script' }] } as never;
    const [problem] = checkContent(sheetContent({ sections: { ...sheetContent().sections, results } }));
    expect(problem?.field).toBe('sections.results.content[0]');
  });
});

describe('what is missing before sending', () => {
  it('is nothing for a title, an organisation and four sections', () => {
    expect(missingParts(sheetContent({ pitch: '' }))).toEqual([]);
  });

  it('names each empty part, in the order of the page', () => {
    const sections = { origin: null, results: richText(' '), principles: null, advice: null, setbacks: null };
    expect(missingParts(sheetContent({ title: ' ', organisation: '', sections }))).toEqual([...requiredParts]);
  });

  it.each(['Plan.png', 'PHOTO.JPG', 'scene.jpeg', 'x.webp', 'x.gif'])(
    'is the words for an image that has none: %s',
    (name) => {
      const joined = (alternative: string): SheetContent =>
        sheetContent({ attachments: [{ sha256: 'a'.repeat(64), name, alternative }] });
      expect(missingParts(joined(''))).toEqual(['attachments']);
      expect(missingParts(joined('\u00ad\u3164 '))).toEqual(['attachments']);
      expect(missingParts(joined('Le plan du hall'))).toEqual([]);
    },
  );

  it('is nothing for a document without words', () => {
    const attachments = [{ sha256: 'a'.repeat(64), name: 'bilan.png.pdf', alternative: '' }];
    expect(missingParts(sheetContent({ attachments }))).toEqual([]);
  });
});

it.each(['\u00ad\u200b', '\u3164\u00a0\u2060', '\ufeff\u202e'])(
  'a title of signs that nobody sees is missing: %j',
  (blank) => {
    const sections = { ...sheetContent().sections, results: richText(blank) };
    expect(missingParts(sheetContent({ title: blank, organisation: blank, sections }))).toEqual([
      'title',
      'organisation',
      'results',
    ]);
  },
);

describe('soft limits', () => {
  it('are a hint with the number of words', () => {
    const pitch = Array.from({ length: softLimits.pitch + 2 }, () => 'mot').join(' ');
    expect(overSoftLimits(sheetContent({ pitch }))).toEqual([{ part: 'pitch', words: 32, limit: 30 }]);
    expect(overSoftLimits(sheetContent())).toEqual([]);
  });
});

describe('a slug', () => {
  it.each<[string, string]>([
    ['L’accueil unique & multicanal', 'l-accueil-unique-multicanal'],
    ['Œuvrer à l’État : ça marche ?', 'oeuvrer-a-l-etat-ca-marche'],
    ['«\u00A0!\u00A0»', 'fiche'],
    ['', 'fiche'],
    ['日本', 'fiche'],
    ['Un formulaire de conﬁrmation', 'un-formulaire-de-confirmation'],
    ['Moins de CO₂ au XXIᵉ siècle', 'moins-de-co2-au-xxie-siecle'],
    ['La dé\u00admaté\u00adria\u00adli\u00adsa\u00adtion', 'la-dematerialisation'],
    ['Dix mille : 10\u202f000 appels', 'dix-mille-10000-appels'],
    ['Ｇｕｉｃｈｅｔ unique\u2011ment', 'guichet-unique-ment'],
  ])('of %j is %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('always fits its pattern and its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        expect(slugify(title)).toMatch(slugPattern);
        expect(slugify(title).length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('is cut between words', () => {
    expect(slugify('mot '.repeat(40))).toMatch(/^(mot-)+mot$/);
  });

  it('takes a number when it is taken, and never gives one twice', () => {
    expect(slugFor('Un titre', new Set(['un-titre', 'un-titre-2']))).toBe('un-titre-3');
  });

  it.each([
    ['le-guichet-de-zephyrine-quintoret', 'Zéphyrine Quintoret', true],
    ['le-guichet-de-zephyrine-quintoret', 'phyrine', false],
    [slugify(`${'mot '.repeat(16)}de Zéphyrine Quintoret`), 'Zéphyrine Quintoret', true],
    [`${slugify(`${'mot '.repeat(16)}de Zéphyrine Quintoret`)}-2`, 'Zéphyrine Quintoret', true],
    ['le-guichet-de-zephyrine', 'Zéphyrine Quintoret', false],
    ['une-fiche-navette', 'Иванов', false],
    ['une-fiche-navette', '!!!', false],
    [slugify('Le guichet de Zé\u00adphyrine'), 'Zéphyrine', true],
  ])('« %s » tells « %s »: %s', (slug, words, expected) => {
    expect(slugTells(slug, words)).toBe(expected);
  });
});
