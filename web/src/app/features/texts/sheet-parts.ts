import type { PublishedSheet, SectionName } from '@recueil/contracts';
import { type RichText, isEmptyRichText } from '@recueil/text';
import { monthAndYear } from '#web/ui/french';

/** A section as the page shows it. */
export interface SheetPart {
  id: string;
  name: SectionName;
  heading: string;
  text: RichText;
  /** By when expected results are awaited. */
  when: string | null;
}

const order: readonly { name: SectionName; id: string }[] = [
  { name: 'origin', id: 'origine' },
  { name: 'results', id: 'resultats' },
  { name: 'principles', id: 'principes' },
  { name: 'advice', id: 'conseils' },
  { name: 'setbacks', id: 'revers' },
];

/** What the sections are made of. */
type Written = Pick<PublishedSheet, 'sections' | 'resultsKind' | 'resultsDate'>;

/** The sections that hold something, in the order in which they are read. */
export function partsOf(sheet: Written): SheetPart[] {
  return order.flatMap(({ name, id }) => {
    const text = sheet.sections[name];
    if (text === null || isEmptyRichText(text)) return [];
    return [{ id, name, text, heading: headingOf(name, sheet), when: name === 'results' ? awaited(sheet) : null }];
  });
}

function headingOf(name: SectionName, { resultsKind }: Written): string {
  const headings: Record<SectionName, string> = {
    origin: $localize`Origine de la démarche`,
    results: resultsKind === 'expected' ? $localize`Résultats attendus` : $localize`Résultats obtenus`,
    principles: $localize`Principes adoptés`,
    advice: $localize`Conseils de mise en œuvre`,
    setbacks: $localize`Ce qui n’a pas marché`,
  };
  return headings[name];
}

function awaited({ resultsKind, resultsDate }: Written): string | null {
  if (resultsKind !== 'expected' || resultsDate === null) return null;
  return $localize`Attendus pour ${monthAndYear(resultsDate)}:month:`;
}
