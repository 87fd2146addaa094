import { Injectable } from '@nestjs/common';
import type { Passage } from '@recueil/text';
import { Clock } from '#core/clock/clock';
import { ErasureLog } from '#core/erasures/erasure-log';
import { EventLog } from '#core/events/event-log';
import type { SheetAct } from '../sheet-actions/sheet-act';
import type { StoredRedaction } from '../sheet-actions/sheet-facts.repository';
import { AddressErasing } from './address-erasing.service';
import { ErasingAftermath } from './erasing-aftermath.service';
import { RedactionRepository } from './redaction.repository';
import { TextErasing } from './text-erasing.service';

export interface Erased {
  /** Where the sheet is found from now on. */
  slug: string;
  /** The text that is or was online lost the passage: its author has to agree to what is left. */
  toValidate: boolean;
  /** It is back online as soon as they did; otherwise it stays archived, as it was. */
  comesBack: boolean;
}

/**
 * Erases a passage, in one transaction, from all that is kept of a sheet, and takes back whatever rested on it. A sheet
 * whose last text holds it has left the catalogue before.
 */
@Injectable()
export class Erasing {
  constructor(
    private readonly redactions: RedactionRepository,
    private readonly texts: TextErasing,
    private readonly addresses: AddressErasing,
    private readonly aftermath: ErasingAftermath,
    private readonly events: EventLog,
    private readonly erasures: ErasureLog,
    private readonly clock: Clock,
  ) {}

  async erase(
    { manager, sheet, row, caller: { actor } }: SheetAct,
    { id, askedById, askedAt }: StoredRedaction,
    passage: Passage,
  ): Promise<Erased> {
    const { sheetId } = sheet;
    const { id: agreedById } = actor;
    const at = this.clock.now();
    await this.redactions.agree(manager, id, sheetId, agreedById, at);
    const texts = await this.texts.erase(manager, sheetId, ({ spansOf }) => spansOf(passage));
    await this.redactions.close(manager);
    const rewritten = new Set(texts.filter(({ place }) => place === 'revision').map(({ key }) => key));
    await this.erasures.append(manager, {
      kind: 'passage-erased',
      subjectId: sheetId,
      facts: {
        redactionId: id,
        askedById,
        askedAt: new Date(askedAt).toISOString(),
        agreedById,
        agreedAt: at.toISOString(),
        texts,
      },
    });
    const slug = await this.addresses.erase(manager, sheet, passage);
    await this.events.append(manager, [
      {
        action: row.event,
        actorId: agreedById,
        sheetId,
        facts: { redactionId: id, versions: rewritten.size },
      },
    ]);
    await this.aftermath.follow(manager, sheetId, sheet.openSubmissionId, rewritten);
    const toValidate = rewritten.has(sheet.lastRevisionId);
    const comesBack = toValidate && (!sheet.archived || (sheet.offByErasing && !sheet.textValidated));
    if (comesBack) await this.redactions.tookOff(manager, id);
    return { slug, toValidate, comesBack };
  }
}
