import fc from 'fast-check';
import { ImportError } from '../import-error';
import type { ImportedCollection, ImportedSheet } from '../imported-sheet';
import { readMarkdown } from './read-markdown';

const sections = (level: number): string =>
  [
    'Origine de la démarche\n\nUn bourg sans agence.',
    'Résultats obtenus\n\nCent visites.',
    'Principes adoptés\n\nPasser le jeudi.',
    'Conseils de mise en œuvre\n\nPrévenir la mairie.',
    'Contacts\n\n- Anne Durand, anne.durand@tilly.example',
  ]
    .map((section) => `${'#'.repeat(level)} ${section}\n\n`)
    .join('');

const only = (text: string): ImportedSheet => {
  const { sheets } = readMarkdown(text);
  expect(sheets).toHaveLength(1);
  return sheets[0]!;
};
const codes = ({ warnings }: Pick<ImportedCollection, 'warnings'>): string[] => warnings.map(({ code }) => code);
const said = ({ warnings }: Pick<ImportedCollection, 'warnings'>): string =>
  warnings.map(({ message }) => message).join(' ');

describe('a sheet in Markdown', () => {
  it('has its title, fields with a label, pitch, sections and contacts, and no warning', () => {
    const text = `# Un guichet mobile\n\n**Organisation :** Ville de Tilly\nThème : Relation de service\n- **Sous-thème** : Proactivité\n\n> Le service vient\n> à vous\n\n${sections(2)}`;
    expect(readMarkdown(text)).toEqual({
      warnings: [],
      sheets: [
        {
          title: 'Un guichet mobile',
          organisation: 'Ville de Tilly',
          theme: 'Relation de service',
          subtheme: 'Proactivité',
          pitch: 'Le service vient à vous',
          resultsKind: 'obtained',
          sections: {
            origin: 'Un bourg sans agence.',
            results: 'Cent visites.',
            principles: 'Passer le jeudi.',
            advice: 'Prévenir la mairie.',
            setbacks: null,
          },
          contacts: [{ name: 'Anne Durand', email: 'anne.durand@tilly.example', phone: null, url: null }],
          provenance: { page: null, firstLine: 1, lastLine: 28 },
          warnings: [],
        },
      ],
    });
  });

  it('takes its fields from the data at the head of the document', () => {
    const data =
      '---\ntitre: "Un guichet mobile"\norganisation: Ville de Tilly\nthème: Relation de service\naccroche: >\n  Le service\n  vient à vous\nauteur: Luc\n---\n';
    const collection = readMarkdown(`${data}\n${sections(2)}`);
    expect(collection.sheets[0]).toMatchObject({
      title: 'Un guichet mobile',
      organisation: 'Ville de Tilly',
      theme: 'Relation de service',
      pitch: 'Le service vient à vous',
      provenance: { firstLine: 11 },
    });
    expect(said(collection)).toContain('auteur : Luc');
  });

  it('reads contacts from the data at the head, as text or as a list', () => {
    const data =
      '---\ncontacts:\n  - nom: Anne Durand\n    courriel: anne@tilly.example\n  - nom: Paul Morel\n    courriel: paul@tilly.example\n---\n# A\n\n## Origine de la démarche\n\no\n';
    expect(only(data).contacts.map(({ name, email }) => [name, email])).toEqual([
      ['Anne Durand', 'anne@tilly.example'],
      ['Paul Morel', 'paul@tilly.example'],
    ]);
  });

  it('may have underlined headings', () => {
    expect(only('Un guichet\n==========\n\nOrigine de la démarche\n---\n\nUn constat.\n')).toMatchObject({
      title: 'Un guichet',
      sections: { origin: 'Un constat.' },
    });
  });

  it('may name its sections in bold lines, and its contacts in a sentence', () => {
    const text =
      '# Un guichet\n\n**Origine de la démarche**\n\nUn constat.\n\n**Résultats obtenus :** cent visites.\n\nPour plus d’informations, contacter : Anne Durand, anne@tilly.example\n';
    expect(only(text)).toMatchObject({
      sections: { origin: 'Un constat.', results: 'cent visites.' },
      contacts: [{ name: 'Anne Durand', email: 'anne@tilly.example' }],
    });
  });

  it('knows expected results and what did not work', () => {
    const sheet = only('# A\n\n## Résultats attendus\n\nr\n\n## Ce qui n’a pas marché\n\nLa pluie.\n');
    expect(sheet).toMatchObject({ resultsKind: 'expected', sections: { results: 'r', setbacks: 'La pluie.' } });
  });

  it('takes the first paragraph as its pitch and reports the others', () => {
    const sheet = only(`# A\n\nUne phrase\nsur deux lignes.\n\nUne autre.\n\nAnnée : 2014\n\n${sections(2)}`);
    expect(sheet.pitch).toBe('Une phrase sur deux lignes.');
    expect(said(sheet)).toMatch(/Une autre.*Année : 2014/);
  });

  it('takes an organisation alone under the title, and says so', () => {
    const sheet = only(`# A\n\n*Ville de Tilly*\n\nUne accroche.\n\n${sections(2)}`);
    expect(sheet).toMatchObject({ organisation: 'Ville de Tilly', pitch: 'Une accroche.' });
    expect(codes(sheet)).toContain('organisation-guessed');
  });

  it('reports sections that it does not know, and adds those that come twice', () => {
    const sheet = only(
      '# A\n\n## Origine de la démarche\n\nun\n\n## Encadré\n\nLe mot du maire.\n\n## Résultats obtenus\n\nr\n\n## Résultats obtenus\n\ns\n',
    );
    expect(said(sheet)).toContain('Encadré / Le mot du maire.');
    expect(sheet.sections.results).toBe('r\n\nRésultats obtenus\ns');
    expect(codes(sheet)).toContain('section-repeated');
  });

  it('takes addresses that close the last section as contacts', () => {
    const sheet = only('# A\n\n## Conseils de mise en œuvre\n\nÉcouter.\n\nAnne Durand\nanne@tilly.example\n');
    expect(sheet).toMatchObject({
      sections: { advice: 'Écouter.' },
      contacts: [{ name: 'Anne Durand', email: 'anne@tilly.example' }],
    });
  });
});

describe('the text of a section', () => {
  const textOf = (markdown: string): string | null =>
    only(`# A\n\n## Origine de la démarche\n\n${markdown}\n`).sections.origin;

  it.each([
    ['a paragraph on several lines', 'un\ndeux\n\ntrois', 'un deux\n\ntrois'],
    ['a break that was asked for', 'un  \ndeux<br>trois', 'un\ndeux\ntrois'],
    ['lists in lists', '* un\n  suite\n    + deux\n\n* trois\n1. quatre', '- un suite\n    - deux\n- trois\n1. quatre'],
    ['sub-headings', '### Pour l’usager\nMoins d’attente.', 'Pour l’usager\nMoins d’attente.'],
    ['marks', 'du **gras**, de l’*italique*, du `code`, ~~barré~~', 'du gras, de l’italique, du code, barré'],
    [
      'links',
      '[le guide](https://a.example/b_c "PDF") et <https://d.example>',
      'le guide (https://a.example/b_c, PDF) et https://d.example',
    ],
    ['links by reference', 'voir [le guide][1]\n\n[1]: https://a.example', 'voir le guide (https://a.example)'],
    [
      'what only looks like marks',
      '2 * 3 * 4, nom_de_fichier, \\*étoile\\*, a&amp;b',
      '2 * 3 * 4, nom_de_fichier, *étoile*, a&b',
    ],
    ['tables', '| An | Visites |\n|---|---|\n| 2013 | 100 |', 'An | Visites\n2013 | 100'],
    ['code, in which nothing is a heading', '```\n# pas un titre\n```', '# pas un titre'],
    ['quotations', '> dit-elle', 'dit-elle'],
    ['what would be code elsewhere', '<script>alert(1)</script> {{7*7}}', '<script>alert(1)</script> {{7*7}}'],
  ])('keeps %s as plain text', (_name, markdown, plain) => {
    expect(textOf(markdown)).toBe(plain);
  });

  it('says once that marks were taken off, and names images, comments and addresses without a link', () => {
    const collection = readMarkdown(
      '# A\n\n## Origine de la démarche\n\n**un** *deux* ![la photo](p.png) <!-- à revoir -->\n\n[x]: https://seul.example\n',
    );
    expect(codes(collection).filter((code) => code === 'formatting-flattened')).toHaveLength(1);
    expect(said(collection)).toMatch(/à revoir.*la photo.*seul\.example/);
  });
});

describe('a collection in Markdown', () => {
  const places = ({ sheets }: ImportedCollection) =>
    sheets.map(({ title, theme, subtheme }) => [title, theme, subtheme]);

  it('has as many sheets as titles with sections', () => {
    const { sheets } = readMarkdown(`# A\n\n${sections(2)}# B\n\n${sections(2)}`);
    expect(
      sheets.map(({ title, provenance, warnings }) => [
        title,
        provenance.firstLine,
        provenance.lastLine,
        codes({ warnings }),
      ]),
    ).toEqual([
      ['A', 1, 21, ['organisation-missing', 'theme-missing', 'pitch-missing']],
      ['B', 23, 43, ['organisation-missing', 'theme-missing', 'pitch-missing']],
    ]);
  });

  it('has its themes and sub-themes above the titles', () => {
    const text = `# Relation de service\n\n## Proactivité\n\n### A\n\n${sections(4)}### B\n\n${sections(4)}## Services en ligne\n\n### C\n\n${sections(4)}# Conférences\n\n### D\n\n${sections(4)}`;
    expect(places(readMarkdown(text))).toEqual([
      ['A', 'Relation de service', 'Proactivité'],
      ['B', 'Relation de service', 'Proactivité'],
      ['C', 'Relation de service', 'Services en ligne'],
      ['D', 'Conférences', null],
    ]);
  });

  it('does not take the name of the collection for a theme, and reports what stands before the sheets', () => {
    const collection = readMarkdown(
      `# Recueil de Tilly\n\nPréface.\n\n## Sommaire\n\n- A\n\n## Thème : Proactivité\n\n### A\n\n${sections(4)}`,
    );
    expect(places(collection)).toEqual([['A', 'Proactivité', null]]);
    expect(said(collection)).toMatch(/Recueil de Tilly.*Préface\..*Sommaire/);
  });

  it('may have titles of the same level as the sections', () => {
    const text = `# Recueil\n\n## A\n\n${sections(2)}## B\n\nAccroche.\n\n${sections(2)}`;
    expect(readMarkdown(text).sheets.map(({ title, pitch }) => [title, pitch])).toEqual([
      ['A', null],
      ['B', 'Accroche.'],
    ]);
  });

  it('may write some sheets with headings and others with lines in bold', () => {
    const text = `# A\n\n${sections(2)}# B\n\n**Origine de la démarche**\n\nUn constat.\n\n**Contacts**\n\nLuc Petit, luc@tilly.example\n`;
    expect(
      readMarkdown(text).sheets.map(({ title, sections: { origin }, contacts }) => [title, origin, contacts.length]),
    ).toEqual([
      ['A', 'Un bourg sans agence.', 1],
      ['B', 'Un constat.', 1],
    ]);
  });

  it('reports a title without sections as what is no sheet', () => {
    const collection = readMarkdown(`# A\n\n${sections(2)}# Annexe\n\nDes mots.\n`);
    expect(collection.sheets).toHaveLength(1);
    expect(collection.warnings).toEqual([
      { code: 'fragment', message: expect.stringContaining('Annexe / Des mots.') as string, line: 23 },
    ]);
  });

  it('shares the fields at its head among its sheets', () => {
    const collection = readMarkdown(
      `---\ntitre: Recueil\norganisation: Ville de Tilly\n---\n\n# A\n\n${sections(2)}# B\n\nOrganisation : Ville de Vauclair\n\n${sections(2)}`,
    );
    expect(collection.sheets.map(({ organisation }) => organisation)).toEqual(['Ville de Tilly', 'Ville de Vauclair']);
    expect(said(collection)).toContain('Recueil');
  });

  it('is refused when it names no section', () => {
    expect(() => readMarkdown('# A\n\n## Chapitre\n\nDes mots.\n')).toThrow(ImportError);
  });
});

describe('any Markdown', () => {
  const word = fc.stringMatching(/^[a-zé]{3,8}$/);
  const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((found) => found.join(' '));
  const line = fc.oneof(
    words,
    words.map((text) => `- ${text}`),
    words.map((text) => `    * ${text}`),
    words.map((text) => `> ${text}`),
    words.map((text) => `## ${text}`),
    words.map((text) => `#### ${text}`),
    words.map((text) => `**${text}**`),
    words.map((text) => `[${text}](https://${text.replaceAll(' ', '-')}.example)`),
    words.map((text) => `| ${text} | ${text} |`),
    words.map((text) => `Organisation : ${text}`),
    fc.constantFrom('', '---', '```', '***', '<!--', '-->', '*', '====', '|---|'),
  );
  const heading = fc.constantFrom(
    '# Titre',
    '## Origine de la démarche',
    '## Conseils de mise en œuvre',
    '### Contacts',
    '**Résultats obtenus**',
  );

  it('loses no word: each is in a field or a warning', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: heading }), { maxLength: 25 }),
        (lines) => {
          const text = [...lines, '# Titre', '## Principes adoptés', 'mot'].join('\n');
          const read = JSON.stringify(readMarkdown(text));
          for (const each of lines.filter((own) => !/^[#*]+ ?[A-Z]/.test(own))) {
            for (const found of each.replace(/^Organisation/, '').match(/[a-zé]+/g) ?? [])
              expect(read).toContain(found);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
