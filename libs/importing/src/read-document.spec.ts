import { ImportError } from './import-error';
import { readDocument } from './read-document';

const plain =
  'Un guichet mobile\n\nLe service vient à vous\n\nOrigine de la démarche\nUn bourg sans agence.\n\nRésultats obtenus\nCent visites.\n\nPrincipes adoptés\nPasser le jeudi.\n\nConseils de mise en œuvre\nPrévenir la mairie.\n';
const markdown =
  '# Un guichet mobile\n\n## Origine de la démarche\n\nUn bourg **sans** agence.\n\n## Résultats obtenus\n\nCent visites.\n';
const table =
  'Titre;Organisme;Origine de la démarche;Résultats obtenus\nUn guichet mobile;Ville de Tilly;Un bourg sans agence.;Cent visites.\n';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, name: string) => readDocument(bytesOf(text), { name });
const refusal = (bytes: Uint8Array, name: string): ImportError => {
  try {
    readDocument(bytes, { name });
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error('not refused');
};

describe('a document', () => {
  it.each([
    ['fiches.csv', table],
    ['fiches.tsv', table.replaceAll(';', '\t')],
    ['fiches.txt', table],
    ['fiches', table],
    ['fiches.md', table],
    ['fiches.md', markdown],
    ['fiches.txt', markdown],
    ['fiches.csv', markdown],
    ['fiches.txt', plain],
    ['fiches.md', plain],
    ['fiches.csv', plain],
  ])('is read for what it is, whatever its name: %s, %j', (name, text) => {
    const { sheets } = read(text, name);
    expect(sheets).toHaveLength(1);
    expect(sheets[0]).toMatchObject({
      title: 'Un guichet mobile',
      sections: { origin: 'Un bourg sans agence.', results: 'Cent visites.' },
    });
  });

  it('may be a table of a Windows spreadsheet, with or without a byte order mark', () => {
    const windows = Uint8Array.from(table, (character) => character.charCodeAt(0));
    expect(readDocument(windows, { name: 'fiches.csv' })).toMatchObject({
      sheets: [{ title: 'Un guichet mobile' }],
      warnings: [{ code: 'encoding-assumed' }],
    });
    expect(read(`\uFEFF${table}`, 'fiches.csv')).toMatchObject({
      sheets: [{ title: 'Un guichet mobile' }],
      warnings: [],
    });
  });

  it('stays plain text when it has stray marks of Markdown', () => {
    const { sheets } = read(
      plain.replace('Résultats obtenus', '**Résultats obtenus**').replace('Cent', '# Cent'),
      'fiches.txt',
    );
    expect(sheets[0]?.sections.advice).toBe('Prévenir la mairie.');
  });
});

describe('a document that cannot be read', () => {
  const letters = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', bytesOf('\uFEFF \r\n\t\n'), 'empty'],
    ['a PDF', letters('%PDF-1.7\n…'), 'binary'],
    ['an office document', letters('PK\u0003\u0004aaaa'), 'binary'],
    ['a picture', letters('\u0089PNG\r\n'), 'binary'],
    ['bytes', new Uint8Array(4096), 'binary'],
    ['a web page', bytesOf('<!DOCTYPE html><html lang="fr"></html>'), 'unsupported-format'],
    ['a text without any heading', bytesOf('Bonjour.\n\nAu revoir.\n'), 'no-sheet'],
  ])('is refused in one French line that says why: %s', (_what, bytes, code) => {
    for (const name of ['fiches.txt', 'fiches.md', 'fiches.pdf']) {
      const error = refusal(bytes, name);
      expect(error.code).toBe(code);
      expect(error.message).toMatch(/^[A-ZÀÉ][^\n]{20,}\.$/);
    }
  });

  it('is refused as a table when its name says so and its first row names no column', () => {
    expect(refusal(bytesOf('Bonjour;Au revoir\n1;2\n'), 'fiches.csv').code).toBe('csv-header');
    expect(refusal(bytesOf('# Bonjour\n\nDes mots.\n'), 'fiches.md').code).toBe('no-sheet');
  });
});
