import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor, WorkflowAction } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { AccountClosing } from '#rooms/accounts';
import { SubmissionActions } from '../workflow/submission-actions.service';
import { ReferentChanges } from '#rooms/teams';
import { ActivePeople, Submissions, type SubmissionRow } from '#rooms/submissions';
import { AuthorSuccession } from './author-succession.service';
import { LeavingRepository } from './leaving.repository';

/**
 * Someone closes their account: no submission waits for them. What they had in hand is given back as they would give it
 * back themselves, by the workflow, which tells those who take over.
 */
@Injectable()
export class Leaving implements OnModuleInit {
  constructor(
    private readonly closing: AccountClosing,
    private readonly hands: LeavingRepository,
    private readonly changes: ReferentChanges,
    private readonly submissions: Submissions,
    private readonly actions: SubmissionActions,
    private readonly people: ActivePeople,
    private readonly succession: AuthorSuccession,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.closing.beforeClosing((manager, accountId) => this.leave(manager, accountId));
  }

  async leave(manager: EntityManager, accountId: string): Promise<void> {
    const known = await this.people.find(manager, accountId);
    const answeredFor = await this.hands.answeredFor(manager, accountId);
    const person = known ?? { id: accountId, grants: [], service: '', organisationId: null };
    for (const id of await this.hands.inHand(manager, accountId)) {
      const row = await this.submissions.lockRow(manager, id);
      if (row !== null) await this.giveBack(manager, person, row);
      await this.hands.letGo(manager, id, accountId);
    }
    const now = this.clock.now();
    await this.hands.leaveTeams(manager, accountId);
    await this.hands.forgetInvitations(manager, accountId, now);
    await this.hands.forgetNotices(manager, accountId);
    for (const sheetId of answeredFor) await this.changes.changed(manager, sheetId, accountId);
  }

  private async giveBack(manager: EntityManager, person: Actor & { id: string }, row: SubmissionRow): Promise<void> {
    const act = (action: WorkflowAction): Promise<unknown> =>
      this.actions.attemptWithin(manager, person, row.id, { action, version: row.version });
    if (row.authorId === person.id && (row.state === 'draft' || row.state === 'returned')) {
      if (!(await this.succession.handOn(manager, row)) && row.state === 'draft') await act('withdraw');
    } else if (row.state === 'rewriting' && row.penHolderId === person.id) await act('release');
    else if (row.state === 'reviewing' && row.readersNamed.includes(person.id)) await act('cannot-review');
  }
}
