import { Injectable, Logger } from '@nestjs/common';
import { unknownWords, type Vocabulary } from '#rooms/relevance';
import { VocabularyRepository } from './vocabulary.repository';

/** Milliseconds between two looks at whether the catalogue has changed. */
const betweenLooks = 250;
/** Reading all words again takes no more than this share of the time: at leisure, and when much is new. */
const leisurely = 1 / 200;
const hurried = 1 / 20;

/** What the words are of: the catalogue's version, and the last of its sheets' versions. */
export interface KnownVocabulary {
  vocabulary: Vocabulary;
  catalogueVersion: string;
}

interface Kept extends KnownVocabulary {
  sheetVersion: number;
}

/**
 * Keeps the catalogue's words at hand. Words of new sheets are added as soon as the catalogue is seen to have changed;
 * all words are read again from time to time in the background, for how frequent they are, and for those that are gone.
 */
@Injectable()
export class VocabularyService {
  private readonly logger = new Logger(VocabularyService.name);
  private kept: Promise<Kept> | null = null;
  private looking: Promise<void> | null = null;
  private nextLook = 0;
  /** When all words were last read, and how long that took. */
  private lastReading = { at: 0, took: 0 };
  private reading = false;

  constructor(private readonly words: VocabularyRepository) {}

  /** As the catalogue was at most a moment ago. Throws when the database does not answer. */
  async current(): Promise<KnownVocabulary> {
    if (this.kept === null) await this.readAll();
    else if (performance.now() >= this.nextLook) await (this.looking ??= this.look());
    return this.kept ?? Promise.reject(new Error('the vocabulary was never read'));
  }

  /** As {@link current}, and any word of this text that a published sheet has by now. */
  async knowing(text: string): Promise<KnownVocabulary> {
    const known = await this.current();
    const unknown = unknownWords(text, known.vocabulary);
    if (unknown.length > 0) for (const word of await this.words.published(unknown)) known.vocabulary.learn(word);
    return known;
  }

  /** Reads all words again. What was kept stays until they are there. */
  async readAll(): Promise<void> {
    const begun = performance.now();
    const reading = this.words.read();
    this.kept ??= reading;
    try {
      await reading;
      this.kept = reading;
      this.nextLook = performance.now() + betweenLooks;
      this.lastReading = { at: performance.now(), took: performance.now() - begun };
    } catch (error) {
      if (this.kept === reading) this.kept = null;
      throw error;
    }
  }

  private async look(): Promise<void> {
    try {
      const kept = await this.kept;
      const version = await this.words.version();
      if (kept && version !== kept.catalogueVersion) await this.catchUp(kept, version);
      this.nextLook = performance.now() + betweenLooks;
    } finally {
      this.looking = null;
    }
  }

  private async catchUp(kept: Kept, version: string): Promise<void> {
    const added = await this.words.since(kept.sheetVersion);
    this.readAgain(added === null ? hurried : leisurely);
    if (added === null) return;
    for (const word of added.words) kept.vocabulary.learn(word);
    kept.catalogueVersion = version;
    kept.sheetVersion = Math.max(kept.sheetVersion, added.sheetVersion);
  }

  /** In the background, unless that was done a short while ago. */
  private readAgain(share: number): void {
    const { at, took } = this.lastReading;
    if (this.reading || performance.now() < at + took / share) return;
    this.reading = true;
    void this.readAll()
      .catch((error: unknown) => this.logger.warn(String(error)))
      .finally(() => (this.reading = false));
  }
}
