import type { DraftContent, SectionName, SheetPart } from '@recueil/contracts';
import { type RichText, canonicalLine, canonicalRichText } from '@recueil/text';
import { isBlankContact } from '#web/ui/part-editors/blank-lines';
import { sheetParts } from '#web/features/texts/part-words';
import { sendable } from '#web/features/drafts/draft';

/** What of a version can be written again: contacts who withdrew since are blank, and left out. */
export function restorable(version: DraftContent): { content: DraftContent; withdrawn: number } {
  const contacts = version.contacts.filter((contact) => !isBlankContact(contact));
  return { content: { ...version, contacts }, withdrawn: version.contacts.length - contacts.length };
}

/** The parts that are not the same in both texts, in the order of a sheet. */
export function differingParts(one: DraftContent, other: DraftContent): SheetPart[] {
  const [first, second] = [sendable(one), sendable(other)];
  return sheetParts.filter((part) => formOf(first, part) !== formOf(second, part));
}

function formOf(content: DraftContent, part: SheetPart): string {
  switch (part) {
    case 'title':
    case 'organisation':
    case 'pitch':
      return canonicalLine(content[part]);
    case 'results':
      return inOneOrder([textOf(content.sections.results), content.resultsKind, content.resultsDate]);
    case 'contacts':
      return inOneOrder(content.contacts.map(({ id: _id, ...details }) => details));
    case 'keyFigures':
    case 'links':
    case 'attachments':
      return inOneOrder(content[part]);
    default:
      return inOneOrder(textOf(content.sections[part satisfies SectionName]));
  }
}

function textOf(text: RichText | null): RichText['content'] {
  return text === null ? [] : canonicalRichText(text).content;
}

/** Objects that hold the same, whatever the order of their keys, read the same. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    typeof held === 'object' && held !== null && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([one], [other]) => one.localeCompare(other)))
      : held,
  );
}
