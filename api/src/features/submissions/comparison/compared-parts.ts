import type { ComparedPart, RemarkView, SheetPart } from '@recueil/contracts';
import { sectionHeading, sectionNames, type KeyFigure, type ResultsKind, type SheetContent } from '@recueil/domain';
import { compareTexts, fromPlainText, type RichText } from '@recueil/text';
import type { LooseContact } from '../text-in-progress.repository';

type Part = ComparedPart & { changedWords: number };

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
  const sections = sectionNames.map((name) =>
    compared(name, partHeading(name, after.resultsKind), before.sections[name], after.sections[name]),
  );
  const around = (['keyFigures', 'links', 'contacts', 'attachments'] as const).map((part) =>
    compared(
      part,
      partHeading(part, after.resultsKind),
      listed(wordsOf(part, before, contacts)),
      listed(wordsOf(part, after, contacts)),
    ),
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

function listed(lines: readonly string[]): RichText {
  return { type: 'doc', content: lines.flatMap((line) => fromPlainText(line).content) };
}

function wordsOf(
  part: 'keyFigures' | 'links' | 'contacts' | 'attachments',
  content: SheetContent,
  contacts: readonly LooseContact[],
): string[] {
  switch (part) {
    case 'keyFigures':
      return content.keyFigures.map(figureWords);
    case 'links':
      return content.links.map(({ label, url }) => (label === '' ? url : `${label}\u202f: ${url}`));
    case 'contacts':
      return content.contactIds.map((id) => contactWords(contacts.find((contact) => contact.id === id)));
    case 'attachments':
      return content.attachments.map(({ name, alternative }) =>
        alternative === '' ? name : `${name} (${alternative})`,
      );
  }
}

function figureWords(figure: KeyFigure): string {
  const tail = [figure.label, figure.detail].filter((one) => one !== '').join(', ');
  switch (figure.kind) {
    case 'number':
      return `${figure.value} ${figure.unit} ${tail}`.replace(/\s+/g, ' ').trim();
    case 'share':
      return `${String(figure.value)} sur ${String(figure.of)} ${tail}`.trim();
    case 'change':
      return `${figure.before.label}\u202f: ${String(figure.before.value)} ${figure.unit}, ${figure.after.label}\u202f: ${String(figure.after.value)} ${figure.unit}, ${tail}`;
  }
}

function contactWords(contact: LooseContact | undefined): string {
  if (contact === undefined) return 'Coordonnées retirées';
  const { name, role, email, phone, url } = contact;
  return (
    [name, role, email, phone, url].filter((one) => one !== null && one !== '').join(', ') || 'Coordonnées retirées'
  );
}
