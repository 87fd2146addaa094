import { Injectable } from '@nestjs/common';
import {
  committeeSubmissionPath,
  pagePaths,
  type SheetActionRequest,
  type SheetActionResult,
} from '@recueil/contracts';
import { can, isSheetAction, sheetDestination, sheetRefusal, sheetRowFor, type OpenedState } from '@recueil/domain';
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
import { SheetRevisions } from './sheet-revisions.service';
import { Archiving } from './archiving.service';
import { turningPoints } from './turning-points';

/**
 * Published sheets live on: revised, corrected, archived, put back. Each act in one transaction, as its row says: what
 * it needs, where it leads, its effect, what it opens, its event, whom it tells.
 */
@Injectable()
export class SheetActions {
  constructor(
    private readonly circumstances: SheetCircumstances,
    private readonly effects: SheetEffects,
    private readonly archiving: Archiving,
    private readonly revisions: SheetRevisions,
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
      const around = await this.circumstances.lockedAt(manager, slug);
      requireAllowed(can(caller.actor, action, around.facts));
      const row = sheetRowFor(action, around.facts.state);
      if (row === undefined) throw new Error(`the table does not know "${action}" in this state`);
      const act = { ...around, manager, caller, request, row };
      requireNeeds(act);
      return this.carryOut(act);
    });
  }

  private async carryOut(act: SheetAct): Promise<SheetActionResult> {
    const { opens } = act.row;
    const to = sheetDestination(act.row, (point) => turningPoints[point](act.sheet));
    const isEntered = await this.archiving.move('before', act, to);
    const done = await this.effects.of(act);
    if (done === null) return { submissionId: null, path: null };
    await this.archiving.move('after', act, to);
    const submissionId = opens && (await this.revisions.open(act, opens));
    if (!isEntered && done.facts !== null)
      await this.enter(act, { ...done.facts, ...(submissionId && { submissionId }) });
    await this.notices.tell(act, done);
    return submissionId === undefined ? { submissionId: null, path: null } : opened(opens, submissionId);
  }

  private async enter({ manager, caller, sheet, row }: SheetAct, facts: Record<string, unknown>): Promise<void> {
    const event = { action: row.event, actorId: caller.actor.id, sheetId: sheet.sheetId, facts };
    await this.events.append(manager, [event]);
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

function opened(state: OpenedState | undefined, submissionId: string): SheetActionResult {
  const path = state === 'draft' ? `${pagePaths.propose}/${submissionId}` : committeeSubmissionPath(submissionId);
  return { submissionId, path };
}
