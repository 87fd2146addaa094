import type { DraftContent, SectionName, SheetPart } from '@recueil/contracts';

/** The sections, in the order in which they are read. */
export const sectionNames: readonly SectionName[] = ['origin', 'results', 'principles', 'advice', 'setbacks'];

/** Every part to which something may be attached, in the order of a sheet. */
export const sheetParts: readonly SheetPart[] = [
  'title',
  'organisation',
  'pitch',
  ...sectionNames,
  'keyFigures',
  'links',
  'contacts',
  'attachments',
];

/** The heading of a part, as the published page has it. */
export function partHeading(part: SheetPart, resultsKind: DraftContent['resultsKind'] = 'obtained'): string {
  const headings: Record<SheetPart, string> = {
    title: $localize`Titre`,
    organisation: $localize`Organisme`,
    pitch: $localize`Accroche`,
    origin: $localize`Origine de la démarche`,
    results: resultsKind === 'expected' ? $localize`Résultats attendus` : $localize`Résultats obtenus`,
    principles: $localize`Principes adoptés`,
    advice: $localize`Conseils de mise en œuvre`,
    setbacks: $localize`Ce qui n’a pas marché`,
    keyFigures: $localize`Chiffres clés`,
    links: $localize`Liens`,
    contacts: $localize`Contacts`,
    attachments: $localize`Pièces jointes`,
  };
  return headings[part];
}
