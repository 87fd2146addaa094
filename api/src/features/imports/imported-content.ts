import { createHash } from 'node:crypto';
import { arrivingLine, toPlainText, type RichText } from '@recueil/text';
import { sectionNames, type Sections, type SheetContent } from '@recueil/domain';
import { normaliseName, richTextFromPlain, type ImportedSheet } from '@recueil/importing';

/** What stands for an organisation that the document does not name. */
const unknownOrganisation = 'Organisme non précisé';

/** The content of a sheet that comes from a document: words as they stood there, form as far as plain text has one. */
export function importedContent(sheet: ImportedSheet): Omit<SheetContent, 'contactIds'> {
  const sections = sectionNames.map((name): [string, RichText | null] => {
    const text = sheet.sections[name];
    return [name, text === null ? null : richTextFromPlain(text)];
  });
  return {
    title: arrivingLine(sheet.title ?? ''),
    organisation: arrivingLine(sheet.organisation ?? unknownOrganisation),
    pitch: arrivingLine(sheet.pitch ?? ''),
    sections: Object.fromEntries(sections) as Sections,
    resultsKind: sheet.resultsKind,
    resultsDate: null,
    keyFigures: [],
    links: [],
    attachments: [],
  };
}

/** Tells whether a sheet is already there: a digest of its words, so that a document saved anew adds nothing either. */
export function importKey(content: Omit<SheetContent, 'contactIds'>): string {
  const words = [
    content.title,
    content.organisation,
    content.pitch,
    ...sectionNames.map((name) => toPlainText(content.sections[name])),
  ];
  return createHash('sha256')
    .update(JSON.stringify(words.map(normaliseName)))
    .digest('hex');
}
