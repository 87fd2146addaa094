import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { DraftClassification, DraftContent } from '@recueil/contracts';
import { can, newSubmission } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { CircumstancesService, SubmissionRecords, TextsInProgress } from '#rooms/submissions';
import { ClassificationRepository } from '../classification/classification.repository';
import { storedText } from './draft-content';
import { DraftRepository } from './draft.repository';
import { sentHash } from './sent-hash';

/** Sheets and submissions as they are begun. */
@Injectable()
export class NewDrafts {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly records: SubmissionRecords,
    private readonly texts: TextsInProgress,
    private readonly classifications: ClassificationRepository,
    private readonly circumstances: CircumstancesService,
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
    await this.texts.begin(manager, submissionId, { ...text, updatedAt: this.clock.now() }, accountId);
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
    const around = { settings: await this.circumstances.settings(manager), meetings: [] };
    const submission = newSubmission({ ...beginning, id: newId(), coAuthorIds: [], committeeId: null }, around, now);
    await this.records.begin(manager, submission, now);
    return submission.id;
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
