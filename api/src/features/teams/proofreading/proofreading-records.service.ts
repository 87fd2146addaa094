import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { editorialBounds, type NewProofreading } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { SignedLinks } from '#rooms/links';
import type { SubmissionRow } from '#rooms/submissions';
import { ProofreadingRepository, type StoredProofreading } from './proofreading.repository';

const day = 86_400_000;

/** Links by which somebody reads a text: given and taken back, each with its event. */
@Injectable()
export class ProofreadingRecords {
  constructor(
    private readonly proofreadings: ProofreadingRepository,
    private readonly links: SignedLinks,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** Throws `conflict` when that person has an open link already. */
  async add(
    manager: EntityManager,
    row: SubmissionRow,
    askedById: string,
    given: NewProofreading,
  ): Promise<StoredProofreading> {
    const asked = this.asked(given, row.id, askedById);
    if (await this.proofreadings.isAsked(manager, row.id, given.email, asked.at)) throw askedAlready();
    await this.proofreadings.insert(manager, asked);
    await this.append(manager, 'submission.proofreading-asked', row, askedById, asked.id);
    return asked;
  }

  /** Closes the link for good; doing it twice changes nothing. Throws `not-found` for one of another submission. */
  async revoke(manager: EntityManager, row: SubmissionRow, by: string, id: string): Promise<void> {
    const asked = await this.proofreadings.find(manager, id);
    if (asked?.submissionId !== row.id) throw notFound();
    if (!(await this.proofreadings.revoke(manager, id, this.clock.now()))) return;
    await this.links.revoke(manager, 'proofreading', id);
    await this.append(manager, 'submission.proofreading-revoked', row, by, id);
  }

  private asked(given: NewProofreading, submissionId: string, askedById: string): StoredProofreading {
    const at = this.clock.now();
    const expiresAt = new Date(at.getTime() + editorialBounds.proofreadingDays * day);
    const unanswered = { revokedAt: null, agreedAt: null, agreedHash: null, comments: [] };
    return { ...given, id: newId(), submissionId, askedById, at, expiresAt, ...unanswered };
  }

  private append(
    manager: EntityManager,
    action: 'submission.proofreading-asked' | 'submission.proofreading-revoked',
    row: SubmissionRow,
    actorId: string,
    proofreadingId: string,
  ): Promise<void> {
    const facts = { submissionId: row.id, proofreadingId };
    return this.events.append(manager, [{ action, actorId, sheetId: row.sheetId, facts }]);
  }
}

function askedAlready(): ProblemError {
  return new ProblemError(
    'conflict',
    'Cette personne a déjà un lien ouvert. Retirez-le d’abord pour en envoyer un autre.',
  );
}
