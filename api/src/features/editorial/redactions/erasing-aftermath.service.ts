import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scheduler } from '@recueil/domain';
import { PublicationRefresh } from '#rooms/sheets';
import { Submissions } from '#rooms/submissions';
import { SubmissionActions } from '../workflow/submission-actions.service';

/** What rested on versions that lost something. */
@Injectable()
export class ErasingAftermath {
  constructor(
    private readonly refresh: PublicationRefresh,
    private readonly submissions: Submissions,
    private readonly actions: SubmissionActions,
  ) {}

  /** The sheet is shown as it is now, and whoever agreed to a version that was rewritten is asked anew. */
  async follow(
    manager: EntityManager,
    sheetId: string,
    openSubmissionId: string | null,
    rewritten: ReadonlySet<string>,
  ): Promise<void> {
    await this.refresh.refresh(manager, [sheetId]);
    if (openSubmissionId !== null) await this.askAnew(manager, openSubmissionId, rewritten);
  }

  /** The submission under way: what was agreed to of its text holds no more. Its step decides what follows. */
  private async askAnew(manager: EntityManager, submissionId: string, rewritten: ReadonlySet<string>): Promise<void> {
    const row = await this.submissions.lockRow(manager, submissionId);
    if (row?.revision == null || !rewritten.has(row.revision.id)) return;
    await this.actions.attemptWithin(manager, scheduler, submissionId, { action: 'redact', version: row.version });
  }
}
