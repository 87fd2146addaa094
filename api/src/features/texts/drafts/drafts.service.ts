import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { DraftClassification, DraftContent, SavedDraft } from '@recueil/contracts';
import { can, factsOf, missingParts, newSubmission } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { versionPassed } from '#core/http/if-match';
import { AttachmentsService } from '#rooms/attachments';
import {
  CircumstancesService,
  submissionOf,
  type SubmissionRow,
  type LooseContact,
  type WorkingCopy,
} from '#rooms/submissions';
import { ClassificationRepository } from '../classification/classification.repository';
import { SubmissionRepository } from '../../submissions/submission.repository';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import { DraftRepository } from './draft.repository';
import { storedText, type StoredText } from './draft-content';
import { sentHash } from './sent-hash';

/** Texts as they are written: begun once, saved after each pause, never over somebody else's. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly classifications: ClassificationRepository,
    private readonly circumstances: CircumstancesService,
    private readonly attachments: AttachmentsService,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a sheet of the caller's. Answers its submission; with a key that was sent before, the one that it made then.
   * Throws `invalid` for what cannot be stored, `unprocessable` for a key that was sent with something else: it names
   * what the key made.
   */
  async create(
    caller: Caller,
    content: DraftContent,
    classification: DraftClassification | null,
    key: string | null,
  ): Promise<string> {
    requireAllowed(can(caller.actor, 'create', { record: 'submission', collection: true }));
    return this.work.run(async (manager) => {
      const { id: accountId } = caller.actor;
      const hash = sentHash({ content, classification });
      const made = key === null ? null : await this.drafts.made(manager, accountId, key);
      if (made !== null) {
        if (made.sentHash !== null && !made.sentHash.equals(hash)) throw keyTaken(made.submissionId);
        return made.submissionId;
      }
      const submissionId = await this.start(manager, accountId, content, classification);
      if (key !== null) {
        const now = this.clock.now();
        await this.drafts.remember(manager, { accountId, key, submissionId, sentHash: hash, now });
      }
      return submissionId;
    });
  }

  /** A draft of that person's over a sheet of its own. */
  async start(
    manager: EntityManager,
    accountId: string,
    content: DraftContent,
    classification: DraftClassification | null = null,
  ): Promise<string> {
    const sheetId = await this.drafts.insertSheet(manager, accountId);
    const beginning = { sheetId, authorId: accountId, state: 'draft', penHolderId: null } as const;
    const submissionId = await this.begin(manager, beginning);
    const text = storedText({ ...content, attachments: [] }, []);
    await this.texts.insertWorkingCopy(manager, submissionId, { ...text, updatedAt: this.clock.now() }, accountId);
    if (classification) await this.classifications.write(manager, sheetId, classification);
    await this.tellCreated(manager, accountId, sheetId, submissionId);
    return submissionId;
  }

  /** Inserts a submission to which nothing has happened; its text is the caller's to give. */
  async begin(
    manager: EntityManager,
    beginning: { sheetId: string; authorId: string | null; state: 'draft' | 'rewriting'; penHolderId: string | null },
  ): Promise<string> {
    const now = this.clock.now();
    const around = { settings: this.circumstances.settings, meetings: [] };
    const submission = newSubmission({ ...beginning, id: newId(), coAuthorIds: [], committeeId: null }, around, now);
    await this.submissions.insert(manager, submission, now);
    return submission.id;
  }

  /**
   * Saves the text being written. Throws `not-found`, `forbidden` or `conflict` when the caller does not hold the pen,
   * `precondition-failed` when the text is not at that version any more; nothing is written then.
   */
  async save(caller: Caller, submissionId: string, draft: DraftContent, version: number): Promise<SavedDraft> {
    return this.work.run(async (manager) => {
      const row = await this.drafts.shareLock(manager, submissionId);
      if (row === null) throw notFound();
      const copy = await this.texts.workingCopy(manager, submissionId);
      if (copy === null) throw notFound();
      await this.requirePen(manager, caller, row, copy);
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
  ): Promise<LooseContact[]> {
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
    const version = await this.texts.saveWorkingCopy(manager, row.id, next, caller.actor.id);
    if (version === null) throw versionPassed();
    return version;
  }

  private async requirePen(
    manager: EntityManager,
    caller: Caller,
    row: SubmissionRow,
    copy: Pick<StoredText, 'content' | 'contentHash'>,
  ): Promise<void> {
    const circumstances = await this.circumstances.of(manager, row, copy);
    requireAllowed(can(caller.actor, 'autosave', factsOf(submissionOf(row), circumstances, this.clock.now())));
  }

  private async tellCreated(
    manager: EntityManager,
    actorId: string,
    sheetId: string,
    submissionId: string,
  ): Promise<void> {
    await this.events.append(manager, [
      { action: 'submission.created', actorId, sheetId, facts: { submissionId, to: 'draft' } },
    ]);
  }
}

function keyTaken(submissionId: string): ProblemError {
  const detail = 'Cette fiche a déjà été créée, avec un autre texte. Ouvrez-la pour continuer.';
  return new ProblemError('unprocessable', detail, { reason: 'key-taken', current: { id: submissionId } });
}
