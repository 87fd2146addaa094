import type { PublishedDocument } from '../sheets/publication/published-document';

/** A row of `published_sheets` as lists need it. */
export interface PublishedListRow {
  sheetId: string;
  slug: string;
  document: Pick<PublishedDocument, 'themes'> & { title: string; organisation: string; pitch: string };
  year: number | null;
  hasSetbacks: boolean;
  publishedAt: Date;
}

/** A row whole, with how many of its contacts are still there. */
export interface PublishedSheetRow {
  slug: string;
  document: PublishedDocument;
  year: number | null;
  hasSetbacks: boolean;
  publishedAt: Date;
  version: string;
  contactCount: number;
}
