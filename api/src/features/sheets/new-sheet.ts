import type { Classification, SheetContent } from '@recueil/domain';
import type { Provenance } from './entities/sheet.entity';

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
