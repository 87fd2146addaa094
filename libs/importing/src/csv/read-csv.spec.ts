import fc from 'fast-check';
import type { ImportedCollection } from '../imported-sheet';
import { readCsv } from './read-csv';

const columns = [
  'Titre',
  'Organisation',
  'Thème',
  'Sous-thème',
  'Accroche',
  'Origine de la démarche',
  'Résultats obtenus',
];
const others = ['Principes adoptés', 'Conseils de mise en œuvre', 'Ce qui n’a pas marché', 'Contacts'];
const head = [...columns, ...others].join(';');
const row =
  'Un guichet mobile;Ville de Tilly;Relation de service;Proactivité;Le service vient à vous;Un bourg sans agence;Cent visites;Passer le jeudi;Prévenir la mairie;La pluie;Anne Durand, anne.durand@tilly.example, 01 99 00 00 01';

const codes = (collection: ImportedCollection): string[] => [
  ...collection.warnings.map(({ code }) => code),
  ...collection.sheets.flatMap(({ warnings }) => warnings.map(({ code }) => code)),
];
const messageOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('a table of sheets', () => {
  it('gives one sheet a row, with all its fields and no warning', () => {
    const { sheets, warnings } = readCsv(`${head}\n${row}\n`);
    expect(warnings).toEqual([]);
    expect(sheets).toEqual([
      {
        title: 'Un guichet mobile',
        organisation: 'Ville de Tilly',
        theme: 'Relation de service',
        subtheme: 'Proactivité',
        pitch: 'Le service vient à vous',
        resultsKind: 'obtained',
        sections: {
          origin: 'Un bourg sans agence',
          results: 'Cent visites',
          principles: 'Passer le jeudi',
          advice: 'Prévenir la mairie',
          setbacks: 'La pluie',
        },
        contacts: [{ name: 'Anne Durand', email: 'anne.durand@tilly.example', phone: '01 99 00 00 01', url: null }],
        provenance: { page: null, firstLine: 2, lastLine: 2 },
        warnings: [],
      },
    ]);
  });

  it.each([
    [';', 'TITRE;ORGANISME;ORIGINE'],
    [',', 'titre,structure,origine de la demarche'],
    ['\t', 'Title\tOrganisation\tOrigin'],
    ['|', '"Titre"|Organisation|Contexte'],
  ])('finds the sign that parts its cells: %j', (delimiter, names) => {
    const { sheets } = readCsv(`${names}\r\n${['Un titre', 'Ville de Tilly', 'Un constat'].join(delimiter)}\r\n`);
    expect(sheets[0]).toMatchObject({
      title: 'Un titre',
      organisation: 'Ville de Tilly',
      sections: { origin: 'Un constat' },
    });
  });

  it('reads the columns of a person, of a second one, and a first name apart', () => {
    const names = 'titre;origine;prénom;nom du contact;mél;tél.;site;nom du contact 2;e-mail 2';
    const { sheets } = readCsv(
      `${names}\nA;o;Anne;Durand;anne@tilly.example;01 99 00 00 01;www.tilly.example;Paul Morel;paul@tilly.example\n`,
    );
    expect(sheets[0]?.contacts).toEqual([
      { name: 'Anne Durand', email: 'anne@tilly.example', phone: '01 99 00 00 01', url: 'www.tilly.example' },
      { name: 'Paul Morel', email: 'paul@tilly.example', phone: null, url: null },
    ]);
  });

  it('keeps the lines and quotation marks of a quoted cell, and says the lines of each row', () => {
    const { sheets } = readCsv(
      'titre;origine;conseils\r\n"Un ""grand"" titre";"Une ligne\r\n\r\n- un point";x\r\n\r\n;;\r\nDeux;o;c',
    );
    expect(sheets.map(({ title, provenance }) => [title, provenance.firstLine, provenance.lastLine])).toEqual([
      ['Un "grand" titre', 2, 4],
      ['Deux', 7, 7],
    ]);
    expect(sheets[0]?.sections.origin).toBe('Une ligne\n\n- un point');
  });

  it('takes formulas as text, and the apostrophe before them away', () => {
    const { sheets } = readCsv('titre;origine;conseils\n\'=HYPERLINK("https://a.example");+33;=1+1\n');
    expect(sheets[0]).toMatchObject({
      title: '=HYPERLINK("https://a.example")',
      sections: { origin: '+33', advice: '=1+1' },
    });
    expect(codes({ sheets, warnings: [] })).not.toContain('quotes-uneven');
  });

  it.each([
    ['résultats;type de résultats', 'Moins d’attente;attendus', 'expected'],
    ['résultats;type de résultats', 'Moins d’attente;obtenus', 'obtained'],
    ['résultats;résultats attendus', 'Moins d’attente;oui', 'expected'],
    ['results;resultsKind', 'Moins d’attente;expected', 'expected'],
    ['résultats attendus', 'Moins d’attente', 'expected'],
    ['résultats obtenus;résultats attendus', ';Moins d’attente', 'expected'],
  ])('tells expected results from obtained ones: %s, %s', (names, cells, kind) => {
    const { sheets } = readCsv(`titre;${names}\nA;${cells}\n`);
    expect(sheets[0]).toMatchObject({ resultsKind: kind, sections: { results: 'Moins d’attente' } });
  });

  it('names unknown columns once, and their cells row by row', () => {
    const { sheets, warnings } = readCsv('titre;origine;budget;année\nA;o;3 000 €;2014\nB;o;;2015\n');
    expect(warnings.map(({ code }) => code)).toEqual(['column-unknown', 'column-unknown']);
    expect(
      sheets.map(({ warnings: own }) =>
        own.filter(({ code }) => code === 'cells-unread').map(({ message }) => message),
      ),
    ).toEqual([
      [expect.stringContaining('3 000 €'), expect.stringContaining('2014')],
      [expect.stringContaining('2015')],
    ]);
  });

  it('adds a second column of one section to the first, and says so', () => {
    const { sheets } = readCsv('titre;conseils;recommandations\nA;Écouter;Mesurer\n');
    expect(sheets[0]?.sections.advice).toBe('Écouter\n\nrecommandations\nMesurer');
    expect(codes({ sheets, warnings: [] })).toContain('section-repeated');
  });

  it('looks below the name of the collection, which is reported, and below the declaration of a spreadsheet', () => {
    const { sheets, warnings } = readCsv('sep=;\nRecueil de Tilly;;\n\ntitre;origine;conseils\nA;o;c\n');
    expect(sheets[0]?.provenance.firstLine).toBe(5);
    expect(warnings).toEqual([
      { code: 'front-text', message: expect.stringContaining('Recueil de Tilly') as string, line: 2 },
    ]);
  });
});

describe('a table with faults', () => {
  it('returns a row without a title, with a warning', () => {
    const { sheets } = readCsv('titre;origine\n;o\nB;o\n');
    expect(sheets.map(({ title }) => title)).toEqual([null, 'B']);
    expect(sheets[0]?.warnings.map(({ code }) => code)).toContain('title-missing');
  });

  it('says which cells lack or have no column', () => {
    const { sheets } = readCsv('titre;origine;conseils\nA;o\nB;o;c;de trop\n');
    expect(sheets[0]?.warnings.map(({ code }) => code)).toContain('cells-missing');
    expect(sheets[1]?.warnings.find(({ code }) => code === 'cells-unread')?.message).toContain('de trop');
  });

  it('says where quotation marks break a cell', () => {
    const { sheets } = readCsv('titre;origine;conseils\n"Le "Bus" bleu;o;c\nB;"un; deux";c\n');
    expect(sheets.map(({ warnings }) => warnings.some(({ code }) => code === 'quotes-uneven'))).toEqual([true, false]);
    expect(sheets[1]?.sections.origin).toBe('un; deux');
  });

  it('refuses quotation marks that are never closed, with their line', () => {
    expect(messageOf(() => readCsv('titre;origine\nA;o\nB;"jamais refermé\nC;o\n'))).toContain('la ligne 3');
  });

  it.each(['nom;budget\nA;3\n', 'titre;budget\nA;3\n', 'origine;conseils\no;c\n', 'Bonjour.\n'])(
    'says which columns it expects when the first row lacks them: %j',
    (text) => {
      expect(messageOf(() => readCsv(text))).toMatch(/titre.*origine.*accroche/);
    },
  );

  it('refuses a table of columns alone', () => {
    expect(messageOf(() => readCsv(`${head}\n`))).toContain('aucune ligne');
  });
});

describe('any table', () => {
  const cell = fc.stringMatching(/^[a-zé0-9 "';,=+@.\n-]{0,30}$/);
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const names = [...columns, ...others, 'Courriel', 'Téléphone', 'Budget'];

  it('loses no word of a cell: each is in a field or a warning', () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: names.length + 2 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(table, fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
        fc.pre(rows.some((cells) => cells.some((text) => text.trim() !== '')));
        const text = [names, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join('\n');
        const read = JSON.stringify(readCsv(text));
        for (const word of rows
          .flat()
          .join(' ')
          .match(/[a-zé0-9]+/g) ?? [])
          expect(read).toContain(word);
      }),
      { numRuns: 60 },
    );
  });

  it('is read or refused in French, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z";,\n ]{0,60}$/), (text) => {
        const message = messageOf(() => readCsv(`titre;origine\n${text}`));
        expect(message).toMatch(/^$|tableau/);
      }),
      { numRuns: 100 },
    );
  });
});
