import { Injectable } from '@nestjs/common';
import {
  committeeSubmissionPath,
  pagePaths,
  type SheetActionRequest,
  type SheetActionResult,
} from '@recueil/contracts';
import { can, isSheetAction, sheetRefusal, sheetRowFor, type SheetRow } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { contentHash } from '#rooms/sheets';
import type { SheetAct } from './sheet-act';
import { SheetCircumstances } from './sheet-circumstances.service';
import { SheetEffects } from './sheet-effects.service';
import { SheetNotices } from './sheet-notices.service';

/**
 * Published sheets live on: revised, corrected, archived, put back. Each act in one transaction, as its row says: what
 * it needs, its effect, its event, whom it tells.
 */
@Injectable()
export class SheetActions {
  constructor(
    private readonly circumstances: SheetCircumstances,
    private readonly effects: SheetEffects,
    private readonly notices: SheetNotices,
    private readonly events: EventLog,
    private readonly work: UnitOfWork,
  ) {}

  /**
   * Does it. Answers the submission that it opened, if any. Throws as the policy says; `unprocessable` for what lacks,
   * `conflict` when what was shown is not what waits any more.
   */
  async perform(caller: Caller, slug: string, request: SheetActionRequest): Promise<SheetActionResult> {
    const { action } = request;
    if (!isSheetAction(action)) throw new ProblemError('invalid', 'Cette action n’existe pas.');
    return this.work.run(async (manager) => {
      const around = await this.circumstances.at(manager, slug, true);
      requireAllowed(can(caller.actor, action, around.facts));
      const row = sheetRowFor(action, around.facts.state);
      if (row === undefined) throw new Error(`the table does not know "${action}" in this state`);
      const act = { ...around, manager, caller, request, row };
      requireNeeds(act);
      return this.carryOut(act);
    });
  }

  private async carryOut(act: SheetAct): Promise<SheetActionResult> {
    const { manager, caller, sheet, row } = act;
    const done = await this.effects.of(act);
    if (done === null) return { submissionId: null, path: null };
    if (done.facts !== null) {
      const event = { action: row.event, actorId: caller.actor.id, sheetId: sheet.sheetId, facts: done.facts };
      await this.events.append(manager, [event]);
    }
    await this.notices.tell(act, done);
    return opened(row, done.submissionId);
  }
}

function requireNeeds({ row, request, sheet }: SheetAct): void {
  const problem = sheetRefusal(row, request, {
    contentHash: contentHash(sheet.content),
    correctionHash: sheet.correction?.contentHash ?? null,
    redactionId: sheet.redaction?.id ?? null,
  });
  if (problem === null) return;
  const { status, field, sentence } = problem;
  if (status === 409) throw new ProblemError('conflict', sentence);
  throw new ProblemError('unprocessable', sentence, { errors: [{ field, message: sentence }] });
}

function opened({ opens }: SheetRow, submissionId: string | undefined): SheetActionResult {
  if (submissionId === undefined) return { submissionId: null, path: null };
  const path = opens === 'draft' ? `${pagePaths.propose}/${submissionId}` : committeeSubmissionPath(submissionId);
  return { submissionId, path };
}
