import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { can, factsOf, isOnTeam, type SubmissionFacts } from '@recueil/domain';
import type { Caller } from '../../core/access/caller';
import { requireAllowed } from '../../core/access/require-allowed';
import { Clock } from '../../core/clock/clock';
import { notFound } from '../../core/errors/problem';
import { CircumstancesService } from '../submissions/circumstances.service';
import { submissionOf, type SubmissionRow } from '../submissions/stored-submission';
import { SubmissionRepository } from '../submissions/submission.repository';
import { TextRepository, type WorkingCopy } from '../submissions/text-in-progress.repository';
import { isAmongCommittee } from '../submissions/views/submission-summaries';
import { AttachmentAccess } from './attachment-access';
import { AttachmentRepository } from './attachment.repository';

interface File {
  row: SubmissionRow;
  copy: WorkingCopy;
  facts: SubmissionFacts;
}

/** Files follow the texts that name them: whoever may read the one may read the other. */
@Injectable()
export class SubmissionAttachmentAccess extends AttachmentAccess {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly circumstances: CircumstancesService,
    private readonly attachments: AttachmentRepository,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Whoever holds the pen, and the author who corrects what is proposed. */
  async mayWrite({ actor }: Caller, submissionId: string): Promise<{ sheetId: string }> {
    const { row, facts } = await this.find(submissionId);
    if (!can(actor, 'amend', facts).allowed) requireAllowed(can(actor, 'autosave', facts));
    return { sheetId: row.sheetId };
  }

  async mayRead({ actor }: Caller, submissionId: string, sha256: string): Promise<{ sheetId: string; name: string }> {
    const file = await this.find(submissionId);
    if (!can(actor, 'read', file.facts).allowed) throw notFound();
    const { sheetId } = file.row;
    const name =
      (await this.nameInTexts(file, actor.id, sha256)) ?? (await this.attachments.ownName(sheetId, sha256, actor.id));
    if (name === null) throw notFound();
    return { sheetId, name };
  }

  /**
   * As the pages of the file show its texts: while the committee writes, its text is its own, and the team sees what was
   * proposed once that is shown to it.
   */
  private async nameInTexts({ row, copy }: File, accountId: string, sha256: string): Promise<string | null> {
    const revisions = await this.texts.revisions(this.database.manager, row.sheetId);
    const onTeam = isOnTeam(row, accountId);
    const shown = ['awaiting-validation', 'validated', 'published'].includes(row.state);
    const visible = revisions.filter(
      ({ id, knownToTeam }) => !onTeam || knownToTeam || (shown && id === row.revision?.id),
    );
    const sent = revisions.some(({ knownToTeam }) => knownToTeam);
    const inCopy = copy.content.attachments.find((each) => each.sha256 === sha256);
    if (inCopy && !(onTeam && sent && isAmongCommittee(row))) return inCopy.name;
    return this.attachments.nameInRevisions(
      row.sheetId,
      visible.map(({ id }) => id),
      sha256,
    );
  }

  private async find(submissionId: string): Promise<File> {
    const { manager } = this.database;
    const row = await this.submissions.find(manager, submissionId);
    const copy = row === null ? null : await this.texts.workingCopy(manager, submissionId);
    if (row === null || copy === null) throw notFound();
    const circumstances = await this.circumstances.of(manager, row, copy);
    return { row, copy, facts: factsOf(submissionOf(row), circumstances, this.clock.now()) };
  }
}
