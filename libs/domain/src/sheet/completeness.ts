import { isBlank, isEmptyRichText } from '@recueil/text';
import type { SheetContent } from './content';

/** What a sheet must have before it is sent: everything else is optional, or the committee's work. */
export const requiredParts = ['title', 'organisation', 'origin', 'results', 'principles', 'advice'] as const;
export type RequiredPart = (typeof requiredParts)[number];

/** The parts still empty, in the order of the page; none means complete enough to send. */
export function missingParts(content: SheetContent): RequiredPart[] {
  return requiredParts.filter((part) =>
    part === 'title' || part === 'organisation' ? isBlank(content[part]) : isEmptyRichText(content.sections[part]),
  );
}
