import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Revisions } from '#rooms/submissions';
import { Classifications, SeenTexts } from '#rooms/texts';
import { sees, type SubmissionPage, type SeenSubmission } from './submission-page';

/** The text of a submission, and what goes with it, as somebody's sight grants them. */
@Injectable()
export class ShownText {
  constructor(
    private readonly revisions: Revisions,
    private readonly seenTexts: SeenTexts,
    private readonly classifications: Classifications,
  ) {}

  async of(
    manager: EntityManager,
    { row, copy, sight }: SeenSubmission,
  ): Promise<Pick<SubmissionPage, 'shown' | 'revision' | 'contacts' | 'classification'>> {
    const needsRevisions = sees(sight, 'agreement') || sight.text === 'team';
    const revisions = needsRevisions ? await this.revisions.list(manager, row.sheetId) : [];
    const shown = sight.text === null ? null : await this.seenTexts.of(manager, row, copy, sight.text, revisions);
    const withContacts = shown !== null && sees(sight, 'contacts');
    return {
      shown,
      revision: revisions.find(({ id }) => id === row.revision?.id) ?? null,
      contacts: withContacts ? await this.revisions.contactsOf(manager, [shown.content], copy.contacts) : [],
      classification: sees(sight, 'classification') ? await this.classifications.read(manager, row.sheetId) : null,
    };
  }
}
