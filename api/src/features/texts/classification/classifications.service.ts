import { Injectable } from '@nestjs/common';
import type { DraftClassification, SavedClassification } from '@recueil/contracts';
import { can, factsOf, isOnTeam } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { versionPassed } from '#core/http/if-match';
import { PublicationRefresh } from '#rooms/sheets';
import { CircumstancesService, submissionOf } from '#rooms/submissions';
import { SubmissionRepository } from '../../submissions/submission.repository';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import { ClassificationRepository } from './classification.repository';

/** What stands beside a text: it may change without touching a validation, and decides on the committee. */
@Injectable()
export class Classifications {
  constructor(
    private readonly classifications: ClassificationRepository,
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly circumstances: CircumstancesService,
    private readonly refresh: PublicationRefresh,
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

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
      const row = await this.submissions.lock(manager, submissionId);
      const copy = row === null ? null : await this.texts.workingCopy(manager, submissionId);
      if (row === null || copy === null) throw notFound();
      const circumstances = await this.circumstances.of(manager, row, copy);
      requireAllowed(can(caller.actor, 'classify', factsOf(submissionOf(row), circumstances, this.clock.now())));
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
