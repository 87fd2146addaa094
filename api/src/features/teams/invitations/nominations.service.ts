import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { pagePaths, type NewNomination } from '@recueil/contracts';
import { can } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ProblemError } from '#core/errors/problem';
import { AskedPeople } from './asked-people.service';
import { AskingLimits } from './asking-limits.service';
import { InvitationsRepository } from './invitations.repository';

/** « Signaler une pratique »: a colleague is asked whether they wish to tell it. Nobody else knows, not even the history. */
@Injectable()
export class Nominations {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly people: AskedPeople,
    private readonly limits: AskingLimits,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Asks once: the same practice signalled again to the same address changes nothing. */
  async nominate(caller: Caller, { name, email, title, message }: NewNomination): Promise<void> {
    requireAllowed(can(caller.actor, 'create', { record: 'submission', collection: true }));
    await this.limits.count(caller.actor.id, email);
    await this.work.run(async (manager) => {
      const asking = await this.people.at(manager, caller, email);
      const { by, asked } = asking;
      if (by.id === asked?.id) throw ownAddress();
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
      await this.people.ask(manager, asking, {
        key,
        subject: `À vous\u202f: ${by.name} aimerait lire votre pratique`,
        path,
        mail: { kind: 'nominated', facts: { name, by: by.name, title, message, path } },
      });
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
