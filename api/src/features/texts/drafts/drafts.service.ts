import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DraftContent, SavedDraft } from '@recueil/contracts';
import { can, missingParts } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { versionPassed } from '#core/http/if-match';
import { AttachmentsService } from '#rooms/attachments';
import {
  Submissions,
  TextsInProgress,
  type ContactRow,
  type SubmissionRow,
  type WorkingCopy,
} from '#rooms/submissions';
import { storedText, type StoredText } from './draft-content';
import { DraftRepository } from './draft.repository';

/** Texts as they are written: saved after each pause, never over somebody else's. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly submissions: Submissions,
    private readonly texts: TextsInProgress,
    private readonly attachments: AttachmentsService,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves the text being written. Throws `not-found`, `forbidden` or `conflict` when the caller does not hold the pen,
   * `precondition-failed` when the text is not at that version any more; nothing is written then.
   */
  async save(caller: Caller, submissionId: string, draft: DraftContent, version: number): Promise<SavedDraft> {
    return this.work.run(async (manager) => {
      const row = await this.drafts.shareLock(manager, submissionId);
      if (row === null) throw notFound();
      const opened = await this.submissions.open(manager, row);
      if (opened === null) throw notFound();
      requireAllowed(can(caller.actor, 'autosave', opened.facts));
      const { copy } = opened;
      if (copy.version !== version) throw versionPassed({ version: copy.version });
      const text = await this.textOf(manager, row.sheetId, draft, copy);
      const saved = await this.write(manager, row, { ...copy, ...text }, caller, copy.contentHash);
      return {
        version: saved,
        contentHash: text.contentHash,
        missing: missingParts(text.content),
        contactIds: text.contactIds,
      };
    });
  }

  /**
   * What was typed over a text of that sheet, as it is stored: its files under names that end as what they are. Throws
   * `invalid` with every field that cannot be stored.
   */
  async textOf(
    manager: EntityManager,
    sheetId: string,
    draft: DraftContent,
    before: Pick<WorkingCopy, 'content' | 'contacts'>,
  ): Promise<StoredText> {
    const known = await this.knownContacts(manager, sheetId, before);
    const named = before.content.attachments;
    const attachments = await this.attachments.named(manager, sheetId, draft.attachments, named);
    const text = storedText({ ...draft, attachments }, known);
    await this.requireAttachments(manager, sheetId, text);
    return text;
  }

  /** Refuses files that were never joined to this sheet: knowing their hash gives nobody another sheet's file. */
  private async requireAttachments(manager: EntityManager, sheetId: string, { content }: StoredText): Promise<void> {
    const hashes = content.attachments.map(({ sha256 }) => sha256);
    if (await this.attachments.belong(manager, sheetId, hashes)) return;
    throw new ProblemError('invalid', 'Une pièce jointe n’est pas à cette fiche. Joignez-la de nouveau.', {
      errors: [{ field: 'attachments', message: 'Joignez de nouveau ce fichier.' }],
    });
  }

  /** Contacts that a text may go on naming: its own, and those of the sheet's revisions. */
  private async knownContacts(
    manager: EntityManager,
    sheetId: string,
    { content, contacts }: Pick<WorkingCopy, 'content' | 'contacts'>,
  ): Promise<ContactRow[]> {
    const frozen = await this.drafts.contactsOf(manager, sheetId);
    return [...contacts, ...frozen.filter(({ id }) => content.contactIds.includes(id)), ...frozen];
  }

  private async write(
    manager: EntityManager,
    row: SubmissionRow,
    copy: StoredText & { version: number },
    caller: Caller,
    before: string,
  ): Promise<number> {
    // A save without change makes no version: nobody else's page is told that the text changed.
    if (copy.contentHash === before) return copy.version;
    const next = { ...copy, updatedAt: this.clock.now() };
    const version = await this.texts.save(manager, row.id, next, caller.actor.id);
    if (version === null) throw versionPassed();
    return version;
  }
}
