import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AnsweredInvitation } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { NoticeDelivery } from '#rooms/notices';
import { ActivePeople, type ActivePerson } from '#rooms/submissions';
import { emptyContent, NewDrafts } from '#rooms/texts';
import { AnswerNotices } from './answer-notices.service';
import { InvitationsRepository, type StoredInvitation } from './invitations.repository';
import { JoiningTeam, type Joining } from './joining-team.service';
import { nominationKey } from './nominations.service';

/** Accepting or declining an invitation to the team of a sheet. */
@Injectable()
export class InvitationAnswers {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly joining: JoiningTeam,
    private readonly drafts: NewDrafts,
    private readonly people: ActivePeople,
    private readonly notices: AnswerNotices,
    private readonly delivery: NoticeDelivery,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Accepts: the caller joins the team, or finds a draft of theirs with the title that was given. Throws `not-found`
   * for an invitation of someone else, or taken back; `conflict` when it was answered, or cannot be accepted now.
   */
  accept(caller: Caller, id: string): Promise<AnsweredInvitation> {
    return this.work.run(async (manager) => {
      const { person, invitation, submissionId: locked } = await this.open(manager, caller, id);
      const joining = joiningOf(invitation);
      const submissionId = joining === null ? await this.begin(manager, person, invitation) : locked;
      if (joining !== null) await this.joining.join(manager, person, joining, locked);
      const now = this.clock.now();
      await this.invitations.answer(manager, id, 'accepted', person.id, now);
      if (invitation.part === 'referent' && invitation.sheetId !== null) {
        await this.invitations.withdrawOtherReferents(manager, invitation.sheetId, person.id, now);
      }
      await this.notices.tell(manager, person, { ...invitation, name: person.name }, 'accepted', locked);
      return { submissionId };
    });
  }

  /** Throws as {@link accept}. */
  decline(caller: Caller, id: string): Promise<AnsweredInvitation> {
    return this.work.run(async (manager) => {
      const { person, invitation, submissionId } = await this.open(manager, caller, id);
      await this.invitations.answer(manager, id, 'declined', person.id, this.clock.now());
      await this.notices.tell(manager, person, invitation, 'declined', submissionId);
      if (invitation.part === 'nomination') {
        await this.invitations.forgetNomination(manager, id, nominationKey(id));
        await this.delivery.takeBack(manager, nominationKey(id));
      }
      return { submissionId: null };
    });
  }

  /** Sheet, submission and invitation, locked in the order of every action. */
  private async open(
    manager: EntityManager,
    caller: Caller,
    id: string,
  ): Promise<{ person: ActivePerson; invitation: StoredInvitation; submissionId: string | null }> {
    const person = await this.people.find(manager, caller.actor.id);
    const found = await this.invitations.find(manager, id);
    const addresses = await this.invitations.addressesOf(manager, caller.actor.id);
    if (person === null || found === null || !isFor(addresses, found)) throw notFound();
    const joining = joiningOf(found);
    const submissionId = joining === null ? null : await this.joining.lock(manager, joining);
    const invitation = await this.invitations.lock(manager, id);
    if (invitation === null || invitation.answer === 'withdrawn' || !isFor(addresses, invitation)) throw notFound();
    if (invitation.answer !== null) {
      throw new ProblemError('conflict', 'Vous avez déjà répondu à cette invitation.');
    }
    return { person, invitation, submissionId };
  }

  /** A draft of the colleague's own: nothing but the title that was signalled. */
  private begin(manager: EntityManager, { id }: ActivePerson, { title }: StoredInvitation): Promise<string> {
    return this.drafts.start(manager, id, { ...emptyContent(), title });
  }
}

function isFor(addresses: readonly string[], { email }: StoredInvitation): boolean {
  return addresses.includes(email.toLowerCase());
}

/** Null for a colleague's practice that was signalled: there is no team yet. */
function joiningOf({ id, part, sheetId, submissionId }: StoredInvitation): Joining | null {
  return part === 'nomination' || sheetId === null ? null : { id, part, sheetId, submissionId, by: 'newcomer' };
}
