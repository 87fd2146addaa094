import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { mySheetPath, type ProofreadAnswer, type ProofreadText } from '@recueil/contracts';
import { factsOf, isOnTeam, linkReader, sightOf, type SheetContent } from '@recueil/domain';
import { Attempts, type Limit } from '#core/attempts/attempts';
import { Clock } from '#core/clock/clock';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { EventLog } from '#core/events/event-log';
import { deadLink, SignedLinks } from '#rooms/links';
import { CircumstancesRepository } from '../../submissions/circumstances.repository';
import { CircumstancesService, submissionOf, type SubmissionRow } from '#rooms/submissions';
import { draftContent, SeenTexts } from '#rooms/texts';
import { NoticeDelivery } from '#rooms/notices';
import { SubmissionRepository } from '../../submissions/submission.repository';
import { TextRepository } from '../../submissions/text-in-progress.repository';
import { ProofreadingRepository, type StoredProofreading } from './proofreading.repository';

const perLink: Limit = { name: 'proofread', most: 10, window: 3_600 };

/** A text has twelve files at most: each may be seen, opened, and the page left and come back to many times. */
const filesPerLink: Limit = { name: 'proofread-file', most: 300, window: 3_600 };

/** What stands behind a link while it opens something. */
interface Behind {
  proofreading: StoredProofreading;
  row: SubmissionRow;
  content: SheetContent;
  contentHash: string;
}

/** The person who proofreads: no account, a link and its secret; the text as the team reads it, and a place to answer. */
@Injectable()
export class Proofreaders {
  constructor(
    private readonly links: SignedLinks,
    private readonly proofreadings: ProofreadingRepository,
    private readonly submissions: SubmissionRepository,
    private readonly texts: TextRepository,
    private readonly seenTexts: SeenTexts,
    private readonly circumstances: CircumstancesService,
    private readonly people: CircumstancesRepository,
    private readonly delivery: NoticeDelivery,
    private readonly attempts: Attempts,
    private readonly events: EventLog,
    private readonly work: UnitOfWork,
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Uses nothing up. Throws `not-found`, always the same, for a link that was never given, is over, or was taken back. */
  async look(token: string): Promise<ProofreadText> {
    const { manager } = this.database;
    const id = await this.subject(token);
    return this.view(manager, await this.behind(manager, id, false));
  }

  /**
   * The name of a file in the very text that {@link look} answers now. Throws as it does; `not-found` for every file that
   * this text does not name, there or not; `too-many-requests` past the limit.
   */
  async nameOfFile(token: string, sha256: string): Promise<string> {
    const id = await this.subject(token);
    await this.attempts.count(filesPerLink, id, tooManyFiles);
    const { content } = await this.behind(this.database.manager, id, false);
    const named = content.attachments.find((file) => file.sha256 === sha256);
    if (!named) throw notFound();
    return named.name;
  }

  /** Throws as {@link look}; `conflict` when the text changed since it was read, `too-many-requests` past the limit. */
  async answer({ token, text = '', agrees = false, contentHash }: ProofreadAnswer): Promise<ProofreadText> {
    const id = await this.subject(token);
    await this.attempts.count(perLink, id, tooMany);
    return this.work.run(async (manager) => {
      const found = await this.behind(manager, id, true);
      if (agrees && contentHash !== found.contentHash) throw textChanged();
      const commented = text !== '' && !found.proofreading.comments.some((comment) => comment.text === text);
      const agreed = agrees && found.proofreading.agreedHash !== found.contentHash;
      const now = this.clock.now();
      if (commented) await this.proofreadings.comment(manager, id, { id: newId(), text, at: now });
      if (agreed) await this.proofreadings.agree(manager, id, found.contentHash, now);
      if (commented || agreed) await this.tell(manager, found, { commented, agreed });
      return this.view(manager, {
        ...found,
        proofreading: (await this.proofreadings.find(manager, id)) ?? found.proofreading,
      });
    });
  }

  private async subject(token: string): Promise<string> {
    const { purpose, subjectId } = await this.links.look(token);
    if (purpose !== 'proofreading') throw deadLink('unknown');
    return subjectId;
  }

  /** What the link opens: the text of a file that is under way, for as long as it was said. */
  private async behind(manager: EntityManager, id: string, locked: boolean): Promise<Behind> {
    const asked = await this.proofreadings.find(manager, id);
    if (asked === null) throw deadLink('used');
    const row = locked
      ? await this.submissions.lock(manager, asked.submissionId)
      : await this.submissions.find(manager, asked.submissionId);
    const copy = await this.texts.workingCopy(manager, asked.submissionId);
    // Read again now that nobody else acts: it may have been taken back meanwhile.
    const proofreading = locked ? await this.proofreadings.find(manager, id) : asked;
    if (row === null || copy === null || proofreading === null) throw deadLink('used');
    const circumstances = await this.circumstances.of(manager, row, copy);
    const { text } = sightOf(linkReader, factsOf(submissionOf(row), circumstances, this.clock.now()));
    if (text === null) throw deadLink('used');
    if (proofreading.expiresAt <= this.clock.now()) throw deadLink('expired');
    if (proofreading.revokedAt !== null) throw deadLink('used');
    return { proofreading, row, ...(await this.seenTexts.of(manager, row, copy, text)) };
  }

  private async view(manager: EntityManager, { proofreading, content, contentHash }: Behind): Promise<ProofreadText> {
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

  /** The author and whoever asked, as long as they are of the team. */
  private async tell(
    manager: EntityManager,
    { proofreading, row, content }: Behind,
    facts: { commented: boolean; agreed: boolean },
  ): Promise<void> {
    const { id, name: reader, askedById } = proofreading;
    await this.events.append(manager, [
      {
        action: 'submission.proofread',
        actorId: null,
        sheetId: row.sheetId,
        facts: { submissionId: row.id, proofreadingId: id, ...facts },
      },
    ]);
    const occasion = newId();
    const title = content.title === '' ? 'sans titre' : content.title;
    const path = mySheetPath(row.id);
    const concerned = [row.authorId, askedById].filter((one) => one !== null && isOnTeam(row, one));
    for (const accountId of new Set(concerned)) {
      const person = await this.people.active(manager, accountId ?? '');
      if (person === null) continue;
      await this.delivery.deliver(manager, person, {
        key: `proofread:${occasion}:${person.id}`,
        submissionId: row.id,
        kind: 'proofread',
        asks: false,
        subject: facts.agreed
          ? `${reader} donne son accord sur «\u202f${title}\u202f»`
          : `${reader} a laissé un commentaire sur «\u202f${title}\u202f»`,
        path,
        mail: {
          kind: 'proofread',
          facts: { name: person.name, reader, title, agreed: facts.agreed ? 'yes' : 'no', path },
        },
      });
    }
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
