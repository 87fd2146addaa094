import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFStream,
  StandardFonts,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { partsOf } from '../../../test/builders/files';
import { presentations, wordDocuments, workbooks } from '../../../test/honest-files/open-xml';
import { cleanFile } from './clean-file';

const fixture = (name: string): Promise<Buffer> =>
  Promise.resolve(readFileSync(path.join(import.meta.dirname, 'fixtures', name)));

/** Parts in which what names people, or lies behind a document, is written. No page shows them. */
const unseen = ['docProps/', 'customXml/', '[Content_Types].xml', 'word/settings.xml', 'meta.xml', '.rels'];

async function shownParts(bytes: Buffer): Promise<Record<string, string>> {
  const isUnseen = (name: string): boolean => unseen.some((end) => name.startsWith(end) || name.endsWith(end));
  const parts = Object.entries(await partsOf(bytes));
  // Folders by themselves hold nothing.
  return Object.fromEntries(parts.filter(([name]) => !name.endsWith('/') && !isUnseen(name)));
}

const saved = [
  'writer.odt',
  'calc.ods',
  'impress.odp',
  'writer-export.docx',
  'calc-export.xlsx',
  'pandoc.docx',
  'pandoc.odt',
];

describe('an honest office document is kept, and shows what it showed', () => {
  it.each([
    ...Object.entries({ ...wordDocuments, ...workbooks, ...presentations }),
    ...saved.map((name) => [`saved by a program: ${name}`, () => fixture(name)] as const),
  ])('%s', async (_what, make) => {
    const before = await make();
    const { bytes } = await cleanFile(before);
    expect(await shownParts(bytes)).toEqual(await shownParts(before));
    expect(JSON.stringify(await partsOf(bytes))).not.toMatch(/Anne Durand|\.dotm"/);
    expect((await cleanFile(bytes)).bytes.equals(bytes)).toBe(true);
  });

  it('loses what lies behind it, in words', async () => {
    const make = wordDocuments['a model of a service and data behind the document'];
    const { bytes, cleaned } = await cleanFile((await make?.()) ?? Buffer.alloc(0));
    expect(cleaned).toEqual([
      'Les données cachées derrière le document ont été retirées.',
      'Le nom de l’auteur a été retiré.',
      'Le lien vers le modèle du document a été retiré.',
    ]);
    expect(Object.keys(await partsOf(bytes)).filter((name) => name.startsWith('customXml'))).toEqual([]);
    expect(JSON.stringify(await partsOf(bytes))).not.toContain('customXml/');
  });
});

/** What the pages of a PDF are made of, wherever its objects stand. */
async function shownPages(bytes: Buffer): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.getPages().map(({ node }) => new Fingerprint(pdf.context).of(node));
}

/** Entries that say where something stands, or how long it is. */
const places = ['/Parent', '/Length', '/Metadata', '/P'];

class Fingerprint {
  private readonly hash = createHash('sha256');
  private readonly seen = new Set<PDFObject>();

  constructor(private readonly context: PDFContext) {}

  of(object: PDFObject): string {
    this.add(object);
    return this.hash.digest('hex');
  }

  private add(given: PDFObject): void {
    const object = this.context.lookup(given);
    if (!object || this.seen.has(object)) return;
    const dict = object instanceof PDFStream ? object.dict : object;
    if (object instanceof PDFRawStream) this.hash.update(object.contents);
    if (object instanceof PDFArray || dict instanceof PDFDict) this.seen.add(object);
    if (object instanceof PDFArray) for (const item of object.asArray()) this.add(item);
    else if (dict instanceof PDFDict) this.addEntries(dict);
    else this.hash.update(object.toString());
  }

  private addEntries(dict: PDFDict): void {
    for (const [name, value] of dict.entries()) {
      if (places.includes(name.asString())) continue;
      this.hash.update(name.asString());
      this.add(value);
    }
  }
}

async function drawnByLibrary(useObjectStreams: boolean): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.setTitle('Guichet');
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const words of ['Le guichet', 'ouvre le jeudi'])
    pdf.addPage([200, 100]).drawText(words, { x: 20, y: 40, size: 12, font });
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj([pdf.getPage(0).ref, 'Fit']));
  return Buffer.from(await pdf.save({ useObjectStreams }));
}

describe('an honest PDF is kept, and shows what it showed', () => {
  it.each([
    ...['chromium', 'writer', 'ghostscript', 'cairo', 'qpdf-linearised'].map(
      (producer) => [producer, () => fixture(`${producer}.pdf`)] as const,
    ),
    ['pdf-lib', () => drawnByLibrary(false)] as const,
    ['pdf-lib, packed', () => drawnByLibrary(true)] as const,
  ])('made by %s', async (_producer, make) => {
    const before = await make();
    const { bytes } = await cleanFile(before);
    const pages = await shownPages(bytes);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages).toEqual(await shownPages(before));
    expect((await cleanFile(bytes)).bytes.equals(bytes)).toBe(true);
  });

  it('keeps its outline, its language and what is read aloud', async () => {
    const { bytes } = await cleanFile(await fixture('chromium.pdf'));
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    const kept = ['StructTreeRoot', 'MarkInfo', 'Lang', 'Dests'].filter((name) => catalog.has(PDFName.of(name)));
    expect(kept).toEqual(['StructTreeRoot', 'MarkInfo', 'Lang', 'Dests']);
  });
});
