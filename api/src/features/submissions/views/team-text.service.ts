import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SheetContent } from '@recueil/domain';
import type { SubmissionRow } from '../stored-submission';
import { TextRepository, type StoredRevision, type WorkingCopy } from '../text-in-progress.repository';
import { isAmongCommittee } from './submission-summaries';

/** The text as the team of a sheet reads it. */
@Injectable()
export class TeamText {
  constructor(private readonly texts: TextRepository) {}

  /** What the team knows last while the committee is at work on its own; the text being written at any other time. */
  async of(
    manager: EntityManager,
    row: SubmissionRow,
    copy: WorkingCopy,
    revisions?: readonly StoredRevision[],
  ): Promise<{ content: SheetContent; contentHash: string }> {
    if (!isAmongCommittee(row)) return copy;
    const known = revisions ?? (await this.texts.revisions(manager, row.sheetId));
    const sent = known.find(({ knownToTeam }) => knownToTeam);
    return (sent && (await this.texts.revision(manager, row.sheetId, sent.id))) ?? copy;
  }
}
