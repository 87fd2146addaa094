import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { Clock } from '#core/clock/clock';
import { EventLog } from '#core/events/event-log';
import { contentHash } from '#rooms/sheets';
import { Revisions } from '#rooms/submissions';
import type { SheetAct, SheetActDone } from '../sheet-actions/sheet-act';

/** Somebody who may validates what is left of a text. */
@Injectable()
export class RedactedValidation {
  constructor(
    private readonly texts: Revisions,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async validate({ manager, caller, sheet, row }: SheetAct): Promise<SheetActDone> {
    const { id: actorId } = caller.actor;
    const { sheetId } = sheet;
    const hash = contentHash(sheet.content);
    const agreed = { sheetId, revisionId: sheet.lastRevisionId, contentHash: hash };
    const basis = actorId === sheet.authorId ? 'author' : 'co_author';
    await this.texts.validate(manager, { id: newId(), ...agreed, basis, givenById: actorId, at: this.clock.now() });
    await this.events.append(manager, [{ action: row.event, actorId, sheetId, facts: { contentHash: hash } }]);
    return { facts: null, about: `${sheetId}:${hash}` };
  }
}
