import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '#core/clock/clock';
import { InvitationsRepository, type StoredInvitation } from './invitations.repository';

/** Invitations to the team of a sheet. */
@Injectable()
export class TeamInvitations {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly clock: Clock,
  ) {}

  /** Those that were not taken back, the oldest first. */
  ofSubmission(manager: EntityManager, submissionId: string): Promise<StoredInvitation[]> {
    return this.invitations.ofSubmission(manager, submissionId);
  }

  /** Asks someone who has an account to be the sheet's referent. Answers null when they are asked already. */
  inviteReferent(
    manager: EntityManager,
    submission: { id: string | null; sheetId: string },
    accountId: string,
    by: string | null,
  ): Promise<string | null> {
    return this.invitations.inviteReferent(manager, submission, accountId, by, this.clock.now());
  }
}
