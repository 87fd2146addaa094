import { isBlank, isEmptyRichText, undescribedImages } from '@recueil/text';
import type { SheetContent } from './content';

/** What a sheet must have before it is sent: everything else is optional, or the committee's work. */
export const requiredParts = ['title', 'organisation', 'origin', 'results', 'principles', 'advice'] as const;
export type RequiredPart = (typeof requiredParts)[number];

/** What may lack: a required part, or the words for an image that is joined. */
export type MissingPart = RequiredPart | 'attachments';

/** The parts still empty or not described, in the order of the page; none means complete enough to send. */
export function missingParts(content: SheetContent): MissingPart[] {
  const empty = requiredParts.filter((part) =>
    part === 'title' || part === 'organisation' ? isBlank(content[part]) : isEmptyRichText(content.sections[part]),
  );
  return undescribedImages(content.attachments).length > 0 ? [...empty, 'attachments'] : empty;
}
