import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  mySheetPath,
  committeeSubmissionPath,
  pagePaths,
  type AnsweredInvitation,
  type InvitationView,
} from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { emptyContent, DraftsService } from '#rooms/texts';
import type { ActivePerson } from '#rooms/submissions';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { NoticeDelivery } from '#rooms/notices';
import { NoticeRepository } from '../../notices/notice.repository';
import { invitationView } from './invitation-view';
import { answerWords } from './invitation-words';
import { InvitationsRepository, type StoredInvitation } from './invitations.repository';
import { JoiningTeam, type Joining } from './joining-team.service';
import { nominationKey } from './nominations.service';

type Answer = 'accepted' | 'declined';

/** Invitations as those who receive them see them: under their address, until they accept or decline. */
@Injectable()
export class InvitationAnswers {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly joining: JoiningTeam,
    private readonly drafts: DraftsService,
    private readonly people: CircumstancesRepository,
    private readonly notices: NoticeRepository,
    private readonly delivery: NoticeDelivery,
    private readonly events: EventLog,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Those that wait for the caller, the latest first. */
  async mine(caller: Caller): Promise<InvitationView[]> {
    const { manager } = this.database;
    const person = await this.people.active(manager, caller.actor.id);
    if (person === null) return [];
    const waiting = await this.invitations.waitingFor(manager, person.id);
    const names = await this.people.names(
      manager,
      waiting.flatMap(({ invitedById }) => invitedById ?? []),
    );
    return waiting.map((one) => invitationView(one, names));
  }

  /**
   * Accepts: the caller joins the team, or finds a draft of theirs with the title that was given. Throws `not-found` for
   * an invitation of someone else, or taken back; `conflict` when it was answered, or cannot be accepted now.
   */
  accept(caller: Caller, id: string): Promise<AnsweredInvitation> {
    return this.work.run(async (manager) => {
      const { person, invitation, fileId } = await this.open(manager, caller, id);
      const joining = joiningOf(invitation);
      const submissionId = joining === null ? await this.begin(manager, person, invitation) : fileId;
      if (joining !== null) await this.joining.join(manager, person, joining, fileId);
      const now = this.clock.now();
      await this.invitations.answer(manager, id, 'accepted', person.id, now);
      if (invitation.part === 'referent' && invitation.sheetId !== null) {
        await this.invitations.withdrawOtherReferents(manager, invitation.sheetId, person.id, now);
      }
      await this.tell(manager, person, { ...invitation, name: person.name }, 'accepted', fileId);
      return { submissionId };
    });
  }

  /** Throws as {@link accept}. */
  decline(caller: Caller, id: string): Promise<AnsweredInvitation> {
    return this.work.run(async (manager) => {
      const { person, invitation, fileId } = await this.open(manager, caller, id);
      await this.invitations.answer(manager, id, 'declined', person.id, this.clock.now());
      await this.tell(manager, person, invitation, 'declined', fileId);
      if (invitation.part === 'nomination') {
        await this.invitations.forgetNomination(manager, id, nominationKey(id));
        await this.notices.forget(manager, nominationKey(id));
      }
      return { submissionId: null };
    });
  }

  /** Sheet, file and invitation, locked in the order of every action. */
  private async open(
    manager: EntityManager,
    caller: Caller,
    id: string,
  ): Promise<{ person: ActivePerson; invitation: StoredInvitation; fileId: string | null }> {
    const person = await this.people.active(manager, caller.actor.id);
    const found = await this.invitations.find(manager, id);
    const addresses = await this.invitations.addressesOf(manager, caller.actor.id);
    if (person === null || found === null || !isFor(addresses, found)) throw notFound();
    const joining = joiningOf(found);
    const fileId = joining === null ? null : await this.joining.lock(manager, joining);
    const invitation = await this.invitations.lock(manager, id);
    if (invitation === null || invitation.answer === 'withdrawn' || !isFor(addresses, invitation)) throw notFound();
    if (invitation.answer !== null) {
      throw new ProblemError('conflict', 'Vous avez déjà répondu à cette invitation.');
    }
    return { person, invitation, fileId };
  }

  /** A draft of the colleague's own: nothing but the title that was signalled. */
  private begin(manager: EntityManager, { id }: ActivePerson, { title }: StoredInvitation): Promise<string> {
    return this.drafts.start(manager, id, { ...emptyContent(), title });
  }

  /** The event of the file, without a personal value; and a word to whoever invited. */
  private async tell(
    manager: EntityManager,
    person: ActivePerson,
    invitation: StoredInvitation,
    answer: Answer,
    fileId: string | null,
  ): Promise<void> {
    const { id, sheetId, part } = invitation;
    if (sheetId !== null) {
      const facts = { ...(fileId !== null && { submissionId: fileId }), invitationId: id, part };
      await this.events.append(manager, [
        { action: `submission.invitation-${answer}`, actorId: person.id, sheetId, facts },
      ]);
    }
    const inviter = invitation.invitedById === null ? null : await this.people.active(manager, invitation.invitedById);
    if (inviter === null) return;
    const { notice, subject, sentence } = answerWords(invitation, answer, this.dayOf(invitation));
    const path = pathFor(invitation, fileId);
    await this.delivery.deliver(manager, inviter, {
      key: `invitation-answered:${id}`,
      submissionId: fileId,
      kind: 'invitation-answered',
      asks: false,
      subject: notice,
      path: path ?? pagePaths.nominate,
      mail: { kind: 'team-told', facts: { name: inviter.name, subject, sentence, path: path ?? '' } },
    });
  }

  private dayOf({ at }: StoredInvitation): string {
    return new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: this.config.timeZone }).format(at);
  }
}

/** Where whoever invited sees what came of it; null where there is nothing to see. */
function pathFor({ part }: StoredInvitation, fileId: string | null): string | null {
  if (part === 'nomination') return null;
  if (part === 'co-author') return fileId === null ? pagePaths.mySheets : mySheetPath(fileId);
  return fileId === null ? pagePaths.secretariat : committeeSubmissionPath(fileId);
}

function isFor(addresses: readonly string[], { email }: StoredInvitation): boolean {
  return addresses.includes(email.toLowerCase());
}

/** Null for a colleague's practice that was signalled: there is no team yet. */
function joiningOf({ id, part, sheetId, submissionId }: StoredInvitation): Joining | null {
  return part === 'nomination' || sheetId === null ? null : { id, part, sheetId, submissionId, by: 'newcomer' };
}
