import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { pagePaths, type NewNomination } from '@recueil/contracts';
import { can } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { MailService } from '#rooms/mail';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { NoticeDelivery } from '#rooms/notices';
import { AskingLimits } from './asking-limits.service';
import { InvitationsRepository } from './invitations.repository';

/** « Signaler une pratique »: a colleague is asked whether they wish to tell it. Nobody else knows, not even the history. */
@Injectable()
export class Nominations {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly people: CircumstancesRepository,
    private readonly delivery: NoticeDelivery,
    private readonly mail: MailService,
    private readonly limits: AskingLimits,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Asks once: the same practice signalled again to the same address changes nothing. */
  async nominate(caller: Caller, { name, email, title, message }: NewNomination): Promise<void> {
    requireAllowed(can(caller.actor, 'create', { record: 'submission', collection: true }));
    await this.limits.count(caller.actor.id, email);
    await this.work.run(async (manager) => {
      const by = await this.people.active(manager, caller.actor.id);
      const colleague = await this.people.activeAt(manager, email);
      if (by === null) throw notFound();
      if (by.id === colleague?.id) throw ownAddress();
      const nomination = {
        id: newId(),
        part: 'nomination',
        submissionId: null,
        sheetId: null,
        name,
        email,
        title,
        message,
        invitedById: by.id,
        at: this.clock.now(),
      } as const;
      if (!(await this.invitations.insert(manager, nomination))) return;
      const key = nominationKey(nomination.id);
      const path = pagePaths.mySheets;
      const told = { kind: 'nominated', facts: { name, by: by.name, title, message, path } } as const;
      if (colleague === null) await this.mail.tell(manager, { ...told, key, recipient: email, accountId: null });
      else {
        const subject = `À vous\u202f: ${by.name} aimerait lire votre pratique`;
        const notice = { key, submissionId: null, kind: 'nominated', asks: true, subject, path };
        await this.delivery.deliver(manager, colleague, { ...notice, mail: told });
      }
    });
  }
}

/** Of the notice and the mail that tell a colleague. */
export function nominationKey(invitationId: string): string {
  return `nominated:${invitationId}`;
}

function ownAddress(): ProblemError {
  const message = 'C’est votre adresse. Pour raconter votre propre pratique, proposez-la directement.';
  return new ProblemError('invalid', message, { errors: [{ field: 'email', message }] });
}
