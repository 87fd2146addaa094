import { PDFArray, PDFDict, PDFRawStream, PDFRef, PDFString, PDFHexString, type PDFObject } from '@cantoo/pdf-lib';
import { type CleanFile, mediaTypes, authorRemoved, damaged } from '#rooms/file-rules';
import { checkObjects } from './check-objects';
import { writtenAnew } from './kept-objects';
import { pdfName } from './pdf-names';
import { form, signed } from './pdf-refusals';
import { readPdf, type PdfContent } from './read-pdf';
import { withoutPeople } from './pdf-metadata';

const key = pdfName;

/** Entries of the whole document that are for readers, or for programs that read aloud. */
const catalogEntries = new Set(
  [
    ...['Type', 'Version', 'Extensions', 'Pages', 'PageLabels', 'Names', 'Dests', 'ViewerPreferences', 'PageLayout'],
    ...['PageMode', 'Outlines', 'Threads', 'OpenAction', 'AA', 'URI', 'Metadata', 'StructTreeRoot', 'MarkInfo', 'Lang'],
    ...['OutputIntents', 'OCProperties'],
  ].map(key),
);

/** What is said of a document without naming anybody. */
const infoEntries = new Set(
  ['Title', 'Subject', 'Keywords', 'Creator', 'Producer', 'CreationDate', 'ModDate', 'Trapped'].map(key),
);

const people = ['Author', 'Company', 'Manager'].map(key);

/**
 * Looks through every object of a PDF, packed ones included, and writes it anew from what its pages lead to, without the
 * name of its author. Refuses what runs, sends, carries files, is filled in, is locked, signed or bears comments, and
 * whatever cannot be read.
 */
export async function cleanPdf(bytes: Buffer): Promise<CleanFile> {
  const content = readPdf(bytes);
  const { catalog, ref } = catalogOf(content);
  checkForm(catalog, content);
  checkObjects(content);
  const cleaned = new Set<string>();
  cleanCatalog(catalog, content, cleaned);
  const info = cleanInfo(content, cleaned);
  const clean = await writtenAnew(content, { catalog: ref, info });
  return { bytes: clean, mediaType: mediaTypes.pdf, extension: 'pdf', cleaned: [...cleaned] };
}

function catalogOf({ trailer, resolve }: PdfContent): { catalog: PDFDict; ref: PDFRef } {
  const ref = trailer.get('Root');
  const catalog = resolve(ref);
  if (!(ref instanceof PDFRef) || !(catalog instanceof PDFDict)) throw damaged();
  const pages = resolve(catalog.get(key('Pages')));
  if (!(pages instanceof PDFDict) || !(resolve(pages.get(key('Kids'))) instanceof PDFArray)) throw damaged();
  return { catalog, ref };
}

/** Some programs leave an empty form in whatever they write. */
function checkForm(catalog: PDFDict, { resolve }: PdfContent): void {
  const found = resolve(catalog.get(key('AcroForm')));
  if (!(found instanceof PDFDict)) return;
  if (found.has(key('XFA'))) throw form();
  const fields = resolve(found.get(key('Fields')));
  if (!(fields instanceof PDFArray) || fields.size() === 0) return;
  const isSignature = (field: PDFObject | undefined): boolean =>
    field instanceof PDFDict && resolve(field.get(key('FT'))) === key('Sig');
  throw fields.asArray().some((field) => isSignature(resolve(field))) ? signed() : form();
}

function cleanCatalog(catalog: PDFDict, content: PdfContent, cleaned: Set<string>): void {
  for (const name of catalog.keys()) if (!catalogEntries.has(name)) catalog.delete(name);
  const names = content.resolve(catalog.get(key('Names')));
  if (names instanceof PDFDict) for (const name of names.keys()) if (name !== key('Dests')) names.delete(name);
  cleanMetadata(catalog, content, cleaned);
  for (const object of content.objects.values()) if (object !== catalog) dropMetadata(object);
}

/** What is said of the whole document stays, without people. */
function cleanMetadata(catalog: PDFDict, content: PdfContent, cleaned: Set<string>): void {
  const stream = content.resolve(catalog.get(key('Metadata')));
  const kept = stream instanceof PDFRawStream && withoutPeople(stream, content, cleaned);
  if (!kept) catalog.delete(key('Metadata'));
}

/** What is said of a part of the document (a picture, a page) goes. */
function dropMetadata(object: PDFObject): void {
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (dict instanceof PDFDict) dict.delete(key('Metadata'));
}

function cleanInfo({ trailer, resolve }: PdfContent, cleaned: Set<string>): PDFRef | null {
  const ref = trailer.get('Info');
  const info = resolve(ref);
  if (!(ref instanceof PDFRef) || !(info instanceof PDFDict)) return null;
  if (people.some((name) => isNamed(resolve(info.get(name))))) cleaned.add(authorRemoved);
  for (const name of info.keys()) if (!infoEntries.has(name)) info.delete(name);
  return ref;
}

function isNamed(value: PDFObject | undefined): boolean {
  return (value instanceof PDFString || value instanceof PDFHexString) && value.decodeText().trim() !== '';
}
