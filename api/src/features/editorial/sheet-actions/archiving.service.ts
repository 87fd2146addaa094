import { Injectable } from '@nestjs/common';
import type { SheetDestination, SheetState } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { PublicationService } from '#rooms/sheets';
import type { SheetAct, SheetActDone } from './sheet-act';
import { SheetFactsRepository } from './sheet-facts.repository';

/** How a sheet comes to a state, and whether that is before or after the effect of the row. */
interface Move {
  moment: 'before' | 'after';
  /** Answers whether the event of the row was entered with it. */
  make: (act: SheetAct, told?: string) => Promise<boolean>;
}

/** Whether a sheet is in the catalogue, and until when it holds. */
@Injectable()
export class Archiving {
  /** A sheet leaves the catalogue before its text is touched, and comes back with what was agreed to. */
  private readonly moves: Record<SheetState, Move> = {
    archived: { moment: 'before', make: (act, told) => this.archive(act, told) },
    online: { moment: 'after', make: (act) => this.restore(act) },
  };

  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly publication: PublicationService,
    private readonly clock: Clock,
  ) {}

  /** Brings the sheet where its row leads, at that moment. Answers whether the event of the row was entered with it. */
  async move(moment: Move['moment'], act: SheetAct, { state, told }: SheetDestination<SheetState>): Promise<boolean> {
    if (state === 'same' || this.moves[state].moment !== moment) return false;
    return this.moves[state].make(act, told);
  }

  async confirm({ manager, sheet: { sheetId } }: SheetAct): Promise<SheetActDone> {
    const at = this.clock.now();
    await this.sheets.confirm(manager, sheetId, at);
    return { facts: {}, about: `${sheetId}:${at.toISOString()}` };
  }

  /** For the reason that whoever acts gives, or for one that is told whoever acts: the event is then another's. */
  private async archive({ manager, caller, sheet, request, row }: SheetAct, told?: string): Promise<boolean> {
    const { id: actorId } = caller.actor;
    const reason = told ?? request.reason?.trim() ?? '';
    const action = told === undefined ? row.event : 'sheet.archived';
    await this.publication.archive(manager, sheet.sheetId, reason, { action, actorId });
    if (told !== undefined) return false;
    if (request.reasonIsPublic !== true) await this.sheets.keepReasonInside(manager, sheet.sheetId);
    return true;
  }

  private async restore({ manager, sheet: { sheetId, lastRevisionId } }: SheetAct): Promise<boolean> {
    await this.sheets.restore(manager, sheetId);
    const publishedAt = this.clock.now();
    await this.publication.publish(manager, [{ sheetId, revisionId: lastRevisionId, publishedAt }]);
    return false;
  }
}
