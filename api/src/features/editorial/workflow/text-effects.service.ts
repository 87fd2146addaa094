import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Effects, Submission } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { Revisions, SubmissionRecords, TextsInProgress } from '#rooms/submissions';
import type { SubmissionAct } from './submission-act';

/** What an action does to texts: one is frozen, agreed to or not any more, or begins a new submission. */
@Injectable()
export class TextEffects {
  constructor(
    private readonly records: SubmissionRecords,
    private readonly copies: TextsInProgress,
    private readonly frozen: Revisions,
    private readonly clock: Clock,
  ) {}

  async freeze(
    manager: EntityManager,
    { text, row, action, performer }: SubmissionAct,
    { sheetId }: Submission,
    { revision }: Effects,
  ): Promise<void> {
    if (action === 'amend') await this.copies.save(manager, row.id, text, performer.id);
    if (revision === null) return;
    const { id, kind, round } = revision;
    const frozen = { id, sheetId, kind, round, by: performer.id, at: this.clock.now() };
    await this.frozen.freeze(manager, frozen, text.content, text.contacts);
  }

  async agree(manager: EntityManager, before: Submission, { validation }: Effects): Promise<void> {
    if (validation === null) return;
    if (before.validation !== null) await this.frozen.forgetValidation(manager, before.validation.revisionId);
    if (validation === 'delete') return;
    const { write } = validation;
    await this.frozen.validate(manager, { id: newId(), sheetId: before.sheetId, ...write, at: this.clock.now() });
  }

  async open(manager: EntityManager, { text, performer }: SubmissionAct, { opens }: Effects): Promise<void> {
    if (opens === null) return;
    const updatedAt = this.clock.now();
    await this.records.begin(manager, opens, updatedAt);
    await this.copies.begin(manager, opens.id, { ...text, updatedAt }, performer.id);
  }
}
