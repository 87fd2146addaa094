import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DraftContent } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { Revisions, type SubmissionRow, type WorkingCopy } from '#rooms/submissions';
import { DraftsService, SeenTexts } from '#rooms/texts';
import type { AskedAction } from './submission-act';

/** What an action is about: the text of the submission, as its author corrects or knows it, or the version objected to. */
@Injectable()
export class ActTexts {
  constructor(
    private readonly frozen: Revisions,
    private readonly drafts: DraftsService,
    private readonly seenTexts: SeenTexts,
    private readonly clock: Clock,
  ) {}

  async of(
    manager: EntityManager,
    row: SubmissionRow,
    copy: WorkingCopy,
    { action, request: { content } }: AskedAction,
  ): Promise<WorkingCopy> {
    if (action === 'amend' && content) return this.amended(manager, row, copy, content);
    // What the committee had begun and not shown stays with it.
    if (action === 'start-again') {
      const { content, contentHash } = await this.seenTexts.ofTeam(manager, row, copy);
      return { ...copy, content, contentHash };
    }
    if (action !== 'overrule' || row.revision === null) return copy;
    const objected = await this.frozen.find(manager, row.sheetId, row.revision.id);
    return objected === null ? copy : { ...copy, content: objected.content, contentHash: objected.contentHash };
  }

  /** The text that the author was shown, as they corrected it. */
  private async amended(
    manager: EntityManager,
    row: SubmissionRow,
    copy: WorkingCopy,
    content: DraftContent,
  ): Promise<WorkingCopy> {
    const text = await this.drafts.textOf(manager, row.sheetId, content, copy);
    return { ...copy, ...text, updatedAt: this.clock.now() };
  }
}
