import { Injectable } from '@nestjs/common';
import type { NewProofreading, ProofreadingView } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { UnitOfWork } from '#core/database/unit-of-work';
import { MailService } from '#rooms/mail';
import { ActivePeople, SubmissionAccess } from '#rooms/submissions';
import { SeenTexts } from '#rooms/texts';
import { AskingLimits } from '../invitations/asking-limits.service';
import { ProofreadingRecords } from './proofreading-records.service';
import type { StoredProofreading } from './proofreading.repository';

/** « Faire relire »: the team has its text read by somebody named who has no account, behind a link that ends. */
@Injectable()
export class Proofreadings {
  constructor(
    private readonly access: SubmissionAccess,
    private readonly records: ProofreadingRecords,
    private readonly people: ActivePeople,
    private readonly seenTexts: SeenTexts,
    private readonly mail: MailService,
    private readonly limits: AskingLimits,
    private readonly work: UnitOfWork,
  ) {}

  /** Throws `conflict` when that person has an open link already, `too-many-requests` past the limits. */
  async ask(caller: Caller, submissionId: string, given: NewProofreading): Promise<ProofreadingView> {
    await this.access.require(caller, submissionId, 'ask-proofreading');
    await this.limits.count(caller.actor.id, given.email);
    return this.work.run(async (manager) => {
      const { row, copy } = await this.access.requireLocked(manager, caller, submissionId, 'ask-proofreading');
      const by = await this.people.require(manager, caller.actor.id);
      const asked = await this.records.add(manager, row, by.id, given);
      const { content } = await this.seenTexts.ofTeam(manager, row, copy);
      const { name, message, email } = asked;
      const title = content.title === '' ? 'sans titre' : content.title;
      await this.mail.tell(manager, {
        kind: 'proofreading-asked',
        key: `proofreading-asked:${asked.id}`,
        recipient: email,
        accountId: null,
        facts: { name, by: by.name, title, message, proofreadingId: asked.id },
      });
      return proofreadingView(asked);
    });
  }

  /** Closes the link for good; doing it twice changes nothing. What was said through it stays. */
  async revoke(caller: Caller, submissionId: string, id: string): Promise<void> {
    await this.work.run(async (manager) => {
      const { row } = await this.access.requireLocked(manager, caller, submissionId, 'ask-proofreading');
      await this.records.revoke(manager, row, caller.actor.id, id);
    });
  }
}

function proofreadingView(asked: StoredProofreading): ProofreadingView {
  const { id, name, email, at, expiresAt, comments } = asked;
  return {
    id,
    name,
    email,
    at: at.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revokedAt: null,
    comments,
    agreedAt: null,
  };
}
