import fc from 'fast-check';
import { printCollection, printContents, printedSheets, printSheet, type PrintedSheet } from '../fixtures/collection';
import { pagedVolume } from '../fixtures/paged-volume';
import { secondVolume } from '../fixtures/second-volume';
import type { ImportedSheet } from '../imported-sheet';
import { readPlain } from './read-plain';

const standard = printContents(({ announced, organisation, page }) => [
  announced,
  `${organisation} ${String(page)}`,
  '',
]);
const plainSpaces = (text: string | null) => text?.replace(/\s+/g, ' ') ?? null;

function expectPrinted(sheets: readonly ImportedSheet[]): void {
  expect(sheets).toHaveLength(printedSheets.length);
  sheets.forEach((sheet, index) => {
    const { title, organisation, theme, subtheme, pitch, page, contact } = printedSheets[index]!;
    expect([
      sheet.title,
      sheet.organisation,
      sheet.theme,
      sheet.subtheme,
      plainSpaces(sheet.pitch),
      sheet.provenance.page,
    ]).toEqual([title, organisation, theme, subtheme, pitch, page]);
    const place = String(page);
    expect(Object.values(sheet.sections).map(plainSpaces)).toEqual([
      `Une attente trop longue à la page ${place} Des habitants qui renoncent`,
      `Pour l’usager : - une réponse en ${place} jours - un seul interlocuteur`,
      `Un accueil de ${place} agents formés`,
      `Commencer petit, au guichet ${place}`,
      null,
    ]);
    expect(sheet.contacts.map(({ name, email, phone }) => `${name ?? ''} ${email ?? ''} ${phone ?? ''}`)).toEqual(
      contact === null ? [] : [contact],
    );
    const boxes = sheet.warnings.filter(({ code }) => code === 'text-outside-sections').map(({ message }) => message);
    expect(boxes.join()).toBe(
      page % 2 === 0 ? `Texte hors des rubriques, non repris\u202F: «\u202FLe portail numéro ${place}\u202F».` : '',
    );
  });
}

describe('a collection', () => {
  it.each<[string, (sheet: PrintedSheet) => string[]]>([
    ['the organisation and the page on the next line', (s) => [s.announced, `${s.organisation} ${String(s.page)}`, '']],
    ['leaders between title and organisation', (s) => [`${s.announced} …… ${s.organisation} ${String(s.page)}`]],
    ['dots before the page', (s) => [s.announced, `${s.organisation} ........ ${String(s.page)}`, '']],
    ['the page first', (s) => [`${String(s.page)} ${s.announced}`, s.organisation, '']],
    ['the page first, all on one line', (s) => [`${String(s.page)} ${s.announced} – ${s.organisation}`]],
    ['tabs', (s) => [`${s.announced}\t${s.organisation}\t${String(s.page)}`]],
    ['commas', (s) => [`${s.announced}, ${s.organisation}, ${String(s.page)}`, '']],
    ['brackets', (s) => [`${s.announced} (${s.organisation}) ${String(s.page)}`, '']],
    ['the organisation after a blank line', (s) => [s.announced, '', `${s.organisation} ${String(s.page)}`, '']],
    ['the page on the line of the title', (s) => [`${s.announced} ${String(s.page)}`, s.organisation, '']],
    ['the page on a line of its own', (s) => [s.announced, s.organisation, String(s.page), '']],
    ['the organisation first', (s) => [`${s.organisation} – ${s.announced} ${String(s.page)}`]],
  ])('is read when its contents have %s', (_layout, entry) => {
    expectPrinted(readPlain(printCollection(printContents(entry))).sheets);
  });

  it('is read when its contents change layout from one entry to the next', () => {
    const mixed = printContents(({ announced, organisation, page }) =>
      page % 2 === 0
        ? [announced, `${organisation} ${String(page)}`, '']
        : [`${announced} …… ${String(page)}`, organisation, ''],
    );
    expectPrinted(readPlain(printCollection(mixed)).sheets);
  });

  it('is read when the contents stand at its end', () => {
    const sheets = printedSheets.map((sheet) => printSheet(sheet)).join('\n\n\n\n');
    expectPrinted(readPlain(`Recueil de pratiques\n\n\n\n${sheets}\n\n\n\nTable des matières\n\n${standard}\n`).sheets);
  });

  it.each<[string, (name: string) => string]>([
    ['capitals', (name) => name.toUpperCase()],
    ['a colon', (name) => `${name} :`],
    ['bold marks', (name) => `**${name}**`],
    ['bullets', (name) => `■ ${name}`],
    ['signs of Markdown', (name) => `## ${name}`],
    ['a ligature', (name) => name.replace('oeuvre', 'œuvre')],
  ])('is read when its headings have %s', (_form, heading) => {
    const sheets = printedSheets.map((sheet) => printSheet(sheet, heading)).join('\n\n\n\n');
    expectPrinted(readPlain(printCollection(standard, sheets)).sheets);
  });

  it.each<[string, (text: string) => string]>([
    ['Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['twice the blank lines', (text) => text.replace(/\n(?=\n)/g, '\n\n')],
    ['form feeds between pages', (text) => text.replace(/\n{4}(?=\S[^\n]*\n\nUne phrase)/g, '\n\f')],
    [
      'dividers between parts',
      (text) => text.replace('\n\n\n\nCarnet', '\n\n\n\nManagement collaboratif\n\n■ Outils\n\n\n\nCarnet'),
    ],
    [
      'logos above titles',
      (text) => text.replace('\n\n\n\n« Le standard', '\n\n\n\nCAISSE D’ASSURANCE\nDE L’ORNE\n\n« Le standard'),
    ],
    ['spaces at the end of lines', (text) => text.replaceAll('\n', '  \n')],
  ])('is read when the text has %s', (_form, change) => {
    expectPrinted(readPlain(change(printCollection(standard))).sheets);
  });

  it('is read when its lines were broken at a width', () => {
    const broken = printCollection(standard).replace(/.{60,}/g, (line) =>
      line.replace(/(.{1,58})(?:\s|$)/g, '$1\n').trimEnd(),
    );
    expectPrinted(readPlain(broken).sheets);
  });
});

describe('a second volume of the house', () => {
  const { sheets, warnings } = readPlain(secondVolume);

  it('gives each sheet its organisation and theme, whatever the layout of its entry', () => {
    expect(
      sheets.map(({ title, organisation, theme, subtheme, provenance }) => [
        title,
        organisation,
        theme,
        subtheme,
        provenance.page,
      ]),
    ).toEqual([
      ["Un laboratoire d'idées", 'Préfecture du Val-Clair', 'Management collaboratif', 'Méthodes collaboratives', 6],
      [
        'Le forum ouvert : décider ensemble',
        "Communauté d'agglomération de Tilly-sur-Orne",
        'Management collaboratif',
        'Méthodes collaboratives',
        7,
      ],
      [
        'Le réseau social Passerelle',
        'Ministère de la Mer',
        'Management collaboratif',
        'Réseaux sociaux professionnels',
        8,
      ],
      [
        'Manager à distance : le pari de la confiance',
        'Ville de Montreuil-les-Bains',
        'Management collaboratif',
        'Innovation managériale',
        9,
      ],
      ["La transformation par l'écoute", 'Institut des services publics', 'Conférences', null, 10],
      ['Les 100 jours du plan 2020', 'Direction des études', 'Conférences', null, 11],
    ]);
  });

  it('tells expected results, setbacks, captions, absent pitches', () => {
    expect(sheets[0]).toMatchObject({
      resultsKind: 'expected',
      sections: { setbacks: 'Les réunions de plus de deux heures.' },
    });
    expect(sheets[1]?.pitch).toBeNull();
    expect(sheets[2]?.sections.results).toBe('8 000 comptes actifs.');
    expect(sheets[2]?.warnings.map(({ message }) => message).join()).toContain("Extrait du fil d'actualité");
  });

  it('reports the cover and the stray zero', () => {
    expect(warnings.map(({ code }) => code).sort()).toEqual(['front-text', 'page-number']);
  });
});

describe('a volume with form feeds', () => {
  const { sheets, warnings } = readPlain(pagedVolume);

  it('has a sheet on two pages, two of one title, one without', () => {
    expect(sheets.map(({ title, organisation }) => [title, organisation])).toEqual([
      ['Des cafés-débats entre métiers', 'Hôpital de Sainte-Marguerite'],
      ["L'agenda partagé des guichets", "Caisse d'assurance de l'Yonne"],
      ["L'agenda partagé des guichets", 'Mairie de Clairval'],
      ['Le budget participatif des agents', "Université de Pont-l'Abbé"],
    ]);
    expect(sheets[0]?.sections.advice).toBe("Ne jamais annuler la première séance. Informer l'encadrement.");
    expect(sheets[2]?.warnings.map(({ code }) => code)).toContain('section-missing');
    expect(sheets[3]?.warnings.map(({ code }) => code)).toContain('title-missing');
    expect(warnings.map(({ code }) => code)).toContain('running-line');
  });
});

describe('a document of another house', () => {
  it('is read by its own headings and labels', () => {
    const card = (title: string) =>
      `Titre : ${title}\nOrganisme : Musée de Lormont\nThème : Accueil\n\nContexte\nDes visiteurs.\n\nRésultats\nPlus de visiteurs.\n\nRecommandations\nCommencer petit.\n`;
    const { sheets } = readPlain(`${card('Un accueil bilingue')}\n\n\n${card('Le prêt de tablettes')}`);
    expect(sheets.map(({ title, organisation, theme }) => [title, organisation, theme])).toEqual([
      ['Un accueil bilingue', 'Musée de Lormont', 'Accueil'],
      ['Le prêt de tablettes', 'Musée de Lormont', 'Accueil'],
    ]);
  });
});

describe('a bad document', () => {
  it('without a heading is refused', () => {
    expect(() => readPlain('Une simple lettre.\n\nSans rien de plus.')).toThrow(
      expect.objectContaining({ code: 'no-sheet' }),
    );
  });

  it('does not lose its good sheets for a bad one', () => {
    const sheets = printedSheets.map((sheet, index) =>
      printSheet(sheet).replace(index === 1 ? /Principes adoptés\n\n.*\n\n/ : /$^/, ''),
    );
    const read = readPlain(printCollection(standard, sheets.join('\n\n\n\n'))).sheets;
    expect(read).toHaveLength(6);
    expect(read[1]?.sections.principles).toBeNull();
    expect(read.flatMap(({ warnings }) => warnings.filter(({ code }) => code === 'section-missing'))).toHaveLength(1);
  });

  it('reports a fragment that is no sheet', () => {
    const { sheets, warnings } = readPlain(`${printCollection(standard)}\n\n\n\nContacts\n\nredaction@tilly.example\n`);
    expect(sheets).toHaveLength(6);
    expect(JSON.stringify([sheets, warnings])).toContain('redaction@tilly.example');
  });
});

describe('whatever the document', () => {
  const words = fc.constantFrom(
    'guichet',
    'Accueil',
    'délai',
    'VILLE',
    'Écoute',
    '12',
    'réseau',
    'Pour',
    'usager',
    '•',
    '-',
  );
  const sentence = fc.array(words, { minLength: 1, maxLength: 7 }).map((each) => each.join(' '));
  const line = fc.oneof(
    { weight: 6, arbitrary: sentence },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'Origine de la démarche',
        'Résultats obtenus',
        'Principes adoptés',
        'Conseils de mise en œuvre',
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'Contacts',
        'Anne DURAND anne@tilly.example',
        '■ Proximité',
        'Recueil 2015',
        '«\u202FUne citation\u202F»',
        'Ce qui n’a pas marché',
      ),
    },
  );
  const gap = fc.constantFrom('\n', '\n', '\n\n', '\n\n\n\n', '\n\f');

  it('no word of it is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, gap), { maxLength: 40 }), (lines) => {
        const text = `Origine de la démarche\nUn constat\nRésultats obtenus\nUn effet\n${lines.map(([each, space], index) => `${each} x${String(index)}x${space}`).join('')}`;
        const read = JSON.stringify(readPlain(text));
        lines.forEach((_, index) => {
          expect(read).toContain(`x${String(index)}x`);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('each line stands in one sheet at most', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(line, gap), { maxLength: 60 }), (lines) => {
        const { sheets } = readPlain(
          `Origine de la démarche\nUn constat\nRésultats obtenus\nUn effet\n${lines.flat().join('')}`,
        );
        sheets.forEach(({ provenance }, index) => {
          expect(provenance.firstLine).toBeLessThanOrEqual(provenance.lastLine);
          const before = sheets[index - 1];
          if (before) expect(before.provenance.lastLine).toBeLessThanOrEqual(provenance.firstLine);
        });
      }),
      { numRuns: 200 },
    );
  });
});
