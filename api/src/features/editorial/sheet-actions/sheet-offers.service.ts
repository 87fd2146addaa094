import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PassagePlaces, SheetActions as SheetActionsView } from '@recueil/contracts';
import { can, offeredClaim, offeredSheetActions } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { SubmissionAccess } from '#rooms/submissions';
import { PassagePlacesService, requirePassage, sightOf } from '../redactions/passage-places.service';
import { RedactionViews } from '../redactions/redaction-views.service';
import { CorrectionProposals } from './correction-proposals.service';
import { SheetCircumstances } from './sheet-circumstances.service';

/** What somebody may do with a sheet that is or was online, and what waits for them there. Nothing is changed. */
@Injectable()
export class SheetOffers {
  constructor(
    private readonly circumstances: SheetCircumstances,
    private readonly corrections: CorrectionProposals,
    private readonly redactions: RedactionViews,
    private readonly places: PassagePlacesService,
    private readonly running: SubmissionAccess,
    private readonly database: DataSource,
  ) {}

  /** What the caller may do now. Throws `not-found` for a sheet that they may not read. */
  async offered(caller: Caller, slug: string): Promise<SheetActionsView> {
    const { manager } = this.database;
    const around = await this.circumstances.at(manager, slug);
    const { sheet, facts } = around;
    requireAllowed(can(caller.actor, 'read', facts));
    const actions = offeredSheetActions(caller.actor, facts);
    const shows = (kind: string): boolean => actions.some(({ fields }) => fields.some((field) => field.kind === kind));
    return {
      sheetId: sheet.sheetId,
      state: facts.state,
      submissionId: await this.running.ifSeen(manager, caller, sheet.openSubmissionId),
      correction: shows('shown-correction') ? await this.corrections.view(manager, sheet) : null,
      redaction: shows('shown-redaction') ? await this.redactions.view(manager, caller, around) : null,
      toValidate: shows('shown-text') ? await this.redactions.toValidate(manager, sheet) : null,
      actions,
      claim: offeredClaim(caller.actor, facts),
    };
  }

  /**
   * Where a passage stands in all that is kept of the sheet. Throws as the policy says to whoever may not have it erased;
   * `unprocessable` when it is too short to be one.
   */
  async passages(caller: Caller, slug: string, passage: string): Promise<PassagePlaces> {
    const { manager } = this.database;
    const { sheet, facts, people } = await this.circumstances.at(manager, slug);
    requireAllowed(can(caller.actor, 'redact', { ...facts, redactionBy: null }));
    return this.places.of(manager, sheet, requirePassage(passage), sightOf(caller.actor.id, sheet, people));
  }
}
