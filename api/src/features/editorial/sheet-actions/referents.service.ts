import { Injectable } from '@nestjs/common';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { InvitationsRepository } from '../../teams/invitations/invitations.repository';
import type { SheetAct, SheetActDone } from './sheet-act';

/** Who answers for a sheet: somebody is asked when nobody does any more. */
@Injectable()
export class Referents {
  constructor(
    private readonly people: CircumstancesRepository,
    private readonly invitations: InvitationsRepository,
    private readonly clock: Clock,
  ) {}

  /** Null when they were asked already. Throws `unprocessable` for whoever has no account that opens. */
  async invite({ manager, caller, sheet, request }: SheetAct): Promise<SheetActDone | null> {
    const { sheetId, openSubmissionId } = sheet;
    const person = await this.people.activeAt(manager, request.email?.trim() ?? '');
    if (person === null) throw nobodyThere();
    const file = { id: openSubmissionId, sheetId };
    const asked = await this.invitations.inviteReferent(manager, file, person.id, caller.actor.id, this.clock.now());
    return asked === null ? null : { facts: { accountId: person.id }, about: asked, person };
  }
}

function nobodyThere(): ProblemError {
  const message = 'Personne n’a de compte ouvert à cette adresse. Faites-la d’abord inviter.';
  return new ProblemError('unprocessable', message, { errors: [{ field: 'email', message }] });
}
