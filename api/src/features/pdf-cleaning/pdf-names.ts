import { PDFName } from '@cantoo/pdf-lib';

const known = new Map<string, PDFName>();

/** A name that is looked for in every object: the library works it out anew each time that it is asked. */
export function pdfName(word: string): PDFName {
  let name = known.get(word);
  if (!name) known.set(word, (name = PDFName.of(word)));
  return name;
}
