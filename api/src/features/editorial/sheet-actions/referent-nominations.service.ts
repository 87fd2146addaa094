import { Injectable } from '@nestjs/common';
import { ProblemError } from '#core/errors/problem';
import { ActivePeople } from '#rooms/submissions';
import { TeamInvitations } from '#rooms/teams';
import type { SheetAct, SheetActDone } from './sheet-act';

/** Who answers for a sheet: somebody is asked when nobody does any more. */
@Injectable()
export class ReferentNominations {
  constructor(
    private readonly people: ActivePeople,
    private readonly invitations: TeamInvitations,
  ) {}

  /** Null when they were asked already. Throws `unprocessable` for whoever has no account that opens. */
  async invite({ manager, caller, sheet, request }: SheetAct): Promise<SheetActDone | null> {
    const { sheetId, openSubmissionId } = sheet;
    const person = await this.people.findByEmail(manager, request.email?.trim() ?? '');
    if (person === null) throw nobodyThere();
    const open = { id: openSubmissionId, sheetId };
    const asked = await this.invitations.inviteReferent(manager, open, person.id, caller.actor.id);
    return asked === null ? null : { facts: { accountId: person.id }, about: asked, person };
  }
}

function nobodyThere(): ProblemError {
  const message = 'Personne n’a de compte ouvert à cette adresse. Faites-la d’abord inviter.';
  return new ProblemError('unprocessable', message, { errors: [{ field: 'email', message }] });
}
