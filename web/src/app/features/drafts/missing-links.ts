import type { DraftContent } from '@recueil/contracts';
import { imageProblems } from '#web/ui/part-editors/image-problems';
import { controlOf } from '#web/ui/part-editors/part-fields';
import { type MissingPart, missingOf } from './draft';
import { partId, partLabels } from './words';

/** What is missing, how it is called, and the id of what it leads to. */
export interface MissingLink {
  part: MissingPart;
  label: string;
  id: string;
}

export function missingLinks(content: DraftContent): MissingLink[] {
  return missingOf(content).map((part) => {
    if (part !== 'attachments') return { part, label: partLabels[part], id: partId(part) };
    const [first] = imageProblems(content.attachments);
    return { part, label: $localize`Ce que montre une image`, id: controlOf(first?.field ?? part) };
  });
}
