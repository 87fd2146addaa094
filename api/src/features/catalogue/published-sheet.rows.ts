import type { PublishedAttachment } from '@recueil/contracts';
import type { PublishedDocument } from '#rooms/published-document';

/** A row whole, with the files that its text names and how many of its contacts are still there. */
export interface PublishedSheetRow {
  slug: string;
  document: PublishedDocument;
  year: number | null;
  hasSetbacks: boolean;
  publishedAt: Date;
  version: string;
  attachments: PublishedAttachment[];
  contactCount: number;
}
