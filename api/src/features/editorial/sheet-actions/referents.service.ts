import { Injectable } from '@nestjs/common';
import { pagePaths } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { InvitationsRepository } from '../../teams/invitations/invitations.repository';
import { NoticeDelivery } from '#rooms/notices';
import type { Acting } from './acting';

/** Who answers for a sheet: somebody is asked when nobody does any more. */
@Injectable()
export class Referents {
  constructor(
    private readonly people: CircumstancesRepository,
    private readonly invitations: InvitationsRepository,
    private readonly delivery: NoticeDelivery,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks somebody to answer for the sheet, and tells them; asked already, they are not told again. Throws
   * `unprocessable` for nobody in particular, or for whoever has no account that opens.
   */
  async nominate({ manager, caller, sheet, request }: Acting): Promise<void> {
    const { sheetId, openSubmissionId, title } = sheet;
    const email = request.email?.trim() ?? '';
    if (email === '') throw refused('Indiquez l’adresse de cette personne.');
    const person = await this.people.activeAt(manager, email);
    if (person === null) throw refused('Personne n’a de compte ouvert à cette adresse. Faites-la d’abord inviter.');
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

function refused(message: string): ProblemError {
  return new ProblemError('unprocessable', message, { errors: [{ field: 'email', message }] });
}
