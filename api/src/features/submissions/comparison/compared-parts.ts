import {
  attachmentLine,
  contactLine,
  figureLine,
  linkLine,
  resultsLine,
  type ComparedPart,
  type RemarkView,
  type SheetPart,
} from '@recueil/contracts';
import { sectionHeading, sectionNames, type ResultsKind, type SheetContent } from '@recueil/domain';
import { compareLines, compareTexts, fromPlainText, type RichText } from '@recueil/text';
import type { LooseContact } from '../text-in-progress.repository';

type Part = ComparedPart & { changedWords: number };
type ListPart = 'keyFigures' | 'links' | 'contacts' | 'attachments';

const headings: Record<Exclude<SheetPart, (typeof sectionNames)[number]>, string> = {
  title: 'Titre',
  organisation: 'Organisme',
  pitch: 'Accroche',
  keyFigures: 'Chiffres clés',
  links: 'Liens',
  contacts: 'Contacts',
  attachments: 'Pièces jointes',
};

/** How a part of a sheet is called on the screen. */
export function partHeading(part: SheetPart, resultsKind: ResultsKind): string {
  const section = sectionNames.find((name) => name === part);
  return section === undefined ? headings[part as keyof typeof headings] : sectionHeading(section, resultsKind);
}

/** Every part of a sheet from one text to the other, in the order of the page; parts empty in both are left out. */
export function comparedParts(
  before: SheetContent,
  after: SheetContent,
  contacts: readonly LooseContact[],
  reasons: (part: SheetPart) => RemarkView[],
): Part[] {
  const lines = (['title', 'organisation', 'pitch'] as const).map((part) =>
    compared(part, partHeading(part, after.resultsKind), fromPlainText(before[part]), fromPlainText(after[part])),
  );
  const sections = sectionNames.map((name) => {
    const part = compared(name, partHeading(name, after.resultsKind), before.sections[name], after.sections[name]);
    return name === 'results' ? comparedResults(part, before, after) : part;
  });
  const listed = (part: ListPart, content: SheetContent): RichText =>
    fromPlainText(linesOf(part, content, contacts).join('\n'));
  const around = (['keyFigures', 'links', 'contacts', 'attachments'] as const).map((part) =>
    compared(part, partHeading(part, after.resultsKind), listed(part, before), listed(part, after)),
  );
  const parts = [...lines, ...sections, ...around].filter(
    (part) => part.before.content.length > 0 || part.after.content.length > 0,
  );
  return parts.map((part) => ({ ...part, reasons: reasons(part.part) }));
}

function compared(part: SheetPart, heading: string, before: RichText | null, after: RichText | null): Part {
  const { blocks, sentences, changed, changedWords } = compareTexts(before, after);
  const empty: RichText = { type: 'doc', content: [] };
  return {
    part,
    heading,
    before: before ?? empty,
    after: after ?? empty,
    changed,
    blocks,
    sentences,
    reasons: [],
    changedWords,
  };
}

/** A section of results that were there and are awaited now, or for another day, says so before its text. */
function comparedResults(part: Part, before: SheetContent, after: SheetContent): Part {
  const awaited = compareLines(resultsLine(before), resultsLine(after));
  if (!awaited.changed) return part;
  return {
    ...part,
    changed: true,
    blocks: [...awaited.blocks, ...part.blocks],
    sentences: [...awaited.sentences, ...part.sentences],
    changedWords: awaited.changedWords + part.changedWords,
  };
}

function linesOf(part: ListPart, content: SheetContent, contacts: readonly LooseContact[]): string[] {
  switch (part) {
    case 'keyFigures':
      return content.keyFigures.map(figureLine);
    case 'links':
      return content.links.map(linkLine);
    case 'contacts':
      return content.contactIds.map((id) => contactLine(contacts.find((contact) => contact.id === id)));
    case 'attachments':
      return content.attachments.map(attachmentLine);
  }
}
