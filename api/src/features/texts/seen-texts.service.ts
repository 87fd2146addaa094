import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOnTeam, teamTextIn, type SeenText, type SheetContent } from '@recueil/domain';
import { Revisions, type StoredRevision, type SubmissionRow, type WorkingCopy } from '#rooms/submissions';

/** With these the team is shown the version that the committee froze. */
const shownToTeam: readonly SeenText[] = ['proposed', 'published'];

/** The texts of a submission, as a sight of it grants them. */
@Injectable()
export class SeenTexts {
  constructor(private readonly frozen: Revisions) {}

  /** The very text that is seen. The team's, while the committee has one of its own, is the last that it knows. */
  async of(
    manager: EntityManager,
    row: SubmissionRow,
    copy: WorkingCopy,
    seen: SeenText | null,
    revisions?: readonly StoredRevision[],
  ): Promise<{ content: SheetContent; contentHash: string }> {
    if (seen !== 'team' || row.endsOnTeamText) return copy;
    const known = revisions ?? (await this.frozen.list(manager, row.sheetId));
    const sent = known.find(({ knownToTeam }) => knownToTeam);
    return (sent && (await this.frozen.find(manager, row.sheetId, sent.id))) ?? copy;
  }

  /** What the team gives others to read, by a link or with an invitation: the text that it sees itself. */
  ofTeam(
    manager: EntityManager,
    row: SubmissionRow,
    copy: WorkingCopy,
  ): Promise<{ content: SheetContent; contentHash: string }> {
    return this.of(manager, row, copy, teamTextIn(row.state));
  }

  /** Which versions go with a text that is seen: all of them beside the committee's; to the team, what it was shown. */
  versions(
    row: Pick<SubmissionRow, 'authorId' | 'coAuthorIds' | 'delegateIds' | 'revision'>,
    personId: string,
    seen: SeenText | null,
    revisions: readonly StoredRevision[],
  ): StoredRevision[] {
    if (seen === null) return [];
    if (!isOnTeam(row, personId)) return [...revisions];
    const shown = shownToTeam.includes(seen);
    return revisions.filter(({ id, knownToTeam }) => knownToTeam || (shown && id === row.revision?.id));
  }
}
