import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { pagePaths } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { NoticeDelivery } from '#rooms/notices';
import { ActivePeople, SubmissionAccess, type SubmissionRow } from '#rooms/submissions';
import { coAuthorKey } from './co-author-invitations.service';
import { quotedTitle } from './invitation-words';
import { InvitationsRepository, type StoredInvitation } from './invitations.repository';
import { TeamRepository } from './team.repository';

/** The author takes back what they asked, or takes a co-author off the team. */
@Injectable()
export class CoAuthorWithdrawals {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly invitations: InvitationsRepository,
    private readonly team: TeamRepository,
    private readonly people: ActivePeople,
    private readonly delivery: NoticeDelivery,
    private readonly events: EventLog,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Takes an invitation back; once it was accepted, takes the co-author off the team. Throws as the policy says. */
  async withdraw(caller: Caller, submissionId: string, invitationId: string): Promise<void> {
    await this.work.run(async (manager) => {
      const { row } = await this.access.requireLocked(manager, caller, submissionId, 'invite-co-author');
      const invitation = await this.invitations.lock(manager, invitationId);
      if (invitation?.submissionId !== submissionId || invitation.part !== 'co-author') throw notFound();
      const { answer, answeredById } = invitation;
      if (answer !== null && answer !== 'accepted') throw notFound();
      await this.invitations.answer(manager, invitation.id, 'withdrawn', caller.actor.id, this.clock.now());
      if (answer === null) {
        await this.delivery.takeBack(manager, coAuthorKey(invitation.id));
        await this.append(manager, 'submission.invitation-withdrawn', caller, row, { invitationId });
      } else if (answeredById !== null) await this.remove(manager, caller, row, invitation, answeredById);
    });
  }

  private async remove(
    manager: EntityManager,
    caller: Caller,
    row: SubmissionRow,
    { id, title }: StoredInvitation,
    accountId: string,
  ): Promise<void> {
    if (!(await this.team.removeCoAuthor(manager, row, accountId))) return;
    await this.append(manager, 'submission.co-author-removed', caller, row, { invitationId: id, accountId });
    const by = (await this.people.find(manager, caller.actor.id))?.name ?? '';
    const removed = await this.people.find(manager, accountId);
    if (removed === null) return;
    const path = pagePaths.mySheets;
    await this.delivery.deliver(manager, removed, {
      key: `co-author-removed:${id}`,
      submissionId: null,
      kind: 'co-author-removed',
      asks: false,
      subject: `${by} vous a retiré de l’équipe de ${quotedTitle(title)}`,
      path,
      mail: { kind: 'co-author-removed', facts: { name: removed.name, by, title, path } },
    });
  }

  private append(
    manager: EntityManager,
    action: 'submission.invitation-withdrawn' | 'submission.co-author-removed',
    { actor }: Caller,
    row: SubmissionRow,
    facts: Record<string, string>,
  ): Promise<void> {
    return this.events.append(manager, [
      { action, actorId: actor.id, sheetId: row.sheetId, facts: { submissionId: row.id, ...facts } },
    ]);
  }
}
