import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ProofreadAnswer, ProofreadText } from '@recueil/contracts';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { ActivePeople } from '#rooms/submissions';
import { draftContent } from '#rooms/texts';
import { ProofreadNotices } from './proofread-notices.service';
import { ProofreadTexts, type BehindLink } from './proofread-texts.service';
import { ProofreadingRepository } from './proofreading.repository';

const perLink: Limit = { name: 'proofread', most: 10, window: 3_600 };

/** A text has twelve files at most: each may be seen, opened, and the page left and come back to many times. */
const filesPerLink: Limit = { name: 'proofread-file', most: 300, window: 3_600 };

/** The person who proofreads: no account, a link and its secret; the text as the team reads it, and a place to answer. */
@Injectable()
export class Proofreaders {
  constructor(
    private readonly texts: ProofreadTexts,
    private readonly proofreadings: ProofreadingRepository,
    private readonly people: ActivePeople,
    private readonly notices: ProofreadNotices,
    private readonly attempts: Attempts,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Uses nothing up. Throws `not-found`, always the same, for a link that was never given, is over, or was taken back. */
  async look(token: string): Promise<ProofreadText> {
    const { manager } = this.database;
    const id = await this.texts.subjectOf(token);
    return this.view(manager, await this.texts.behind(manager, id));
  }

  /**
   * The name of a file in the very text that {@link look} answers now. Throws as it does; `not-found` for every file that
   * this text does not name, there or not; `too-many-requests` past the limit.
   */
  async nameOfFile(token: string, sha256: string): Promise<string> {
    const id = await this.texts.subjectOf(token);
    await this.attempts.count(filesPerLink, id, tooManyFiles);
    const { content } = await this.texts.behind(this.database.manager, id);
    const named = content.attachments.find((file) => file.sha256 === sha256);
    if (!named) throw notFound();
    return named.name;
  }

  /** Throws as {@link look}; `conflict` when the text changed since it was read, `too-many-requests` past the limit. */
  async answer({ token, text = '', agrees = false, contentHash }: ProofreadAnswer): Promise<ProofreadText> {
    const id = await this.texts.subjectOf(token);
    await this.attempts.count(perLink, id, tooMany);
    return this.work.run(async (manager) => {
      const found = await this.texts.behindLocked(manager, id);
      if (agrees && contentHash !== found.contentHash) throw textChanged();
      const commented = text !== '' && !found.proofreading.comments.some((comment) => comment.text === text);
      const agreed = agrees && found.proofreading.agreedHash !== found.contentHash;
      const now = this.clock.now();
      if (commented) await this.proofreadings.comment(manager, id, { id: newId(), text, at: now });
      if (agreed) await this.proofreadings.agree(manager, id, found.contentHash, now);
      if (commented || agreed) await this.notices.tell(manager, found, { commented, agreed });
      return this.view(manager, {
        ...found,
        proofreading: (await this.proofreadings.find(manager, id)) ?? found.proofreading,
      });
    });
  }

  private async view(
    manager: EntityManager,
    { proofreading, content, contentHash }: BehindLink,
  ): Promise<ProofreadText> {
    const { name, message, askedById, expiresAt, comments, agreedAt } = proofreading;
    const names = await this.people.names(manager, askedById === null ? [] : [askedById]);
    return {
      title: content.title,
      name,
      askedBy: names.get(askedById ?? '') ?? 'Une personne partie',
      message,
      expiresAt: expiresAt.toISOString(),
      // Contacts are shown to agents alone, here as on the published page.
      content: draftContent({ ...content, contactIds: [] }, []),
      contentHash,
      comments,
      agreedAt: agreedAt?.toISOString() ?? null,
    };
  }
}

function textChanged(): ProblemError {
  return new ProblemError(
    'conflict',
    'Le texte a changé depuis que vous l’avez ouvert. Relisez-le avant de donner votre accord.',
  );
}

function tooMany(wait: string): string {
  return `Vous avez envoyé plusieurs réponses. Réessayez dans ${wait}.`;
}

function tooManyFiles(wait: string): string {
  return `Beaucoup de fichiers ont été ouverts par ce lien. Réessayez dans ${wait}.`;
}
