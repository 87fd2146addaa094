import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import type { NewRemark, RemarkView } from '@recueil/contracts';
import { can, factsOf } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { CircumstancesService, submissionOf } from '#rooms/submissions';
import { SubmissionRepository } from '../../submissions/submission.repository';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import { remarkView } from './remark-view';
import { RemarkRepository } from './remark.repository';

/** Notes among the committee, and messages between the committee and the team of a sheet. */
@Injectable()
export class Remarks {
  constructor(
    private readonly remarks: RemarkRepository,
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly circumstances: CircumstancesService,
    private readonly people: CircumstancesRepository,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Throws `not-found`, `forbidden` or `conflict` as the policy says; `invalid` when what it answers is not there. */
  async write(caller: Caller, submissionId: string, given: NewRemark): Promise<RemarkView> {
    return this.work.run(async (manager) => {
      await this.require(manager, caller, submissionId, given.audience);
      const answered =
        given.answers === undefined ? null : await this.remarks.find(manager, submissionId, given.answers);
      if (given.answers !== undefined && answered?.audience !== given.audience) {
        throw new ProblemError('invalid', 'Ce message n’existe plus. Rechargez la page.');
      }
      const remark = {
        id: newId(),
        audience: given.audience,
        part: given.part ?? answered?.part ?? null,
        text: given.text,
        authorId: caller.actor.id,
        answers: answered?.answers ?? answered?.id ?? null,
        fromAction: null,
        at: this.clock.now(),
      };
      await this.remarks.insert(manager, { ...remark, submissionId });
      const names = await this.people.names(manager, [caller.actor.id]);
      return remarkView({ ...remark, resolvedAt: null }, names, true);
    });
  }

  async settle(caller: Caller, submissionId: string, remarkId: string, act: 'resolve' | 'reopen'): Promise<void> {
    await this.work.run(async (manager) => {
      const remark = await this.remarks.find(manager, submissionId, remarkId);
      await this.require(manager, caller, submissionId, remark?.audience ?? 'team');
      if (remark === null) throw notFound();
      const resolved = act === 'resolve' ? { at: this.clock.now(), by: caller.actor.id } : null;
      await this.remarks.settle(manager, remark.id, resolved);
    });
  }

  private async require(
    manager: EntityManager,
    caller: Caller,
    submissionId: string,
    audience: NewRemark['audience'],
  ): Promise<void> {
    const row = await this.submissions.find(manager, submissionId);
    const copy = row === null ? null : await this.texts.workingCopy(manager, submissionId);
    if (row === null || copy === null) throw notFound();
    const circumstances = await this.circumstances.of(manager, row, copy);
    const facts = factsOf(submissionOf(row), circumstances, this.clock.now());
    requireAllowed(can(caller.actor, audience === 'team' ? 'write-message' : 'write-note', facts));
  }
}
