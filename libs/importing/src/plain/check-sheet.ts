import type { ImportedSheet, ImportWarning, SectionKey } from '../imported-sheet';
import type { Announcement } from './front-matter';

const names: Readonly<Record<Exclude<SectionKey, 'setbacks'>, string>> = {
  origin: 'Origine de la démarche',
  results: 'Résultats',
  principles: 'Principes adoptés',
  advice: 'Conseils de mise en œuvre',
};

const longestTitle = 145;

/** What a sheet lacks, each said once. */
export function checkSheet(
  sheet: ImportedSheet,
  announced: Announcement | null,
  { hasContents }: { hasContents: boolean },
): ImportWarning[] {
  const line = sheet.provenance.firstLine;
  const found: ImportWarning[] = [];
  const say = (code: ImportWarning['code'], message: string): void => {
    found.push({ code, message, line });
  };
  if (hasContents && announced === null) say('sheet-not-in-contents', 'Cette fiche ne figure pas au sommaire.');
  if (sheet.title === null) say('title-missing', 'Aucun titre n’a été reconnu.');
  else if (sheet.title.length > longestTitle)
    say('title-too-long', `Le titre dépasse ${String(longestTitle)} caractères.`);
  if (sheet.organisation === null) say('organisation-missing', 'L’organisation n’est pas indiquée.');
  if (sheet.theme === null) say('theme-missing', 'Le thème n’est pas indiqué.');
  if (sheet.pitch === null) say('pitch-missing', 'Aucune phrase d’accroche n’a été reconnue.');
  for (const [key, name] of Object.entries(names)) {
    if (sheet.sections[key as SectionKey] === null)
      say('section-missing', `Il manque la rubrique «\u202F${name}\u202F».`);
  }
  if (sheet.contacts.length === 0) say('contact-missing', 'Aucun contact n’a été reconnu.');
  return found;
}
