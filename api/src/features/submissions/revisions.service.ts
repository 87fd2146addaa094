import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SheetContent } from '@recueil/domain';
import {
  TextRepository,
  type ContactRow,
  type NewRevision,
  type NewValidation,
  type StoredRevision,
} from './text-in-progress.repository';

/** Texts that were frozen, and what was agreed to. */
@Injectable()
export class Revisions {
  constructor(private readonly texts: TextRepository) {}

  /** Of one sheet, the latest first. */
  list(manager: EntityManager, sheetId: string): Promise<StoredRevision[]> {
    return this.texts.revisions(manager, sheetId);
  }

  find(
    manager: EntityManager,
    sheetId: string,
    id: string,
  ): Promise<(StoredRevision & { content: SheetContent }) | null> {
    return this.texts.revision(manager, sheetId, id);
  }

  /** Freezes a text for good, with the contacts that it names for the first time. */
  freeze(
    manager: EntityManager,
    revision: NewRevision,
    content: SheetContent,
    contacts: readonly ContactRow[],
  ): Promise<void> {
    return this.texts.freeze(manager, revision, content, contacts);
  }

  /** The contacts that texts name: those that are not frozen yet, and those that were; blanked ones are empty. */
  async contactsOf(
    manager: EntityManager,
    contents: readonly SheetContent[],
    unfrozen: readonly ContactRow[] = [],
  ): Promise<ContactRow[]> {
    const ids = contents.flatMap(({ contactIds }) => contactIds);
    return [...unfrozen, ...(await this.texts.contacts(manager, ids))];
  }

  /** Somebody agrees to a revision, to the letter. */
  validate(manager: EntityManager, validation: NewValidation): Promise<void> {
    return this.texts.validate(manager, validation);
  }

  forgetValidation(manager: EntityManager, revisionId: string): Promise<void> {
    return this.texts.forgetValidation(manager, revisionId);
  }
}
