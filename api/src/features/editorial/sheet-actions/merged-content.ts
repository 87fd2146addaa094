import { sectionNames, type SheetContent } from '@recueil/domain';

/** Part by part: what was left as it was follows, what was rewritten stays. */
export function mergedContent(mine: SheetContent, before: SheetContent, after: SheetContent): SheetContent {
  const follow = <T>(own: T, old: T, corrected: T): T => (same(own, old) ? corrected : own);
  const sections = Object.fromEntries(
    sectionNames.map((name) => [name, follow(mine.sections[name], before.sections[name], after.sections[name])]),
  ) as unknown as SheetContent['sections'];
  return {
    title: follow(mine.title, before.title, after.title),
    organisation: follow(mine.organisation, before.organisation, after.organisation),
    pitch: follow(mine.pitch, before.pitch, after.pitch),
    sections,
    resultsKind: follow(mine.resultsKind, before.resultsKind, after.resultsKind),
    resultsDate: follow(mine.resultsDate, before.resultsDate, after.resultsDate),
    keyFigures: follow(mine.keyFigures, before.keyFigures, after.keyFigures),
    links: follow(mine.links, before.links, after.links),
    contactIds: follow(mine.contactIds, before.contactIds, after.contactIds),
    attachments: follow(mine.attachments, before.attachments, after.attachments),
  };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
