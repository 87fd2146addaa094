import fc from 'fast-check';
import { toPlainText } from '@recueil/text';
import { sectionNames } from '@recueil/domain';
import type { Placement } from '@recueil/contracts';
import { placeText } from './place-text';
import { wordsOf } from './placed-words';

const mail = `Bonjour Anne,

Comme convenu, voici notre fiche. Bonne lecture !

Un guichet qui passe le jeudi

Commune de Tilly-sur-Orne

Origine de la démarche
Le bourg n’a plus d’agence depuis l’été.
Les habitants faisaient quarante kilomètres.

Résultats obtenus :
- cent visites par mois
- deux communes ont suivi

Principes adoptés
1. Passer le même jour
2. Rester devant la mairie

Conseils de mise en œuvre
Prévenir la mairie, et com-
mencer petit.

Contacts
Anne Durand, cheffe de projet
Tél. : 01 99 00 12 34
Courriel : anne.durand@tilly.example

Bien à vous,
Paul
`;

const texts = ({ content }: Placement): string[] => [
  content.title,
  content.organisation,
  content.pitch,
  ...sectionNames.map((name) => toPlainText(content.sections[name])),
  ...content.contacts.flatMap(({ name, role, email, phone, url }) => [name, role, email, phone, url]),
];

/** Words of the text that are in no part of its placement, as often as they are missing. */
function missingWords(text: string, placement: Placement): string[] {
  const counts = new Map<string, number>();
  for (const word of [...texts(placement), placement.rest].flatMap(wordsOf)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return wordsOf(text).filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

describe('a text with signs that nobody sees', () => {
  it('leaves nothing over that was placed', () => {
    const text = [
      '\u200bTitre : Le préau ouvert',
      '\u202aOrganisme : Commune de Tilly\u202c',
      'Origine de la démarche',
      'Une réno\u2010',
      'vation pour l’\u0002école, après le COVID-',
      '19 et en 2020\u2011',
      '2021.',
      'Résultats obtenus',
      '\uf0a7',
      'Un préau',
      '\uf0a7',
      'Une cour',
      'Principes adoptés',
      'Un seul.',
      'Conseils de mise en œuvre',
      'Visiter.',
    ].join('\n');
    const { content, rest } = placeText(text);
    expect(rest).toBe('');
    expect([content.title, content.organisation]).toEqual(['Le préau ouvert', 'Commune de Tilly']);
    expect(toPlainText(content.sections.origin)).toBe(
      'Une rénovation pour l’école, après le COVID-19 et en 2020-2021.',
    );
    expect(toPlainText(content.sections.results)).toBe('- Un préau\n- Une cour');
  });
});

describe('a pasted mail', () => {
  const placement = placeText(mail);

  it('is sorted into its title, sections and contacts', () => {
    const { content } = placement;
    expect(content).toMatchObject({ title: 'Un guichet qui passe le jeudi', resultsKind: 'obtained', attachments: [] });
    expect(toPlainText(content.sections.origin)).toContain('quarante kilomètres');
    expect(content.sections.results?.content[0]?.type).toBe('bulletList');
    expect(content.sections.principles?.content[0]?.type).toBe('orderedList');
    expect(toPlainText(content.sections.advice)).toBe('Prévenir la mairie, et commencer petit.');
    expect(content.contacts).toEqual([
      expect.objectContaining({
        id: null,
        name: 'Anne Durand',
        phone: '01 99 00 12 34',
        email: 'anne.durand@tilly.example',
      }),
    ]);
  });

  it('leaves beside, to the word, what is not of the sheet, and nothing that was placed', () => {
    expect(placement.rest).toContain('Comme convenu, voici notre fiche. Bonne lecture !');
    expect(placement.rest).toContain('Anne Durand, cheffe de projet');
    expect(placement.rest).not.toContain('kilomètres');
    expect(placement.rest).not.toContain('Origine de la démarche');
    expect(placement.rest).not.toContain('commencer');
    expect(placement.rest).not.toContain('01 99');
  });

  it('is placed whole when a PDF file gave its letters joined and its words with soft hyphens', () => {
    const { content, rest } = placeText(
      'Titre : Une modiﬁcation eﬃcace\nOrganisme : Ville de Tilly\nOrigine de la démarche\nLa ﬂotte est désaﬀec\u00ad\ntée, et le prê\u00adt con\u200bnu.\n' +
        'Résultats obtenus\nMoins.\nPrincipes adoptés\nPeu.\nConseils de mise en œuvre\nAller voir.',
    );
    expect([content.title, toPlainText(content.sections.origin)]).toEqual([
      'Une modification efficace',
      'La flotte est désaffectée, et le prêt connu.',
    ]);
    expect(rest).toBe('');
  });

  it('loses headings, labels and the halves of a cut word alone', () => {
    expect(missingWords(mail, placement).sort()).toEqual(
      [
        ...wordsOf('Origine de la démarche Résultats obtenus Principes adoptés Conseils de mise en œuvre Contacts'),
        ...wordsOf('Tél Courriel com mencer'),
      ].sort(),
    );
  });
});

describe('another text', () => {
  it('stays beside where no heading is recognised, but for a line that stands as a title', () => {
    const text = 'Un guichet qui passe\n\nNous avons essayé.\nCela marche.';
    expect(placeText(text)).toMatchObject({
      content: { title: 'Un guichet qui passe', sections: { origin: null } },
      rest: 'Nous avons essayé.\nCela marche.',
    });
    const letter = 'Bonjour,\n\nNous avons essayé.\n\nCela marche.';
    expect(placeText(letter)).toMatchObject({ content: { title: '' }, rest: letter });
    expect(placeText(' \n ')).toMatchObject({ content: { title: '' }, rest: '' });
  });

  it.each(['<!DOCTYPE html><p>Bonjour</p>', 'PK\u0003\u0004 un', '%PDF-1.7', 'Titre;Organisme\n"Un'])(
    'stays beside when it cannot be read at all: %j',
    (text) => {
      expect(missingWords(text, placeText(text))).toEqual([]);
    },
  );

  it('keeps beside a second sheet, and what is too long for its field', () => {
    const second = mail.replaceAll('jeudi', 'mardi').replaceAll('quarante', 'trente');
    const { content, rest } = placeText(`${mail}\n\n\n\n${second}`);
    expect(content.title).toBe('Un guichet qui passe le jeudi');
    expect(rest).toContain('trente kilomètres');
    const long = `Le bourg ${'est loin '.repeat(2_500)}.`;
    const placement = placeText(mail.replace('Le bourg n’a plus d’agence depuis l’été.', long));
    expect(placement.content.sections.origin).toBeNull();
    expect(placement.rest).toContain('Origine de la démarche');
    expect(placement.rest).toContain('est loin est loin');
  });

  it('is placed from labels and from headings that have their text beside them', () => {
    const text =
      'Titre : Un guichet mobile\nOrganisme : Ville de Tilly\n\nOrigine de la démarche : un bourg sans agence.\nRésultats attendus : cent visites.';
    const { content, rest } = placeText(text);
    expect(content).toMatchObject({
      title: 'Un guichet mobile',
      organisation: 'Ville de Tilly',
      resultsKind: 'expected',
    });
    expect(rest).toBe('');
  });
});

describe('no word of a text is lost', () => {
  const headings = [
    'Origine de la démarche',
    'Résultats obtenus',
    'Principes adoptés',
    'Conseils de mise en œuvre',
    'Ce qui n’a pas marché',
    'Contacts',
  ];
  const formWords = new Set(headings.flatMap(wordsOf));
  const word = fc.constantFrom(
    'mairie',
    'Tilly',
    'agents',
    'un',
    'guichet',
    'jeudi',
    '2024',
    'Anne',
    'Durand',
    'anne@tilly.example',
    '01 99 00 12 34',
    'https://tilly.example/page',
    'été',
    'après-midi',
    'l’usager',
    '(sic)',
    'Fin.',
    '«\u202fbien\u202f»',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
  const line = fc.oneof(
    { weight: 6, arbitrary: sentence },
    { weight: 3, arbitrary: fc.constantFrom(...headings) },
    { weight: 2, arbitrary: sentence.map((text) => `- ${text}`) },
    { weight: 2, arbitrary: sentence.map((text) => `## ${text}`) },
    { weight: 2, arbitrary: sentence.map((text) => `**${text}** ;`) },
    { weight: 3, arbitrary: fc.constantFrom('', '', '', '---', '\f') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  );
  const text = fc.array(line, { maxLength: 40 }).map((lines) => lines.join('\n'));

  it('whatever its lines, headings as such excepted', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        const lost = missingWords(pasted, placeText(pasted)).filter((found) => !formWords.has(found));
        // The labels of a line of contacts: « et » between two names.
        expect(lost.filter((found) => !/^(?:et|e|mail)$/.test(found))).toEqual([]);
      }),
      { numRuns: 400, seed: 20_140_619 },
    );
  });

  it('whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (pasted) => {
        expect(missingWords(pasted, placeText(pasted))).toEqual([]);
      }),
      { numRuns: 300, seed: 20_140_619 },
    );
  });

  it('and a long hostile one is placed to the end', () => {
    for (const piece of [
      'a a a a a\n',
      'Origine de la démarche\nun un\n',
      '- x\n',
      'a-\nb-\n',
      'Anne@tilly.example\n',
    ]) {
      const hostile = piece.repeat(Math.floor(200_000 / piece.length));
      expect(placeText(hostile).rest).toEqual(expect.any(String));
    }
  });
});
