import { Injectable } from '@nestjs/common';
import { Clock } from '#core/clock/clock';
import { PublicationService } from '#rooms/sheets';
import type { SheetAct, SheetActDone } from './sheet-act';
import { SheetFactsRepository } from './sheet-facts.repository';

/** Whether a sheet is in the catalogue, and until when it holds. */
@Injectable()
export class Shelving {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly publication: PublicationService,
    private readonly clock: Clock,
  ) {}

  async takeOff({ manager, caller, sheet, request, row }: SheetAct): Promise<SheetActDone> {
    const reason = request.reason?.trim() ?? '';
    await this.publication.archive(manager, sheet.sheetId, reason, { action: row.event, actorId: caller.actor.id });
    if (request.reasonIsPublic !== true) await this.sheets.keepReasonInside(manager, sheet.sheetId);
    return { facts: null, about: this.nowAbout(sheet.sheetId) };
  }

  async putBack({ manager, sheet: { sheetId, lastRevisionId } }: SheetAct): Promise<SheetActDone> {
    await this.sheets.restore(manager, sheetId);
    const publishedAt = this.clock.now();
    await this.publication.publish(manager, [{ sheetId, revisionId: lastRevisionId, publishedAt }]);
    return { facts: {}, about: this.nowAbout(sheetId) };
  }

  async confirm({ manager, sheet: { sheetId } }: SheetAct): Promise<SheetActDone> {
    await this.sheets.confirm(manager, sheetId, this.clock.now());
    return { facts: {}, about: this.nowAbout(sheetId) };
  }

  private nowAbout(sheetId: string): string {
    return `${sheetId}:${this.clock.now().toISOString()}`;
  }
}
