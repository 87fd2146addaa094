import { isEmptyRichText } from '@recueil/text';
import type { Classification, SheetContent } from '@recueil/domain';
import type { PublishedDocument, PublishedTheme } from '#rooms/published-document';

/** What is known of a sheet at the moment of publishing, beside its content. */
export interface PublicationFacts {
  sheetId: string;
  revisionId: string;
  contentHash: string;
  content: SheetContent;
  slug: string | null;
  themes: PublishedTheme[];
  classification: Classification;
  basis: string;
  collection: string | null;
}

/** A row of `published_sheets`: the document, and what lists and facets ask of it. */
export interface PublishedRow {
  sheetId: string;
  revisionId: string;
  contentHash: string;
  slug: string;
  document: PublishedDocument;
  contactIds: string[];
  themeSlugs: string[];
  organisationKind: string;
  scale: string | null;
  audience: string[];
  maturity: string | null;
  year: number | null;
  hasSetbacks: boolean;
  publishedAt: Date;
}

/** Everything a published row holds follows from the facts: nothing is typed twice. */
export function publishedRow(facts: PublicationFacts, slug: string, publishedAt: Date): PublishedRow {
  const { contactIds, ...content } = facts.content;
  const { organisationKind, scale, audience, maturity, year } = facts.classification;
  return {
    sheetId: facts.sheetId,
    revisionId: facts.revisionId,
    contentHash: facts.contentHash,
    slug,
    document: {
      content,
      themes: facts.themes,
      classification: facts.classification,
      basis: facts.basis === 'legacy' ? 'legacy' : 'contributor',
      collection: facts.collection,
    },
    contactIds,
    themeSlugs: themeSlugs(facts.themes),
    organisationKind,
    scale,
    audience,
    maturity,
    year,
    hasSetbacks: !isEmptyRichText(content.sections.setbacks),
    publishedAt,
  };
}

/** A sheet of a sub-theme is found under its theme too. */
function themeSlugs(themes: PublishedTheme[]): string[] {
  return [...new Set(themes.flatMap(({ slug, parent }) => (parent ? [parent.slug, slug] : [slug])))];
}
