import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { canonicalJson, type SheetContent } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { ProblemError } from '#core/errors/problem';
import { contentHash, PublicationService } from '#rooms/sheets';
import { Revisions, Submissions, TextsInProgress } from '#rooms/submissions';
import { mergedContent } from './merged-content';
import type { SheetAct, SheetActDone } from './sheet-act';
import { SheetFactsRepository, type KnownSheet } from './sheet-facts.repository';

/** The other side agreed to a correction: it is online at once, and the submission under way follows. */
@Injectable()
export class CorrectionPublication {
  constructor(
    private readonly sheets: SheetFactsRepository,
    private readonly submissions: Submissions,
    private readonly copies: TextsInProgress,
    private readonly frozen: Revisions,
    private readonly publication: PublicationService,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws `conflict` when the correction is of a text that is not online any more, or nobody answers for the sheet.
   */
  async publish({ manager, sheet }: SheetAct): Promise<SheetActDone> {
    const { sheetId, authorId, correction } = sheet;
    if (correction === null || authorId === null || correction.baseRevisionId !== sheet.lastRevisionId) throw passed();
    const { accountId, content, contentHash: hash } = correction;
    const at = this.clock.now();
    const revisionId = newId();
    const frozen = { id: revisionId, sheetId, kind: 'corrected', round: 1, by: accountId, at } as const;
    await this.frozen.freeze(manager, frozen, content, []);
    // Whichever of them proposed it, the author has agreed to these very words.
    const agreement = { sheetId, revisionId, contentHash: hash, givenById: authorId };
    await this.frozen.validate(manager, { id: newId(), ...agreement, basis: 'author', at });
    await this.sheets.forgetCorrection(manager, sheetId);
    await this.publication.publish(manager, [{ sheetId, revisionId, publishedAt: at }]);
    if (sheet.openSubmissionId !== null) await this.merge(manager, sheet.openSubmissionId, sheet, content);
    return { facts: { contentHash: hash }, about: `${sheetId}:${hash}:${at.toISOString()}` };
  }

  /** The text under way takes over each part that it had left as it was. Nobody saves it meanwhile. */
  private async merge(
    manager: EntityManager,
    submissionId: string,
    { content: before }: KnownSheet,
    after: SheetContent,
  ): Promise<void> {
    await this.submissions.lockRow(manager, submissionId);
    const copy = await this.copies.find(manager, submissionId);
    if (copy === null) return;
    const content = mergedContent(copy.content, before, after);
    if (canonicalJson(content) === canonicalJson(copy.content)) return;
    const next = { ...copy, content, contentHash: contentHash(content), updatedAt: this.clock.now() };
    await this.copies.save(manager, submissionId, next, null);
  }
}

function passed(): ProblemError {
  return new ProblemError('conflict', 'Cette correction a changé entre-temps. Rechargez la page pour la relire.');
}
