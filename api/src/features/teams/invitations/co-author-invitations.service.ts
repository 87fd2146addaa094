import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { pagePaths, type InvitationView, type NewInvitation } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { MailService } from '#rooms/mail';
import { FileAccess, type ActivePerson, type OpenedFile } from '#rooms/submissions';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { NoticeDelivery } from '#rooms/notices';
import { NoticeRepository } from '../../notices/notice.repository';
import { invitationView } from './invitation-view';
import { SeenTexts } from '#rooms/texts';
import { AskingLimits } from './asking-limits.service';
import { quotedTitle } from './invitation-words';
import { InvitationsRepository, type StoredInvitation } from './invitations.repository';
import { TeamRepository } from './team.repository';

/** The author of a sheet asks others to write it with them; whoever they ask accepts or declines. */
@Injectable()
export class CoAuthorInvitations {
  constructor(
    private readonly access: FileAccess,
    private readonly invitations: InvitationsRepository,
    private readonly team: TeamRepository,
    private readonly people: CircumstancesRepository,
    private readonly seenTexts: SeenTexts,
    private readonly notices: NoticeRepository,
    private readonly delivery: NoticeDelivery,
    private readonly mail: MailService,
    private readonly limits: AskingLimits,
    private readonly events: EventLog,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Invites an address, whether it has an account or not: the answer is the same. Throws `conflict` when it is invited
   * already, `too-many-requests` past the limits, and what the policy says.
   */
  async invite(caller: Caller, submissionId: string, given: NewInvitation): Promise<InvitationView> {
    await this.access.require(this.database.manager, caller, submissionId, 'invite-co-author');
    await this.limits.count(caller.actor.id, given.email);
    return this.work.run(async (manager) => {
      const file = await this.access.requireLocked(manager, caller, submissionId, 'invite-co-author');
      const inviter = await this.people.active(manager, caller.actor.id);
      const invited = await this.people.activeAt(manager, given.email);
      if (inviter === null) throw notFound();
      if (inviter.id === invited?.id) throw ownAddress();
      if (invited !== null && file.row.coAuthorIds.includes(invited.id)) throw invitedAlready();
      const { content } = await this.seenTexts.ofTeam(manager, file.row, file.copy);
      const invitation = await this.insert(manager, file, given, inviter, content.title);
      await this.ask(manager, invitation, inviter, invited);
      return invitationView(invitation, new Map([[inviter.id, inviter.name]]));
    });
  }

  /** Takes an invitation back; once it was accepted, takes the co-author off the team. Throws as the policy says. */
  async withdraw(caller: Caller, submissionId: string, invitationId: string): Promise<void> {
    await this.work.run(async (manager) => {
      const file = await this.access.requireLocked(manager, caller, submissionId, 'invite-co-author');
      const invitation = await this.invitations.lock(manager, invitationId);
      if (invitation?.submissionId !== submissionId || invitation.part !== 'co-author') throw notFound();
      const { answer, answeredById } = invitation;
      if (answer !== null && answer !== 'accepted') throw notFound();
      await this.invitations.answer(manager, invitation.id, 'withdrawn', caller.actor.id, this.clock.now());
      if (answer === null) {
        await this.notices.forget(manager, keyOf(invitation));
        await this.append(manager, 'submission.invitation-withdrawn', caller, file, { invitationId });
      } else if (answeredById !== null) await this.remove(manager, caller, file, invitation, answeredById);
    });
  }

  private async insert(
    manager: EntityManager,
    { row }: OpenedFile,
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

  /** By mail in any case; in the application too where there is an account. */
  private async ask(
    manager: EntityManager,
    invitation: StoredInvitation,
    { name: by }: ActivePerson,
    invited: ActivePerson | null,
  ): Promise<void> {
    const { name, email, title } = invitation;
    const path = pagePaths.mySheets;
    const kind = 'co-author-invited';
    const facts = { name, by, title: title === '' ? 'sans titre' : title, path };
    const key = keyOf(invitation);
    if (invited === null) await this.mail.tell(manager, { kind, key, recipient: email, accountId: null, facts });
    else {
      await this.delivery.deliver(manager, invited, {
        key,
        submissionId: null,
        kind,
        asks: true,
        subject: `À vous\u202f: voulez-vous cosigner ${quotedTitle(title)}\u202f?`,
        path,
        mail: { kind, facts },
      });
    }
  }

  private async remove(
    manager: EntityManager,
    caller: Caller,
    file: OpenedFile,
    { id, title }: StoredInvitation,
    accountId: string,
  ): Promise<void> {
    if (!(await this.team.removeCoAuthor(manager, file.row, accountId))) return;
    await this.append(manager, 'submission.co-author-removed', caller, file, { invitationId: id, accountId });
    const by = (await this.people.active(manager, caller.actor.id))?.name ?? '';
    const removed = await this.people.active(manager, accountId);
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
    { row }: OpenedFile,
    facts: Record<string, string>,
  ): Promise<void> {
    return this.events.append(manager, [
      { action, actorId: actor.id, sheetId: row.sheetId, facts: { submissionId: row.id, ...facts } },
    ]);
  }
}

function keyOf({ id }: StoredInvitation): string {
  return `co-author-invited:${id}`;
}

function ownAddress(): ProblemError {
  const message = 'C’est votre adresse. Indiquez celle de la personne à inviter.';
  return new ProblemError('invalid', message, { errors: [{ field: 'email', message }] });
}

function invitedAlready(): ProblemError {
  return new ProblemError('conflict', 'Cette personne est déjà invitée, ou fait déjà partie de l’équipe.');
}
