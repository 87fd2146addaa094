import type { Classification, SheetContent } from '@recueil/domain';

/** Where an imported sheet was found, and what the importer had to say. */
export interface Provenance {
  document: string;
  page: number | null;
  firstLine: number;
  lastLine: number;
  warnings: { code: string; message: string; line: number | null }[];
}

export interface NewContact {
  name: string | null;
  role: string | null;
  email: string | null;
  phone: string | null;
  url: string | null;
}

/** A sheet that comes whole from elsewhere: a document, or the demonstration. Its content has passed `checkContent`. */
export interface NewSheet {
  /** Contacts are given apart: their identifiers are made here. */
  content: Omit<SheetContent, 'contactIds'>;
  contacts: NewContact[];
  organisationId: string;
  /** The main theme first. */
  themeIds: string[];
  classification: Omit<Classification, 'organisationKind'>;
  provenance: Provenance;
  importKey: string;
  demonstration: boolean;
}
