import { PDFArray, PDFDict, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { checkAction, checkActionsByMoment, checkAddress, checkKind, checkOpening } from './pdf-actions';
import { checkShape } from './check-shape';
import { active, annotated, carriesFiles, fetches, form, signed } from './pdf-refusals';
import { pdfName } from './pdf-names';
import type { PdfContent } from './read-pdf';

type Resolve = PdfContent['resolve'];

const key = pdfName;
const keyed = (reasons: Readonly<Record<string, () => Error>>): ReadonlyMap<PDFName, () => Error> =>
  new Map(Object.entries(reasons).map(([name, why]) => [key(name), why]));

/** Entries that no page to read has a use for, wherever they stand. */
const bannedEntries = keyed({
  JS: active,
  JavaScript: active,
  Rendition: active,
  RichMediaContent: active,
  RichMediaSettings: active,
  XFA: form,
  EF: carriesFiles,
  EmbeddedFiles: carriesFiles,
  Collection: carriesFiles,
  ByteRange: signed,
  OPI: fetches,
});

const bannedTypes = keyed({
  Filespec: carriesFiles,
  F: carriesFiles,
  EmbeddedFile: carriesFiles,
  Collection: carriesFiles,
  Sig: signed,
  DocTimeStamp: signed,
  Rendition: active,
  MediaClip: active,
});

/** What stands upon a page: links alone may. */
const bannedAnnotations = keyed({
  Widget: form,
  FileAttachment: carriesFiles,
  Screen: active,
  Movie: active,
  Sound: active,
  RichMedia: active,
  '3D': active,
});

/** What turns and moves in space. */
const bannedStreams = keyed({ U3D: active, PRC: active });

/** Says of a stream that its bytes stand in another file. */
const elsewhere = ['F', 'FFilter', 'FDecodeParms'].map(key);

/** Looks at every value of a PDF, whether a page leads to it or not. Throws the refusal. */
export function checkObjects({ objects, trailer, resolve }: PdfContent): void {
  const waiting: PDFObject[] = [...objects.values(), ...trailer.values()];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFArray) for (const item of object.asArray()) waiting.push(item);
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    checkEntries(dict, resolve);
    if (object instanceof PDFRawStream) checkStream(dict, resolve);
    for (const value of dict.values()) waiting.push(value);
  }
}

function checkEntries(dict: PDFDict, resolve: Resolve): void {
  for (const [name] of dict.entries()) throwFor(name, bannedEntries);
  const at = (name: string): PDFObject | undefined => resolve(dict.get(key(name)));
  throwFor(at('Type'), bannedTypes);
  checkKind(at('S'));
  if (dict.has(key('URI')) && !(at('URI') instanceof PDFDict)) checkAddress(at('URI'));
  if (dict.has(key('Base'))) checkBase(at('Base'));
  if (dict.has(key('AA'))) checkActionsByMoment(at('AA'), resolve);
  if (dict.has(key('PA'))) checkAction(at('PA'), resolve);
  if (dict.has(key('OpenAction'))) checkOpening(at('OpenAction'), resolve);
  checkFollowed(dict, resolve);
  checkAnnotations(dict, resolve);
  checkShape(dict, resolve);
}

/** What links of the whole document begin with; other things than addresses have an entry of that name. */
function checkBase(base: PDFObject | undefined): void {
  if (base && 'decodeText' in base && !(base instanceof PDFName)) checkAddress(base);
}

/** Links and titles of the outline are followed; parts of the structure have another entry of that name. */
function checkFollowed(dict: PDFDict, resolve: Resolve): void {
  if (!dict.has(key('A'))) return;
  const action = resolve(dict.get(key('A')));
  const isFollowed = dict.has(key('Rect')) || (dict.has(key('Title')) && dict.has(key('Parent')));
  const looksLikeOne = action instanceof PDFDict && action.has(key('S'));
  if (isFollowed || (looksLikeOne && !dict.has(key('S')))) checkAction(action, resolve);
}

function checkAnnotations(dict: PDFDict, resolve: Resolve): void {
  const kind = resolve(dict.get(key('Subtype')));
  const isOne = resolve(dict.get(key('Type'))) === key('Annot') || (dict.has(key('Rect')) && dict.has(key('Subtype')));
  throwFor(kind, bannedAnnotations);
  if (isOne) requireLink(kind);
  const listed = resolve(dict.get(key('Annots')));
  if (!(listed instanceof PDFArray)) return;
  for (const item of listed.asArray()) {
    const annotation = resolve(item);
    if (!(annotation instanceof PDFDict)) continue;
    requireLink(resolve(annotation.get(key('Subtype'))));
    if (annotation.has(key('A'))) checkAction(annotation.get(key('A')), resolve);
  }
}

function requireLink(kind: PDFObject | undefined): void {
  throwFor(kind, bannedAnnotations);
  if (kind !== key('Link')) throw annotated();
}

function checkStream(dict: PDFDict, resolve: Resolve): void {
  if (elsewhere.some((name) => dict.has(name))) throw fetches();
  throwFor(resolve(dict.get(key('Subtype'))), bannedStreams);
  if (resolve(dict.get(key('Subtype'))) === key('PS') || resolve(dict.get(key('Subtype2'))) === key('PS'))
    throw active();
  // A form may be a page of another file.
  if (dict.has(key('Ref'))) throw fetches();
}

function throwFor(name: PDFObject | undefined, reasons: ReadonlyMap<PDFName, () => Error>): void {
  const why = name instanceof PDFName ? reasons.get(name) : undefined;
  if (why) throw why();
}
