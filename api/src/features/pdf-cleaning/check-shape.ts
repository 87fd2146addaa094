import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { pdfName } from './pdf-names';
import { active, carriesFiles, fetches, form, signed } from './pdf-refusals';
import type { PdfContent } from './read-pdf';

const key = pdfName;

/** Where a file is, for each kind of machine. */
const otherMachines = ['UF', 'Unix', 'DOS', 'Mac'];
const fieldKinds = ['Tx', 'Btn', 'Ch'].map(key);
const mediaClips = ['MCD', 'MCS'].map(key);
const packedFileFacts = ['CheckSum', 'ModDate', 'CreationDate'];

/**
 * Knows a dictionary by its entries: most may leave out what type they are of, and programs read them all the same.
 * Resources have names that anybody chooses; what they name is never a string, nor one of these words.
 */
export function checkShape(dict: PDFDict, resolve: PdfContent['resolve']): void {
  const at = (name: string): PDFObject | undefined => (dict.has(key(name)) ? resolve(dict.get(key(name))) : undefined);
  if (namesFile(at)) throw fetches();
  checkField(at('FT'));
  if (at('SubFilter') instanceof PDFName || (at('Filter') instanceof PDFName && isText(at('Contents')))) throw signed();
  if (playsSomething(at)) throw active();
  const facts = at('Params');
  if (facts instanceof PDFDict && packedFileFacts.some((name) => facts.has(key(name)))) throw carriesFiles();
}

type At = (name: string) => PDFObject | undefined;

/** Another file, or an address. What is said of a part of a page (its name, its value) has how it is written there. */
function namesFile(at: At): boolean {
  const isSaidOfPart = isText(at('N')) && at('V') !== undefined;
  if (isText(at('F')) && !isSaidOfPart) return true;
  return isText(at('FS')) || at('FS') === key('URL') || otherMachines.some((name) => isText(at(name)));
}

function checkField(kind: PDFObject | undefined): void {
  if (kind === key('Sig')) throw signed();
  if (fieldKinds.some((one) => one === kind)) throw form();
}

/** Films and sounds, and what chooses among them. */
function playsSomething(at: At): boolean {
  const kind = at('S');
  if (mediaClips.some((one) => one === kind)) return true;
  return (kind === key('MR') && at('C') instanceof PDFDict) || (kind === key('SR') && at('R') instanceof PDFArray);
}

function isText(value: PDFObject | undefined): boolean {
  return value instanceof PDFString || value instanceof PDFHexString;
}
