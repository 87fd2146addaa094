import type { Classification, SheetContent } from '@recueil/domain';

/** A theme as readers see it. */
export interface PublishedTheme {
  slug: string;
  label: string;
  parent: { slug: string; label: string } | null;
}

/** The whole public document of a sheet, as `published_sheets.document` holds it. No contact: details are joined at read. */
export interface PublishedDocument {
  content: Omit<SheetContent, 'contactIds'>;
  /** The main theme first; empty when it is still to be classified. */
  themes: PublishedTheme[];
  classification: Classification;
  basis: 'contributor' | 'legacy';
  collection: string | null;
}
