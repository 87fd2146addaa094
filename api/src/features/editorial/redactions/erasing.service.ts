import { Injectable } from '@nestjs/common';
import type { Passage } from '@recueil/text';
import { Clock } from '#core/clock/clock';
import { ErasureLog } from '#core/erasures/erasure-log';
import { KeptTexts } from '#rooms/kept-texts';
import type { SheetAct } from '../sheet-actions/sheet-act';
import type { StoredRedaction } from '../sheet-actions/sheet-facts.repository';
import { type Erased, ErasingAftermath } from './erasing-aftermath.service';
import { RedactionRepository } from './redaction.repository';

/**
 * Erases a passage, in one transaction, from all that is kept of a sheet, and takes back whatever rested on it. A sheet
 * whose last text holds it has left the catalogue before.
 */
@Injectable()
export class Erasing {
  constructor(
    private readonly redactions: RedactionRepository,
    private readonly texts: KeptTexts,
    private readonly aftermath: ErasingAftermath,
    private readonly erasures: ErasureLog,
    private readonly clock: Clock,
  ) {}

  async erase(
    { manager, sheet, caller: { actor } }: SheetAct,
    { id: redactionId, askedById, askedAt }: StoredRedaction,
    passage: Passage,
  ): Promise<Erased> {
    const { sheetId } = sheet;
    const { id: agreedById } = actor;
    const at = this.clock.now();
    await this.redactions.agree(manager, redactionId, sheetId, agreedById, at);
    const texts = await this.texts.erase(manager, sheetId, ({ spansOf }) => spansOf(passage));
    await this.redactions.close(manager);
    const agreed = { redactionId, agreedById, agreedAt: at.toISOString() };
    const asked = { askedById, askedAt: new Date(askedAt).toISOString() };
    const facts = { ...agreed, ...asked, texts };
    await this.erasures.append(manager, { kind: 'passage-erased', subjectId: sheetId, facts });
    return this.aftermath.follow(manager, { redactionId, agreedById, sheetId, online: sheet, texts, passage });
  }
}
