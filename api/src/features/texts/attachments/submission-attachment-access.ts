import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { can, factsOf, sightOf, type SeenText, type SubmissionFacts } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { Clock } from '#core/clock/clock';
import { notFound } from '#core/errors/problem';
import { CircumstancesService, submissionOf, type SubmissionRow, type WorkingCopy } from '#rooms/submissions';
import { SubmissionRepository } from '../../submissions/submission.repository';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import { SeenTexts } from '../seen-texts.service';
import { AttachmentAccess } from '#rooms/attachments';
import { AttachmentRepository } from '../../attachments/attachment.repository';

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
    private readonly seenTexts: SeenTexts,
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
    const { text } = sightOf(actor, file.facts);
    if (text === null) throw notFound();
    const { sheetId } = file.row;
    const name =
      (await this.nameInTexts(file, actor.id, text, sha256)) ??
      (await this.attachments.ownName(sheetId, sha256, actor.id));
    if (name === null) throw notFound();
    return { sheetId, name };
  }

  /** In the text that the person sees, or in one of the versions that go with it. */
  private async nameInTexts(
    { row, copy }: File,
    accountId: string,
    seen: SeenText,
    sha256: string,
  ): Promise<string | null> {
    const { manager } = this.database;
    const revisions = await this.texts.revisions(manager, row.sheetId);
    const { content } = await this.seenTexts.of(manager, row, copy, seen, revisions);
    const shown = content.attachments.find((each) => each.sha256 === sha256);
    if (shown) return shown.name;
    const versions = this.seenTexts.versions(row, accountId, seen, revisions);
    return this.attachments.nameInRevisions(
      row.sheetId,
      versions.map(({ id }) => id),
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
