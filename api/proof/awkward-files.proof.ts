import { existsSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { generatedSheet } from '../bench/collection/generated-sheet.ts';
import { houseDocument } from '../bench/collection/house-document.ts';
import { Random } from '../bench/collection/random.ts';
import { some } from './rounds.ts';
import { Scene } from './scene.ts';

const scene = new Scene();
afterAll(() => scene.end());

function file(name: string, content: string | Buffer): string {
  writeFileSync(scene.file(name), content);
  return scene.file(name);
}

function sparse(name: string): string {
  const made = file(name, '');
  truncateSync(made, 200 * 1_048_576);
  return made;
}

function folder(name: string): string {
  mkdirSync(scene.file(name));
  return scene.file(name);
}

const noise = Buffer.from(Array.from({ length: 65_536 }, (_, index) => (index * 7_919 + (index >> 3)) % 256));
const noHeading =
  'Compte rendu de la réunion du service\n\nNous avons parlé du budget.\n\nLa séance est levée à midi.\n'.repeat(40);

const awkward: [string, () => string][] = [
  ['an empty file', () => file('vide.txt', '')],
  ['a file of white space', () => file('blanc.txt', ' \n\t\n\u00a0\n\f\n')],
  ['a binary file', () => file('binaire.txt', noise)],
  ['a PDF', () => file('recueil.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
  [
    'an image under the name of a text',
    () => file('image.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
  ],
  ['a file of 200 MB', () => sparse('enorme.txt')],
  ['a CSV of 200 MB', () => sparse('enorme.csv')],
  ['a document without any heading', () => file('reunion.txt', noHeading)],
  ['a Markdown file without any heading', () => file('reunion.md', noHeading)],
  ['a CSV whose header says nothing', () => file('colonnes.csv', 'a;b;c\n1;2;3\n')],
  ['a CSV with a header alone', () => file('entete.csv', 'titre;organisme;origine\n')],
  ['a CSV with an open quote', () => file('guillemet.csv', 'titre;organisme\n"jamais refermé;Ville\n')],
  ['a folder', () => folder('dossier')],
  ['a file that does not exist', () => scene.file('absent.txt')],
  ['a file below a file', () => `${file('fichier.txt', '')}/absent.txt`],
  ['a name without end', () => scene.file('a'.repeat(300))],
  ['a device that never ends', () => '/dev/zero'],
];

/** What a command said once it had named the release, itself, and the database where it acts on one. */
function afterOpening(stderr: string): string {
  const opening = /^Recueil \d+\.\d+\.\d+ : commande import\n(Base de données[^\n]+\n)?/u;
  expect(stderr).toMatch(opening);
  return stderr.replace(opening, '');
}

/** One French sentence on a line of its own. */
const oneFrenchLine = /^(?=\P{L}{0,40}\p{L})[^\n]+\.\n$/u;
const english = /\b(error|not found|invalid|cannot|no such|failed|unexpected)\b|\bat .*:\d+/i;

describe('the import of what is no collection', () => {
  it.each(some(awkward, 4))('%s: one clear line, a failure, nothing done', async (_name, make) => {
    const path = make();
    for (const options of [
      ['--legacy', 'Recueil 2014', '--create-themes'],
      ['--dry-run', '--json'],
    ]) {
      const { code, stdout, stderr } = await scene.command('import', path, ...options);
      expect([options, code, stdout]).toEqual([options, 1, '']);
      expect(afterOpening(stderr)).toMatch(oneFrenchLine);
      expect(stderr).not.toMatch(english);
    }
    expect(existsSync(scene.dataDir)).toBe(false);
  });

  it.each([
    ['no file at all', []],
    ['two files', ['a.txt', 'b.txt']],
    ['a collection without a name', ['a.txt', '--legacy', ' ']],
  ])('%s: one clear line and a failure', async (_name, args) => {
    const { code, stdout, stderr } = await scene.command('import', ...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(afterOpening(stderr)).toMatch(oneFrenchLine);
  });
});

describe('a dry run', () => {
  it('prints one JSON object and nothing else, and leaves no trace', async () => {
    const random = new Random(8);
    const sheets = Array.from({ length: 12 }, (_, index) => generatedSheet(random, index));
    const document = file('recueil.txt', houseDocument('Recueil 2014', sheets));
    const { code, stdout, stderr } = await scene.command('import', document, '--dry-run', '--json');
    expect([code, afterOpening(stderr)]).toEqual([0, '']);
    const collection = JSON.parse(stdout) as { sheets: Record<string, unknown>[]; warnings: unknown[] };
    expect(Object.keys(collection).sort()).toEqual(['sheets', 'warnings']);
    expect(collection.sheets).toHaveLength(sheets.length);
    expect(Object.keys(collection.sheets[0]!).sort()).toEqual([
      'contacts',
      'organisation',
      'pitch',
      'provenance',
      'resultsKind',
      'sections',
      'subtheme',
      'theme',
      'title',
      'warnings',
    ]);
    expect(existsSync(scene.dataDir)).toBe(false);
  });
});
