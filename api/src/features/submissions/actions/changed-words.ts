import { compareLines, compareTexts } from '@recueil/text';
import { sectionNames, type SheetContent } from '@recueil/domain';

/** What cannot be counted in words counts as many as make a correction large. */
const large = 1_000;

/** Words added or removed from one content to another; a figure, link, contact, file or change of form counts as many. */
export function changedWords(before: SheetContent, after: SheetContent): number {
  const lines = (['title', 'organisation', 'pitch'] as const).map((part) => compareLines(before[part], after[part]));
  const texts = sectionNames.map((name) => compareTexts(before.sections[name], after.sections[name]));
  const words = [...lines, ...texts].reduce((sum, { changedWords: count }) => sum + count, 0);
  return words + (sameSurroundings(before, after) ? 0 : large);
}

function sameSurroundings(before: SheetContent, after: SheetContent): boolean {
  const around = ({ resultsKind, resultsDate, keyFigures, links, contactIds, attachments }: SheetContent): string =>
    JSON.stringify({ resultsKind, resultsDate, keyFigures, links, contactIds, attachments });
  return around(before) === around(after);
}
