import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import type { EntityManager } from 'typeorm';
import type { NewRemark, RemarkView } from '@recueil/contracts';
import { can } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { ActivePeople, Submissions } from '#rooms/submissions';
import { remarkView } from './remark-view';
import { RemarkRepository, type StoredRemark } from './remark.repository';

/** Notes among the committee, and messages between the committee and the team of a sheet. */
@Injectable()
export class Remarks {
  constructor(
    private readonly remarks: RemarkRepository,
    private readonly submissions: Submissions,
    private readonly people: ActivePeople,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The oldest first, with the notes of the committee among themselves or without. */
  list(manager: EntityManager, submissionId: string, { withNotes }: { withNotes: boolean }): Promise<StoredRemark[]> {
    return this.remarks.list(manager, submissionId, { withNotes });
  }

  /** Keeps what was said with an action, which decided who reads it. */
  add(manager: EntityManager, submissionId: string, remark: Omit<StoredRemark, 'resolvedAt'>): Promise<void> {
    return this.remarks.insert(manager, { ...remark, submissionId });
  }

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
      return remarkView({ ...remark, resolvedAt: null }, names, { mayResolve: true });
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
    const { facts } = await this.submissions.require(manager, submissionId);
    requireAllowed(can(caller.actor, audience === 'team' ? 'write-message' : 'write-note', facts));
  }
}
