import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ComparisonView, RemarkView, RevisionList, RevisionText, SheetPart } from '@recueil/contracts';
import { isOnTeam, sightOf, type SeenText, type SheetContent } from '@recueil/domain';
import type { Caller } from '#core/access/caller';
import { notFound } from '#core/errors/problem';
import {
  ActivePeople,
  Revisions,
  Submissions,
  type StoredRevision,
  type SubmissionRow,
  type WorkingCopy,
} from '#rooms/submissions';
import { draftContent } from '../drafts/draft-content';
import { RemarkRepository } from '../remarks/remark.repository';
import { remarkView } from '../remarks/remark-view';
import { revisionView } from '../revision-view';
import { SeenTexts } from '../seen-texts.service';
import { ContentComparison } from './content-comparison.service';

/** A submission that the caller may read, with the text being written. */
interface Readable {
  row: SubmissionRow;
  copy: WorkingCopy;
  callerId: string;
  /** Which text of it the caller sees. */
  seen: SeenText;
}

/** What changed from one text of a submission to another, and the texts that were frozen. */
@Injectable()
export class Comparisons {
  constructor(
    private readonly submissions: Submissions,
    private readonly frozen: Revisions,
    private readonly seenTexts: SeenTexts,
    private readonly people: ActivePeople,
    private readonly remarks: RemarkRepository,
    private readonly contents: ContentComparison,
    private readonly database: DataSource,
  ) {}

  /**
   * From `from`, or what the author sent last, to `to`, or the text in force. While the committee writes, its text is
   * its own: the team compares what was shown to it. Throws `not-found` for what the caller may not read.
   */
  async compare(caller: Caller, submissionId: string, from?: string, to?: string): Promise<ComparisonView> {
    const submission = await this.readable(caller, submissionId);
    const revisions = await this.visibleRevisions(submission);
    const before = await this.text(submission, revisions, from ?? lastSent(revisions, submission.row)?.id ?? null);
    const after = await this.text(submission, revisions, to ?? this.inForce(submission, revisions));
    const remarks = await this.said(submission);
    const parts = await this.contents.parts(this.database.manager, {
      sheetId: submission.row.sheetId,
      before: before.content,
      after: after.content,
      contacts: submission.copy.contacts,
    });
    const names = await this.namesOf(revisions, []);
    return {
      before: before.revision && revisionView(before.revision, names),
      after: after.revision && revisionView(after.revision, names),
      contentHash: after.revision?.contentHash ?? submission.copy.contentHash,
      parts: parts.map((part) => ({ ...part, reasons: reasonsOf(part.part, remarks) })),
    };
  }

  async revisions(caller: Caller, submissionId: string): Promise<RevisionList> {
    const revisions = await this.visibleRevisions(await this.readable(caller, submissionId));
    const names = await this.namesOf(revisions, []);
    return { revisions: revisions.map((revision) => revisionView(revision, names)) };
  }

  async revision(caller: Caller, submissionId: string, revisionId: string): Promise<RevisionText> {
    const submission = await this.readable(caller, submissionId);
    const revisions = await this.visibleRevisions(submission);
    if (!revisions.some(({ id }) => id === revisionId)) throw notFound();
    const { content, revision } = await this.text(submission, revisions, revisionId);
    if (revision === null) throw notFound();
    const contacts = await this.frozen.contactsOf(this.database.manager, [content], submission.copy.contacts);
    return { ...revisionView(revision, await this.namesOf(revisions, [])), content: draftContent(content, contacts) };
  }

  private async readable(caller: Caller, submissionId: string): Promise<Readable> {
    const { row, copy, facts } = await this.submissions.require(this.database.manager, submissionId);
    const { text: seen } = sightOf(caller.actor, facts);
    if (seen === null) throw notFound();
    return { row, copy, callerId: caller.actor.id, seen };
  }

  private async visibleRevisions({ row, callerId, seen }: Readable): Promise<StoredRevision[]> {
    const all = await this.frozen.list(this.database.manager, row.sheetId);
    return this.seenTexts.versions(row, callerId, seen, all);
  }

  private inForce({ row, callerId, seen }: Readable, revisions: readonly StoredRevision[]): string | null {
    if (seen === 'proposed' || seen === 'published') return row.revision?.id ?? null;
    const isSent = seen === 'team' ? !row.endsOnTeamText : row.state === 'submitted' && isOnTeam(row, callerId);
    return isSent ? (revisions[0]?.id ?? null) : null;
  }

  private async text(
    { row, copy }: Readable,
    revisions: readonly StoredRevision[],
    id: string | null,
  ): Promise<{ content: SheetContent; revision: StoredRevision | null }> {
    if (id === null) return { content: copy.content, revision: null };
    if (!revisions.some((revision) => revision.id === id)) throw notFound();
    const found = await this.frozen.find(this.database.manager, row.sheetId, id);
    if (found === null) throw notFound();
    return { content: found.content, revision: found };
  }

  /** What the committee and the team said to each other; its notes stay the committee's. */
  private async said({ row }: Readable): Promise<RemarkView[]> {
    const remarks = await this.remarks.list(this.database.manager, row.id, { withNotes: false });
    const names = await this.namesOf(
      [],
      remarks.flatMap(({ authorId }) => authorId ?? []),
    );
    return remarks.map((remark) => remarkView(remark, names, { mayResolve: false }));
  }

  private namesOf(revisions: readonly StoredRevision[], others: readonly string[]): Promise<Map<string, string>> {
    return this.people.names(this.database.manager, [...revisions.flatMap(({ byId }) => byId ?? []), ...others]);
  }
}

/** What the author wrote or agreed to last, before the committee did. */
function lastSent(revisions: readonly StoredRevision[], row: SubmissionRow): StoredRevision | undefined {
  const others = revisions.filter(({ id }) => id !== row.revision?.id);
  const agreed = others.filter(({ kind, knownToTeam }) => kind === 'proposed' && knownToTeam);
  return (
    revisions.find((one) => one.kind === 'submitted' || agreed.includes(one)) ??
    others.find(({ knownToTeam }) => knownToTeam) ??
    revisions.at(-1)
  );
}

function reasonsOf(part: SheetPart, remarks: readonly RemarkView[]): RemarkView[] {
  return remarks.filter((remark) => remark.part === part);
}
