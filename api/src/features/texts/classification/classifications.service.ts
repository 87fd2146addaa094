import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DraftClassification, SavedClassification } from '@recueil/contracts';
import { can, isOnTeam } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { versionPassed } from '#core/http/if-match';
import { PublicationRefresh } from '#rooms/sheets';
import { Submissions } from '#rooms/submissions';
import { ClassificationRepository, type StoredClassification } from './classification.repository';

/** What stands beside a text: it may change without touching a validation, and decides on the committee. */
@Injectable()
export class Classifications {
  constructor(
    private readonly classifications: ClassificationRepository,
    private readonly submissions: Submissions,
    private readonly refresh: PublicationRefresh,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
  ) {}

  read(manager: EntityManager, sheetId: string): Promise<StoredClassification> {
    return this.classifications.read(manager, sheetId);
  }

  /**
   * Throws as the policy says; `precondition-failed` when somebody classified it meanwhile. What is online already is
   * the committee's to classify, and shows at once.
   */
  async save(
    caller: Caller,
    submissionId: string,
    given: DraftClassification,
    version: number,
  ): Promise<SavedClassification> {
    return this.work.run(async (manager) => {
      const { row, facts } = await this.submissions.requireLocked(manager, submissionId);
      requireAllowed(can(caller.actor, 'classify', facts));
      const { online, ...before } = await this.classifications.read(manager, row.sheetId);
      if (online && isOnTeam(row, caller.actor.id)) {
        throw new ProblemError(
          'conflict',
          'La fiche est en ligne\u202f: c’est le comité qui la classe. Écrivez-lui un message.',
        );
      }
      if (before.version !== version) throw versionPassed({ ...before, writable: true });
      await this.classifications.write(manager, row.sheetId, given);
      if (online) await this.refresh.refresh(manager, [row.sheetId]);
      await this.events.append(manager, [
        {
          action: 'submission.classified',
          actorId: caller.actor.id,
          sheetId: row.sheetId,
          facts: { submissionId, themes: given.themes },
        },
      ]);
      const { online: _online, ...after } = await this.classifications.read(manager, row.sheetId);
      return { ...after, writable: true };
    });
  }
}
