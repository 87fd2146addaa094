import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { pagePaths, type InvitationView, type NewInvitation } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { SubmissionAccess, type ActivePerson, type OpenedSubmission } from '#rooms/submissions';
import { SeenTexts } from '#rooms/texts';
import { AskedPeople, type Asking } from './asked-people.service';
import { AskingLimits } from './asking-limits.service';
import { invitationView } from './invitation-view';
import { quotedTitle } from './invitation-words';
import { InvitationsRepository, type StoredInvitation } from './invitations.repository';

/** The author of a sheet asks others to write it with them; whoever they ask accepts or declines. */
@Injectable()
export class CoAuthorInvitations {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly invitations: InvitationsRepository,
    private readonly people: AskedPeople,
    private readonly seenTexts: SeenTexts,
    private readonly limits: AskingLimits,
    private readonly events: EventLog,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Invites an address, whether it has an account or not: the answer is the same. Throws `conflict` when it is invited
   * already, `too-many-requests` past the limits, and what the policy says.
   */
  async invite(caller: Caller, submissionId: string, given: NewInvitation): Promise<InvitationView> {
    await this.access.require(caller, submissionId, 'invite-co-author');
    await this.limits.count(caller.actor.id, given.email);
    return this.work.run(async (manager) => {
      const opened = await this.access.requireLocked(manager, caller, submissionId, 'invite-co-author');
      const asking = await this.people.at(manager, caller, given.email);
      const { by, asked } = asking;
      if (by.id === asked?.id) throw ownAddress();
      if (asked !== null && opened.row.coAuthorIds.includes(asked.id)) throw invitedAlready();
      const { content } = await this.seenTexts.ofTeam(manager, opened.row, opened.copy);
      const invitation = await this.insert(manager, opened, given, by, content.title);
      await this.ask(manager, invitation, asking);
      return invitationView(invitation, new Map([[by.id, by.name]]));
    });
  }

  private async insert(
    manager: EntityManager,
    { row }: OpenedSubmission,
    { name, email }: NewInvitation,
    inviter: ActivePerson,
    title: string,
  ): Promise<StoredInvitation> {
    const invitation = {
      id: newId(),
      part: 'co-author',
      submissionId: row.id,
      sheetId: row.sheetId,
      name,
      email,
      title: '',
      message: '',
      invitedById: inviter.id,
      at: this.clock.now(),
    } as const;
    if (!(await this.invitations.insert(manager, invitation))) throw invitedAlready();
    await this.events.append(manager, [
      {
        action: 'submission.co-author-invited',
        actorId: inviter.id,
        sheetId: row.sheetId,
        facts: { submissionId: row.id, invitationId: invitation.id },
      },
    ]);
    return { ...invitation, title, answer: null, answeredById: null };
  }

  private ask(manager: EntityManager, invitation: StoredInvitation, asking: Asking): Promise<void> {
    const { name, title } = invitation;
    const path = pagePaths.mySheets;
    const facts = { name, by: asking.by.name, title: title === '' ? 'sans titre' : title, path };
    return this.people.ask(manager, asking, {
      key: coAuthorKey(invitation.id),
      subject: `À vous\u202f: voulez-vous cosigner ${quotedTitle(title)}\u202f?`,
      path,
      mail: { kind: 'co-author-invited', facts },
    });
  }
}

/** Of the notice and the mail that ask somebody. */
export function coAuthorKey(invitationId: string): string {
  return `co-author-invited:${invitationId}`;
}

function ownAddress(): ProblemError {
  const message = 'C’est votre adresse. Indiquez celle de la personne à inviter.';
  return new ProblemError('invalid', message, { errors: [{ field: 'email', message }] });
}

function invitedAlready(): ProblemError {
  return new ProblemError('conflict', 'Cette personne est déjà invitée, ou fait déjà partie de l’équipe.');
}
