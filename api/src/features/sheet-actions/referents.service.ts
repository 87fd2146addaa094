import { Injectable } from '@nestjs/common';
import { pagePaths } from '@recueil/contracts';
import { Clock } from '../../core/clock/clock';
import { ProblemError } from '../../core/errors/problem';
import { EventLog } from '../../core/events/event-log';
import { InvitationsRepository } from '../submissions/invitations/invitations.repository';
import { NoticeDelivery } from '../submissions/notices/notice-delivery.service';
import type { Acting } from './acting';

/** Who answers for a sheet: somebody is asked when nobody does any more. */
@Injectable()
export class Referents {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly delivery: NoticeDelivery,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks somebody to answer for the sheet, and tells them; asked already, they are not told again. Throws
   * `unprocessable` for nobody in particular, or for whoever has no account that opens.
   */
  async nominate({ manager, caller, sheet, people, request }: Acting): Promise<void> {
    const { sheetId, openSubmissionId, title } = sheet;
    const person = people.find(({ id }) => id === request.personId);
    if (person === undefined || person.id === sheet.authorId) throw nobody();
    const file = { id: openSubmissionId, sheetId };
    const asked = await this.invitations.inviteReferent(manager, file, person.id, caller.actor.id, this.clock.now());
    if (asked === null) return;
    await this.events.append(manager, [
      { action: 'submission.referent-nominated', actorId: caller.actor.id, sheetId, facts: { accountId: person.id } },
    ]);
    const path = pagePaths.mySheets;
    const subject = `À vous\u202f: voulez-vous être le référent de «\u202f${title}\u202f»\u202f?`;
    const sentence = `La fiche «\u202f${title}\u202f» n’a plus de référent. Voulez-vous en répondre\u202f?`;
    await this.delivery.deliver(manager, person, {
      key: `to-accept:${asked}`,
      submissionId: openSubmissionId,
      kind: 'to-accept',
      asks: true,
      subject,
      path,
      mail: { kind: 'team-told', facts: { name: person.name, subject, sentence, path } },
    });
  }
}

function nobody(): ProblemError {
  const message = 'Choisissez une personne dont le compte est ouvert.';
  return new ProblemError('unprocessable', message, { errors: [{ field: 'personId', message }] });
}
