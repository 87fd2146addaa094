import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { contentWithoutPassage, scheduler, slugTells } from '@recueil/domain';
import { withoutPassage, type Passage } from '@recueil/text';
import { Clock } from '#core/clock/clock';
import { EventLog } from '#core/events/event-log';
import { contentBytes, hashOfBytes, PublicationRefresh, PublicationService } from '#rooms/sheets';
import { Submissions } from '#rooms/submissions';
import { SubmissionActions } from '../workflow/submission-actions.service';
import type { SheetAct } from '../sheet-actions/sheet-act';
import type { KnownSheet, StoredRedaction } from '../sheet-actions/sheet-facts.repository';
import { FreeTextsRepository } from './free-texts.repository';
import { RedactionRepository } from './redaction.repository';

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
    private readonly freeTexts: FreeTextsRepository,
    private readonly publication: PublicationService,
    private readonly refresh: PublicationRefresh,
    private readonly submissions: Submissions,
    private readonly actions: SubmissionActions,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  async erase(
    { manager, sheet, row, caller: { actor } }: SheetAct,
    { id }: StoredRedaction,
    passage: Passage,
  ): Promise<Erased> {
    const { sheetId } = sheet;
    const { id: agreedById } = actor;
    await this.redactions.agree(manager, id, sheetId, agreedById, this.clock.now());
    const rewritten = await this.rewriteTexts(manager, sheet.sheetId, passage);
    await this.freeTexts.erase(manager, sheetId, passage);
    await this.redactions.close(manager);
    const slug = await this.readdress(manager, sheet, passage);
    await this.events.append(manager, [
      {
        action: row.event,
        actorId: agreedById,
        sheetId,
        facts: { redactionId: id, versions: rewritten.size },
      },
    ]);
    await this.refresh.refresh(manager, [sheetId]);
    if (sheet.openSubmissionId !== null) await this.askAnew(manager, sheet.openSubmissionId, rewritten);
    const toValidate = rewritten.has(sheet.lastRevisionId);
    const comesBack = toValidate && (!sheet.archived || (sheet.offByErasing && !sheet.textValidated));
    if (comesBack) await this.redactions.tookOff(manager, id);
    return { slug, toValidate, comesBack };
  }

  /** Answers the versions that were rewritten. */
  private async rewriteTexts(manager: EntityManager, sheetId: string, passage: Passage): Promise<Set<string>> {
    const rewritten = new Set<string>();
    for (const text of await this.redactions.texts(manager, sheetId)) {
      const content = contentWithoutPassage(text.content, passage);
      const bytes = contentBytes(content);
      if (bytes.equals(contentBytes(text.content))) continue;
      await this.redactions.rewrite(
        manager,
        text,
        { content, bytes, contentHash: hashOfBytes(bytes) },
        this.clock.now(),
      );
      if (text.kind === 'revision') rewritten.add(text.id);
    }
    return rewritten;
  }

  /** An address made from the title may tell the passage too: the sheet gets another one, and that one is forgotten. */
  private async readdress(
    manager: EntityManager,
    { sheetId, slug, title }: KnownSheet,
    passage: Passage,
  ): Promise<string> {
    const telling = (await this.redactions.slugs(manager, sheetId)).filter((one) => slugTells(one, passage.words));
    if (telling.length === 0) return slug;
    const next = telling.includes(slug)
      ? await this.publication.readdress(manager, sheetId, withoutPassage(title, passage))
      : slug;
    await this.redactions.forgetSlugs(manager, telling, next);
    return next;
  }

  /** The submission under way: what was agreed to of its text holds no more. Its step decides what follows. */
  private async askAnew(manager: EntityManager, submissionId: string, rewritten: ReadonlySet<string>): Promise<void> {
    const row = await this.submissions.lockRow(manager, submissionId);
    if (row?.revision == null || !rewritten.has(row.revision.id)) return;
    await this.actions.attemptWithin(manager, scheduler, submissionId, { action: 'redact', version: row.version });
  }
}
