import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { linkReader, sightOf, type SheetContent } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { deadLink, SignedLinks } from '#rooms/links';
import { Submissions, type OpenedSubmission, type SubmissionRow } from '#rooms/submissions';
import { SeenTexts } from '#rooms/texts';
import { ProofreadingRepository, type StoredProofreading } from './proofreading.repository';

/** What stands behind a link while it opens something. */
export interface BehindLink {
  proofreading: StoredProofreading;
  row: SubmissionRow;
  content: SheetContent;
  contentHash: string;
}

/** What a link to proofread opens: the text of a submission that is under way, for as long as it was said. */
@Injectable()
export class ProofreadTexts {
  constructor(
    private readonly links: SignedLinks,
    private readonly proofreadings: ProofreadingRepository,
    private readonly submissions: Submissions,
    private readonly seenTexts: SeenTexts,
    private readonly clock: Clock,
  ) {}

  /** The proofreading that a link is about. Throws as {@link deadLink} says. */
  async subjectOf(token: string): Promise<string> {
    const { purpose, subjectId } = await this.links.look(token);
    if (purpose !== 'proofreading') throw deadLink('unknown');
    return subjectId;
  }

  /** Throws `not-found`, always the same, for a link that is over, or was taken back. */
  async behind(manager: EntityManager, id: string): Promise<BehindLink> {
    const asked = await this.proofreadings.find(manager, id);
    if (asked === null) throw deadLink('used');
    return this.shown(manager, asked, await this.submissions.find(manager, asked.submissionId));
  }

  /** As {@link behind}; nobody else acts on the submission until the transaction ends. */
  async behindLocked(manager: EntityManager, id: string): Promise<BehindLink> {
    const asked = await this.proofreadings.find(manager, id);
    if (asked === null) throw deadLink('used');
    const opened = await this.submissions.lock(manager, asked.submissionId);
    // Read again now that nobody else acts: it may have been taken back meanwhile.
    const proofreading = await this.proofreadings.find(manager, id);
    if (proofreading === null) throw deadLink('used');
    return this.shown(manager, proofreading, opened);
  }

  private async shown(
    manager: EntityManager,
    proofreading: StoredProofreading,
    opened: OpenedSubmission | null,
  ): Promise<BehindLink> {
    const text = opened && sightOf(linkReader, opened.facts).text;
    if (opened === null || text === null) throw deadLink('used');
    if (proofreading.expiresAt <= this.clock.now()) throw deadLink('expired');
    if (proofreading.revokedAt !== null) throw deadLink('used');
    const { row, copy } = opened;
    return { proofreading, row, ...(await this.seenTexts.of(manager, row, copy, text)) };
  }
}
