import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { Effects, Submission } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { EventLog } from '#core/events/event-log';
import { Remarks } from '#rooms/texts';
import { remarksOf } from './action-remarks';
import type { SubmissionAct } from './submission-act';

/** Keeps that an action happened, without a personal value, and what was said along with it. */
@Injectable()
export class ActHistory {
  constructor(
    private readonly events: EventLog,
    private readonly remarks: Remarks,
    private readonly clock: Clock,
  ) {}

  async enter(manager: EntityManager, act: SubmissionAct, after: Submission, { event }: Effects): Promise<void> {
    const { action, performer, request } = act;
    const { reason, personId, side, date, duplicateOf } = request;
    const { revision } = after;
    await this.events.append(manager, [
      {
        action: event.name,
        actorId: performer.id,
        sheetId: after.sheetId,
        facts: {
          submissionId: after.id,
          from: event.from,
          to: event.to,
          ...(revision !== null && { revisionId: revision.id, contentHash: revision.contentHash }),
          ...(personId !== undefined && { accountId: personId }),
          ...(side !== undefined && { side }),
          ...(date !== undefined && { date }),
          ...(duplicateOf !== undefined && { duplicateOf }),
        },
        ...(reason !== undefined && { details: { reason } }),
      },
    ]);
    const spoken = { authorId: performer.id, fromAction: action, answers: null, at: this.clock.now() };
    for (const remark of remarksOf(action, request)) {
      await this.remarks.add(manager, after.id, { ...remark, ...spoken, id: newId() });
    }
  }
}
