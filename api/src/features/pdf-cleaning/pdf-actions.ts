import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { mayBeFollowed } from '#rooms/file-rules';
import { pdfName } from './pdf-names';
import { active, leadsElsewhere, unreadable } from './pdf-refusals';
import type { PdfContent } from './read-pdf';

type Resolve = PdfContent['resolve'];

const key = pdfName;

/** Ways of turning pages, which programs know by name. */
const turns = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage', 'GoBack', 'GoForward'].map(key));

/** Actions that no page to read has a use for, wherever they stand. */
const banned = new Set(
  [
    ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'ResetForm', 'GoToR', 'GoToE', 'GoToDp', 'GoTo3DView'],
    ...['Rendition', 'Movie', 'Sound', 'RichMediaExecute', 'SetOCGState', 'Hide', 'Thread'],
  ].map(key),
);

/** A followed action is one of these, and nothing else: another page of the document, an address, a turned page. */
function checkOne(action: PDFDict, resolve: Resolve): void {
  const kind = resolve(action.get(key('S')));
  if (kind === key('GoTo')) return;
  if (kind === key('URI')) {
    checkAddress(resolve(action.get(key('URI'))));
    return;
  }
  const turn = resolve(action.get(key('N')));
  if (kind !== key('Named') || !(turn instanceof PDFName) || !turns.has(turn)) throw active();
}

/** What is done when a link is followed or a document opens, with all that comes after it. Throws a refusal. */
export function checkAction(object: PDFObject | undefined, resolve: Resolve): void {
  const seen = new Set<PDFObject>();
  const waiting = [object];
  while (waiting.length > 0) {
    const action = resolve(waiting.pop());
    // What is not there may stand where the parser did not see it.
    if (!(action instanceof PDFDict)) throw unreadable();
    if (seen.has(action)) continue;
    seen.add(action);
    checkOne(action, resolve);
    const next = resolve(action.get(key('Next')));
    for (const one of next instanceof PDFArray ? next.asArray() : [next]) if (one) waiting.push(one);
  }
}

/** What is done by itself, at moments that a dictionary names. */
export function checkActionsByMoment(object: PDFObject | undefined, resolve: Resolve): void {
  const moments = resolve(object);
  if (!(moments instanceof PDFDict)) throw unreadable();
  for (const value of moments.values()) checkAction(value, resolve);
}

/** A place of the document to open at, or an action. */
export function checkOpening(object: PDFObject | undefined, resolve: Resolve): void {
  const opening = resolve(object);
  const isPlace = [PDFArray, PDFName, PDFString, PDFHexString].some((kind) => opening instanceof kind);
  if (!isPlace) checkAction(opening, resolve);
}

/** Throws for an action that may stand nowhere, whatever says so. */
export function checkKind(kind: PDFObject | undefined): void {
  if (kind instanceof PDFName && banned.has(kind)) throw active();
}

/** Throws for an address that is not one of a page or of a person. */
export function checkAddress(address: PDFObject | undefined): void {
  if (!(address instanceof PDFString || address instanceof PDFHexString)) throw unreadable();
  // Programs read it as bytes, or as text.
  const readings = [address.decodeText(), Buffer.from(address.asBytes()).toString('latin1')];
  for (const reading of readings) if (!mayBeFollowed(reading)) throw leadsElsewhere(reading);
}
