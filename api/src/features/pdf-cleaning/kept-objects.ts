import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHeader,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStreamWriter,
  PDFWriter,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { PdfContent } from './read-pdf';

/** What programs of drawing and layout keep for themselves: no page shows it. */
const unseen = [PDFName.of('PieceInfo'), PDFName.of('AF')];

/**
 * Writes a PDF anew with what its pages lead to and nothing else: what was looked at is what is handed out, and former
 * versions are gone. The same content always gives the same bytes.
 */
export async function writtenAnew(
  content: PdfContent,
  roots: { catalog: PDFRef; info: PDFRef | null },
): Promise<Buffer> {
  const context = PDFContext.create();
  context.header = PDFHeader.forVersion(content.version.major, content.version.minor);
  context.trailerInfo = { Root: roots.catalog };
  if (roots.info) context.trailerInfo.Info = roots.info;
  const id = content.resolve(content.trailer.get('ID'));
  if (id instanceof PDFArray && id.asArray().every((item) => !(item instanceof PDFRef))) context.trailerInfo.ID = id;
  const kept = reachable(content, [roots.catalog, ...(roots.info ? [roots.info] : [])]);
  for (const [ref, object] of kept) context.assign(ref, object);
  const writer = content.packed
    ? PDFStreamWriter.forContext(context, Infinity)
    : PDFWriter.forContext(context, Infinity);
  return Buffer.from(await writer.serializeToBuffer());
}

function reachable({ objects }: PdfContent, from: readonly PDFRef[]): Map<PDFRef, PDFObject> {
  const kept = new Map<PDFRef, PDFObject>();
  const waiting: PDFObject[] = [...from];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (!(object instanceof PDFRef)) {
      for (const value of valuesOf(object)) waiting.push(value);
      continue;
    }
    const found = objects.get(object);
    if (!found || kept.has(object)) continue;
    kept.set(object, found);
    waiting.push(found);
  }
  return kept;
}

function valuesOf(object: PDFObject): PDFObject[] {
  if (object instanceof PDFArray) return object.asArray();
  const dict = object instanceof PDFRawStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return [];
  for (const name of unseen) dict.delete(name);
  // The writer says the length of a stream in its place.
  if (object instanceof PDFRawStream) dict.set(PDFName.of('Length'), PDFNumber.of(object.contents.length));
  return dict.values();
}
