import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { scheduler } from '@recueil/domain';
import type { Passage } from '@recueil/text';
import type { ErasedText } from '#core/erasures/erasure-log';
import { EventLog } from '#core/events/event-log';
import { PublicationRefresh } from '#rooms/sheets';
import { Submissions } from '#rooms/submissions';
import type { KnownSheet } from '../sheet-actions/sheet-facts.repository';
import { SubmissionActions } from '../workflow/submission-actions.service';
import { AddressErasing } from './address-erasing.service';
import { RedactionRepository } from './redaction.repository';

export interface Erased {
  /** Where the sheet is found from now on; empty for one that was never online. */
  slug: string;
  /** The text that is or was online lost the passage: its author has to agree to what is left. */
  toValidate: boolean;
  /** It is back online as soon as they did; otherwise it stays archived, as it was. */
  comesBack: boolean;
}

/** An erasing that was made, in a sheet as it was before. */
export interface MadeErasing {
  redactionId: string;
  agreedById: string;
  sheetId: string;
  /** Null for one that was never online. */
  online: KnownSheet | null;
  texts: readonly ErasedText[];
  /** Null where nobody knows it any more. */
  passage: Passage | null;
}

/** What follows from texts that lost something, in the transaction in which they did. */
@Injectable()
export class ErasingAftermath {
  constructor(
    private readonly redactions: RedactionRepository,
    private readonly addresses: AddressErasing,
    private readonly refresh: PublicationRefresh,
    private readonly submissions: Submissions,
    private readonly actions: SubmissionActions,
    private readonly events: EventLog,
  ) {}

  /** Its address tells it no more, it is shown as it is now, and whoever agreed to a version that changed is asked anew. */
  async follow(manager: EntityManager, made: MadeErasing): Promise<Erased> {
    const { sheetId, online, passage, redactionId, agreedById } = made;
    const rewritten = new Set(made.texts.filter(({ place }) => place === 'revision').map(({ key }) => key));
    const facts = { redactionId, versions: rewritten.size };
    const slug =
      online === null || passage === null ? (online?.slug ?? '') : await this.addresses.erase(manager, online, passage);
    await this.events.append(manager, [{ action: 'sheet.passage-redacted', actorId: agreedById, sheetId, facts }]);
    await this.refresh.refresh(manager, [sheetId]);
    await this.askAnew(manager, sheetId, rewritten);
    if (online === null) return { slug, toValidate: false, comesBack: false };
    const toValidate = rewritten.has(online.lastRevisionId);
    const comesBack = toValidate && (!online.archived || (online.offByErasing && !online.textValidated));
    if (comesBack) await this.redactions.tookOff(manager, redactionId);
    return { slug, toValidate, comesBack };
  }

  /** The submission under way: what was agreed to of its text holds no more. Its step decides what follows. */
  private async askAnew(manager: EntityManager, sheetId: string, rewritten: ReadonlySet<string>): Promise<void> {
    const submissionId = await this.redactions.openSubmission(manager, sheetId);
    const row = submissionId === null ? null : await this.submissions.lockRow(manager, submissionId);
    if (row?.revision == null || !rewritten.has(row.revision.id)) return;
    await this.actions.attemptWithin(manager, scheduler, row.id, { action: 'redact', version: row.version });
  }
}
