import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sheetDestination, sheetRowFor, type SheetRow } from '@recueil/domain';
import type { PassageErased } from '#core/erasures/erasure-log';
import { KeptTexts, notedErasing, requireAsNoted } from '#rooms/kept-texts';
import { PublicationService } from '#rooms/sheets';
import { SheetCircumstances } from '../sheet-actions/sheet-circumstances.service';
import { SheetFactsRepository, type KnownSheet } from '../sheet-actions/sheet-facts.repository';
import { SheetNotices } from '../sheet-actions/sheet-notices.service';
import { type Erased, ErasingAftermath } from './erasing-aftermath.service';
import { RedactionRepository } from './redaction.repository';

const action = 'agree-to-redaction' as const;

/** A passage that two people erased comes back with a back-up from before: it goes again, with all that follows. */
@Injectable()
export class ErasingAgain {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly redactions: RedactionRepository,
    private readonly texts: KeptTexts,
    private readonly aftermath: ErasingAftermath,
    private readonly publication: PublicationService,
    private readonly circumstances: SheetCircumstances,
    private readonly notices: SheetNotices,
  ) {}

  /** Nothing where it stands nowhere. Throws `ErasureMisfit` where a text is not what it was, or not what it should become. */
  async erase(manager: EntityManager, sheetId: string, noted: PassageErased): Promise<void> {
    await this.redactions.lockSheet(manager, sheetId);
    const kept = await this.texts.all(manager, sheetId);
    const { passage, choice } = notedErasing(kept, noted.texts);
    const lost = kept.filter((text) => choice(text).length > 0);
    if (lost.length === 0) return;
    const online = await this.sheets.of(manager, sheetId);
    if (online !== null && lost.some(({ key }) => key === online.lastRevisionId))
      await this.takeOff(manager, online, noted.agreedById);
    await this.redactions.agreeAgain(manager, sheetId, noted);
    const texts = await this.texts.erase(manager, sheetId, choice);
    await this.redactions.close(manager);
    requireAsNoted(texts, noted.texts);
    const { redactionId, agreedById } = noted;
    const made = { redactionId, agreedById, sheetId, online, texts, passage };
    const erased = await this.aftermath.follow(manager, made);
    if (online !== null) await this.tell(manager, erased, noted);
  }

  private async takeOff(manager: EntityManager, { sheetId }: KnownSheet, actorId: string): Promise<void> {
    const { told = '' } = sheetDestination(row, (point) => point === 'read-online');
    await this.publication.archive(manager, sheetId, told, { action: 'sheet.archived', actorId });
  }

  private async tell(
    manager: EntityManager,
    { slug, toValidate, comesBack }: Erased,
    { redactionId, agreedById }: PassageErased,
  ): Promise<void> {
    const around = await this.circumstances.at(manager, slug);
    const caller = { actor: { id: agreedById, grants: [], service: '', organisationId: null }, sessionId: '' };
    const act = { ...around, manager, caller, request: { action }, row };
    await this.notices.tell(act, { facts: null, about: redactionId, slug, news: { toValidate, comesBack } });
  }
}

const row = agreeing();

function agreeing(): SheetRow {
  const found = sheetRowFor(action, 'archived');
  if (found === undefined) throw new Error(`the table does not know "${action}"`);
  return found;
}
