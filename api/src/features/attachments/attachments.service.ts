import { Inject, Injectable, Logger } from '@nestjs/common';
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import {
  editorialBounds,
  imageWidths,
  type FileFacts,
  type ImageWidth,
  type StoredAttachment,
} from '@recueil/contracts';
import { contentLimits } from '@recueil/domain';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { notFound, ProblemError } from '#core/errors/problem';
import { TaskPool } from '#core/tasks/task-pool';
import { AttachmentRepository, type AttachmentRow, type PublishedFile } from './attachment.repository';
import { type CleanFile, extensionOf, refused, tooLarge } from '#rooms/file-rules';
import { cleaning } from '#rooms/cleaning';
import { fileName } from './file-name';
import { IncomingFile } from './incoming-file';
import { AttachmentStorage, keyOfCopy } from './storage/attachment-storage';

const hour = 3_600_000;
const day = 24 * hour;

/** A file that was looked through, before it is kept. */
export interface PreparedFile {
  bytes: Buffer;
  attachment: StoredAttachment;
  /** Smaller copies, of an image. */
  copies: { width: ImageWidth; bytes: Buffer }[];
}

/** A file, as a text names it. */
interface NamedFile {
  sha256: string;
  name: string;
}

export interface OpenedFile {
  stream: Readable;
  mediaType: string;
  /** Unknown of a copy. */
  size: number | null;
}

/** Files joined to sheets: looked through, kept once by their digest, handed out. Who may is asked elsewhere. */
@Injectable()
export class AttachmentsService {
  private readonly logger = new Logger(AttachmentsService.name);

  constructor(
    private readonly attachments: AttachmentRepository,
    private readonly storage: AttachmentStorage,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly tasks: TaskPool,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Takes a file in and cleans it; keeps nothing yet. Throws a refusal in words for whatever may not be joined. */
  async prepare(stream: Readable, name: string): Promise<PreparedFile> {
    const folder = path.join(this.config.dataDir, 'incoming');
    const incoming = await IncomingFile.receive(folder, stream, editorialBounds.attachment);
    try {
      return prepared(await this.tasks.run(cleaning, () => incoming.bytes()), name);
    } finally {
      await incoming.close();
    }
  }

  /** Keeps a file for a sheet, in the caller's transaction: rolled back, the sheet does not have it. */
  async keep(
    manager: EntityManager,
    { sheetId, accountId }: { sheetId: string; accountId: string | null },
    { bytes, attachment, copies }: PreparedFile,
  ): Promise<StoredAttachment> {
    const { sha256, name } = attachment;
    const now = this.clock.now();
    if (!(await this.attachments.lockSheet(manager, sheetId))) throw notFound();
    await this.requireRoom(manager, sheetId, sha256);
    await this.attachments.lockFile(manager, sha256);
    await this.attachments.insert(manager, attachment, now);
    await this.attachments.join(manager, { sheetId, sha256, name, accountId, now });
    for (const copy of copies) await this.storage.put(keyOfCopy(sha256, copy.width), copy.bytes);
    await this.storage.put(sha256, bytes);
    return attachment;
  }

  /** Whether each of these files was sent for that sheet: a text of it may name no other. */
  async belong(manager: EntityManager, sheetId: string, sha256s: readonly string[]): Promise<boolean> {
    const asked = [...new Set(sha256s)];
    return asked.length === 0 || (await this.attachments.countOf(manager, sheetId, asked)) === asked.length;
  }

  /**
   * The files of a text, each under a name that ends as what it is: an image is known by its name wherever texts are
   * read. Those that `known` names already keep their names, whatever they are: stored bytes do not change by themselves.
   */
  async named<File extends NamedFile>(
    manager: EntityManager,
    sheetId: string,
    files: readonly File[],
    known: readonly NamedFile[],
  ): Promise<File[]> {
    const isKnown = (file: NamedFile): boolean =>
      known.some(({ sha256, name }) => sha256 === file.sha256 && name === file.name);
    const fresh = files.filter((file) => !isKnown(file)).map(({ sha256 }) => sha256);
    const facts = await this.factsOf(manager, sheetId, fresh);
    return files.map((file) => {
      const mediaType = isKnown(file) ? undefined : facts.get(file.sha256)?.mediaType;
      return mediaType === undefined ? file : { ...file, name: fileName(file.name, extensionOf(mediaType)) };
    });
  }

  /** What is known of files that were sent for a sheet, by their digests. */
  async factsOf(manager: EntityManager, sheetId: string, sha256s: readonly string[]): Promise<Map<string, FileFacts>> {
    const asked = [...new Set(sha256s)];
    const rows = asked.length === 0 ? [] : await this.attachments.facts(manager, sheetId, asked);
    return new Map(
      rows.map(({ sha256, size, mediaType, at, byId, byName }) => [
        sha256,
        { size, mediaType, at: at.toISOString(), by: byId && byName ? { id: byId, name: byName } : null },
      ]),
    );
  }

  /** How one of these revisions of a sheet names the file, the latest of them; null when none does. */
  nameInRevisions(sheetId: string, revisionIds: readonly string[], sha256: string): Promise<string | null> {
    return this.attachments.nameInRevisions(sheetId, revisionIds, sha256);
  }

  /** The name of a file that this person sent for the sheet, whether a text names it yet or not. */
  ownName(sheetId: string, sha256: string, accountId: string): Promise<string | null> {
    return this.attachments.ownName(sheetId, sha256, accountId);
  }

  /**
   * The file, or its copy of that width; the file itself where there is none, as for what is not wider. Throws
   * `not-found` for a file that is not kept.
   */
  async open(sha256: string, width: ImageWidth | null = null): Promise<OpenedFile> {
    const row = await this.attachments.find(sha256);
    if (!row) throw notFound();
    return this.opened(row, width);
  }

  /** The file as the sheet published there names it. Throws `not-found` when that does not. */
  async inPublished(slug: string, sha256: string): Promise<PublishedFile> {
    const file = await this.attachments.published(slug, sha256);
    if (file === null) throw notFound();
    return file;
  }

  /** The bytes of a file that is known, or of its copy of that width. */
  async opened(row: AttachmentRow, width: ImageWidth | null): Promise<OpenedFile> {
    const { sha256 } = row;
    const hasCopies = width !== null && row.width !== null && row.width > width;
    const copy = hasCopies ? await this.storage.get(keyOfCopy(sha256, width)) : null;
    if (copy) return { stream: copy, mediaType: 'image/webp', size: null };
    const stream = await this.storage.get(sha256);
    if (stream) return { stream, mediaType: row.mediaType, size: row.size };
    this.logger.error({ sha256 }, 'the bytes of an attachment are not where they were put');
    throw new ProblemError('unavailable', 'Ce fichier n’est pas disponible pour le moment. Réessayez plus tard.');
  }

  /**
   * Removes files that no text names any more: a month after they were sent. Running twice changes nothing. While a
   * back-up is made they stay, for another night.
   */
  async sweep(): Promise<void> {
    const now = this.clock.now().getTime();
    await this.work.run((manager) => this.attachments.forgetUnnamed(manager, new Date(now - 30 * day), null));
    for (const sha256 of await this.attachments.unreferenced(new Date(now - day))) {
      await this.work.run(async (manager) => {
        if (!(await this.attachments.mayDelete(manager))) return;
        await this.attachments.lockFile(manager, sha256);
        if (await this.attachments.remove(manager, sha256)) await this.forgetBytes(sha256);
      });
    }
  }

  private async forgetBytes(sha256: string): Promise<void> {
    for (const width of imageWidths) await this.storage.delete(keyOfCopy(sha256, width));
    await this.storage.delete(sha256);
  }

  /** What was sent an hour ago and is named nowhere makes room first. */
  private async requireRoom(manager: EntityManager, sheetId: string, sha256: string): Promise<void> {
    const most = contentLimits.attachments;
    if ((await this.attachments.countOthers(manager, sheetId, sha256)) < most) return;
    await this.attachments.forgetUnnamed(manager, new Date(this.clock.now().getTime() - hour), sheetId);
    if ((await this.attachments.countOthers(manager, sheetId, sha256)) < most) return;
    throw refused(
      `Une fiche porte ${String(most)}\u00a0pièces jointes au plus. Retirez-en une avant d’en joindre une autre.`,
    );
  }
}

function prepared(clean: CleanFile, givenName: string): PreparedFile {
  if (clean.bytes.length > editorialBounds.attachment) throw tooLarge();
  const sha256 = createHash('sha256').update(clean.bytes).digest('hex');
  const { mediaType, extension, cleaned, image } = clean;
  const { width, height } = image ?? { width: null, height: null };
  const name = fileName(givenName, extension);
  return {
    bytes: clean.bytes,
    attachment: { sha256, name, size: clean.bytes.length, mediaType, width, height, cleaned },
    copies: image?.copies ?? [],
  };
}
