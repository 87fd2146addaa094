import { countWords } from '@recueil/text';
import { sectionNames, type SectionName, type SheetContent } from './content';

/** Beyond these a content is refused. In characters, or in items. */
export const contentLimits = {
  title: 145,
  organisation: 200,
  pitch: 600,
  keyFigures: 6,
  figureText: 200,
  links: 12,
  linkLabel: 200,
  contacts: 12,
  attachments: 12,
} as const;

/** In words, drawn from 47 real sheets. Beyond: a hint to the writer, never a cut. */
export const softLimits: Readonly<Record<'pitch' | SectionName, number>> = {
  pitch: 30,
  origin: 45,
  results: 80,
  principles: 70,
  advice: 65,
  setbacks: 60,
};

/** The parts of a content that are longer than a reader of one page bears, with their number of words. */
export function overSoftLimits(content: SheetContent): { part: 'pitch' | SectionName; words: number; limit: number }[] {
  return (['pitch', ...sectionNames] as const).flatMap((part) => {
    const words = countWords(part === 'pitch' ? content.pitch : content.sections[part]);
    const limit = softLimits[part];
    return words > limit ? [{ part, words, limit }] : [];
  });
}
