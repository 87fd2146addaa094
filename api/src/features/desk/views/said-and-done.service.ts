import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TeamInvitations } from '#rooms/teams';
import { Remarks } from '#rooms/texts';
import { sees, type SubmissionPage, type SeenSubmission } from './submission-page';
import { SaidAndDoneRepository } from './said-and-done.repository';

/** What was said and done about a submission, as somebody's sight grants it. */
@Injectable()
export class SaidAndDone {
  constructor(
    private readonly records: SaidAndDoneRepository,
    private readonly remarks: Remarks,
    private readonly invitations: TeamInvitations,
  ) {}

  async of(
    manager: EntityManager,
    { row, sight }: SeenSubmission,
  ): Promise<Pick<SubmissionPage, 'opinions' | 'remarks' | 'invitations' | 'proofreadings' | 'events'>> {
    const withNotes = sees(sight, 'notes');
    const withTeam = sees(sight, 'invitations');
    return {
      opinions: sees(sight, 'opinions') ? await this.records.opinions(manager, row.id) : [],
      remarks: withNotes || sees(sight, 'messages') ? await this.remarks.list(manager, row.id, { withNotes }) : [],
      invitations: withTeam ? await this.invitations.ofSubmission(manager, row.id) : [],
      proofreadings: withTeam ? await this.records.proofreadings(manager, row.id) : [],
      events: sees(sight, 'events', 'deliberations') ? await this.records.history(manager, row) : [],
    };
  }
}
