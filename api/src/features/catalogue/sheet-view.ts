import type { PublishedSheet, SheetFact, SheetSummary } from '@recueil/contracts';
import { audiences, maturities, organisationKinds, scales, type Classification } from '@recueil/domain';
import type { PublishedTheme } from '#rooms/published-document';
import type { ListedSheet } from '#rooms/search';
import type { PublishedSheetRow } from './published-sheet.rows';

/** What a sheet without theme is filed under. */
const unclassified = 'À classer';

export function sheetSummary(sheet: ListedSheet): SheetSummary {
  const { slug, title, organisation, pitch, themes, year, publishedAt, hasSetbacks } = sheet;
  return {
    slug,
    title,
    organisation,
    pitch,
    ...themeOf(themes[0]),
    year,
    publishedAt: publishedAt.toISOString(),
    hasSetbacks,
  };
}

/** The public page of a sheet. Contacts' details are for signed-in readers: here is only how many there are. */
export function publishedSheet(row: PublishedSheetRow): PublishedSheet {
  const { content, themes, classification, basis, collection } = row.document;
  return {
    slug: row.slug,
    title: content.title,
    organisation: content.organisation,
    pitch: content.pitch,
    ...themeOf(themes[0]),
    year: row.year,
    publishedAt: row.publishedAt.toISOString(),
    hasSetbacks: row.hasSetbacks,
    sections: content.sections,
    resultsKind: content.resultsKind,
    resultsDate: content.resultsDate,
    keyFigures: content.keyFigures,
    links: content.links,
    attachments: row.attachments,
    facts: facts(classification),
    keywords: classification.keywords,
    basis,
    collection,
    contactCount: row.contactCount,
    contacts: [],
  };
}

function themeOf(
  main: PublishedTheme | undefined,
): Pick<SheetSummary, 'theme' | 'subtheme' | 'themeSlug' | 'subthemeSlug'> {
  if (!main) return { theme: unclassified, subtheme: null, themeSlug: '', subthemeSlug: null };
  const { parent } = main;
  return parent
    ? { theme: parent.label, subtheme: main.label, themeSlug: parent.slug, subthemeSlug: main.slug }
    : { theme: main.label, subtheme: null, themeSlug: main.slug, subthemeSlug: null };
}

function facts(classification: Classification): SheetFact[] {
  const { organisationKind, scale, audience, maturity, year, effort } = classification;
  const all: SheetFact[] = [
    { name: 'maturity', label: 'Maturité', value: maturity ? maturities[maturity] : '' },
    { name: 'scale', label: 'Échelle', value: scale ? scales[scale] : '' },
    { name: 'audience', label: 'Public', value: audience.map((code) => audiences[code]).join(', ') },
    {
      name: 'organisationKind',
      label: 'Organisme',
      value: organisationKind === 'other' ? '' : organisationKinds[organisationKind],
    },
    { name: 'year', label: 'Année', value: year === null ? '' : String(year) },
    { name: 'duration', label: 'Mise en place', value: effort.duration },
    { name: 'means', label: 'Moyens', value: effort.means },
    { name: 'cost', label: 'Coût', value: effort.cost },
  ];
  return all.filter(({ value }) => value !== '');
}
