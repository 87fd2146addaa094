import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Clock } from '#core/clock/clock';
import { EventLog } from '#core/events/event-log';
import { contentHash, PublicationService } from '#rooms/sheets';
import { Revisions } from '#rooms/submissions';
import type { SheetAct, SheetActDone } from '../sheet-actions/sheet-act';
import { SheetFactsRepository } from '../sheet-actions/sheet-facts.repository';

/** Somebody entitled agrees to what is left of a text, to the letter. */
@Injectable()
export class RedactedValidation {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly texts: Revisions,
    private readonly publication: PublicationService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** A sheet that left the catalogue for the erasing alone comes back. */
  async validate({ manager, caller, sheet, row }: SheetAct): Promise<SheetActDone> {
    const { id: actorId } = caller.actor;
    const { sheetId } = sheet;
    const hash = contentHash(sheet.content);
    const at = this.clock.now();
    const agreed = { sheetId, revisionId: sheet.lastRevisionId, contentHash: hash };
    const basis = actorId === sheet.authorId ? 'author' : 'co_author';
    await this.texts.validate(manager, { id: newId(), ...agreed, basis, givenById: actorId, at });
    await this.events.append(manager, [{ action: row.event, actorId, sheetId, facts: { contentHash: hash } }]);
    if (sheet.offByErasing) {
      await this.sheets.restore(manager, sheetId);
      await this.publication.publish(manager, [{ ...agreed, publishedAt: at }]);
    }
    return { facts: null, about: `${sheetId}:${hash}` };
  }
}
