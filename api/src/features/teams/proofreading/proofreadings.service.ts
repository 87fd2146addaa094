import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { editorialBounds, type NewProofreading, type ProofreadingView } from '@recueil/contracts';
import type { Caller } from '#core/access/caller';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { SignedLinks } from '#rooms/links';
import { MailService } from '#rooms/mail';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { FileAccess, type OpenedFile } from '#rooms/submissions';
import { AskingLimits } from '../invitations/asking-limits.service';
import { SeenTexts } from '#rooms/texts';
import { ProofreadingRepository, type StoredProofreading } from './proofreading.repository';

const day = 86_400_000;

/** « Faire relire »: the team has its text read by somebody named who has no account, behind a link that ends. */
@Injectable()
export class Proofreadings {
  constructor(
    private readonly access: FileAccess,
    private readonly proofreadings: ProofreadingRepository,
    private readonly people: CircumstancesRepository,
    private readonly seenTexts: SeenTexts,
    private readonly links: SignedLinks,
    private readonly mail: MailService,
    private readonly limits: AskingLimits,
    private readonly events: EventLog,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Throws `conflict` when that person has an open link already, `too-many-requests` past the limits. */
  async ask(caller: Caller, submissionId: string, given: NewProofreading): Promise<ProofreadingView> {
    await this.access.require(this.database.manager, caller, submissionId, 'ask-proofreading');
    await this.limits.count(caller.actor.id, given.email);
    return this.work.run(async (manager) => {
      const file = await this.access.requireLocked(manager, caller, submissionId, 'ask-proofreading');
      const by = await this.people.active(manager, caller.actor.id);
      if (by === null) throw notFound();
      const asked = this.asked(given, submissionId, by.id);
      if (await this.proofreadings.isAsked(manager, submissionId, given.email, asked.at)) throw askedAlready();
      await this.proofreadings.insert(manager, asked);
      await this.append(manager, 'submission.proofreading-asked', caller, file, asked.id);
      const { content } = await this.seenTexts.ofTeam(manager, file.row, file.copy);
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
      const file = await this.access.requireLocked(manager, caller, submissionId, 'ask-proofreading');
      const asked = await this.proofreadings.find(manager, id);
      if (asked?.submissionId !== submissionId) throw notFound();
      if (!(await this.proofreadings.revoke(manager, id, this.clock.now()))) return;
      await this.links.revoke(manager, 'proofreading', id);
      await this.append(manager, 'submission.proofreading-revoked', caller, file, id);
    });
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
    { actor }: Caller,
    { row }: OpenedFile,
    proofreadingId: string,
  ): Promise<void> {
    const facts = { submissionId: row.id, proofreadingId };
    return this.events.append(manager, [{ action, actorId: actor.id, sheetId: row.sheetId, facts }]);
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

function askedAlready(): ProblemError {
  return new ProblemError(
    'conflict',
    'Cette personne a déjà un lien ouvert. Retirez-le d’abord pour en envoyer un autre.',
  );
}
