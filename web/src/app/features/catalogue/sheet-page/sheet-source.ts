import type { PublishedSheet } from '@recueil/contracts';
import { toPlainText } from '@recueil/text';
import { partsOf } from '#web/features/texts/sheet-parts';
import { longDate, quoted } from '#web/ui/french';

/** "Ville de Montreval, Recueil, 2026": what whoever takes the practice up is asked to quote. */
export function sourceOf(sheet: PublishedSheet): string {
  const collection = sheet.collection ?? `Recueil, ${longDate(sheet.publishedAt).slice(-4)}`;
  return [sheet.organisation, collection].filter(Boolean).join(', ');
}

/** The whole sheet as plain text that ends with its source and its licence, to be pasted anywhere. */
export function textWithSource(sheet: PublishedSheet, address: string, licence: string): string {
  const sections = partsOf(sheet).map(({ heading, text }) => `${heading}\n${toPlainText(text)}`);
  const source = $localize`Source\u202F: ${sourceOf(sheet)}:source:, ${quoted(sheet.title)}:title:`;
  return [
    `${sheet.title}\n${sheet.organisation}`,
    sheet.pitch,
    ...sections,
    [source, licence === '' ? '' : $localize`Licence\u202F: ${licence}:licence:`, address].filter(Boolean).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
