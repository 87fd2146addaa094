import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { committeeSubmissionPath, mySheetPath, pagePaths } from '@recueil/contracts';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { EventLog } from '#core/events/event-log';
import { NoticeDelivery } from '#rooms/notices';
import { ActivePeople, type ActivePerson } from '#rooms/submissions';
import { answerWords } from './invitation-words';
import type { StoredInvitation } from './invitations.repository';

/** Tells of the answer to an invitation. */
@Injectable()
export class AnswerNotices {
  constructor(
    private readonly people: ActivePeople,
    private readonly delivery: NoticeDelivery,
    private readonly events: EventLog,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** The event of the submission, without a personal value; and a word to whoever invited. */
  async tell(
    manager: EntityManager,
    person: ActivePerson,
    invitation: StoredInvitation,
    answer: 'accepted' | 'declined',
    submissionId: string | null,
  ): Promise<void> {
    const { id, sheetId, part } = invitation;
    if (sheetId !== null) {
      const facts = { ...(submissionId !== null && { submissionId: submissionId }), invitationId: id, part };
      await this.events.append(manager, [
        { action: `submission.invitation-${answer}`, actorId: person.id, sheetId, facts },
      ]);
    }
    const inviter = invitation.invitedById === null ? null : await this.people.find(manager, invitation.invitedById);
    if (inviter === null) return;
    const { notice, subject, sentence } = answerWords(invitation, answer, this.dayOf(invitation));
    const path = pathFor(invitation, submissionId);
    await this.delivery.deliver(manager, inviter, {
      key: `invitation-answered:${id}`,
      submissionId: submissionId,
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
function pathFor({ part }: StoredInvitation, submissionId: string | null): string | null {
  if (part === 'nomination') return null;
  if (part === 'co-author') return submissionId === null ? pagePaths.mySheets : mySheetPath(submissionId);
  return submissionId === null ? pagePaths.secretariat : committeeSubmissionPath(submissionId);
}
