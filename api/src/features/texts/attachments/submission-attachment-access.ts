import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { can, sightOf, type SeenText } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { requireAllowed } from '#core/access/require-allowed';
import { notFound } from '#core/errors/problem';
import { AttachmentAccess, AttachmentsService } from '#rooms/attachments';
import { Revisions, Submissions, type OpenedSubmission } from '#rooms/submissions';
import { SeenTexts } from '../seen-texts.service';

/** Files follow the texts that name them: whoever may read the one may read the other. */
@Injectable()
export class SubmissionAttachmentAccess extends AttachmentAccess {
  constructor(
    private readonly submissions: Submissions,
    private readonly revisions: Revisions,
    private readonly attachments: AttachmentsService,
    private readonly seenTexts: SeenTexts,
    private readonly database: DataSource,
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
    { row, copy }: OpenedSubmission,
    accountId: string,
    seen: SeenText,
    sha256: string,
  ): Promise<string | null> {
    const { manager } = this.database;
    const revisions = await this.revisions.list(manager, row.sheetId);
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

  private find(submissionId: string): Promise<OpenedSubmission> {
    return this.submissions.require(this.database.manager, submissionId);
  }
}
