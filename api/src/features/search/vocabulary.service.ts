import { Injectable, Logger } from '@nestjs/common';
import { unknownWords } from './relevance/respelling';
import type { Vocabulary } from './relevance/vocabulary';
import { VocabularyRepository } from './vocabulary.repository';

/** The vocabulary is read again at most this often, and never for more than a twentieth of the time. */
const shortestPause = 500;
const pausePerReading = 20;

/**
 * Keeps the catalogue's words at hand: searches never wait for them, but the first. They are read again in the
 * background when the catalogue has changed; a word that only a newer sheet has is found all the same, see `knowing`.
 */
@Injectable()
export class VocabularyService {
  private readonly logger = new Logger(VocabularyService.name);
  private kept: Promise<Vocabulary> | null = null;
  private keptVersion = '';
  private nextCheck = 0;

  constructor(private readonly words: VocabularyRepository) {}

  /** As last read. Throws when it was never read and the database does not answer. */
  current(): Promise<Vocabulary> {
    if (this.kept === null) return this.read();
    if (performance.now() >= this.nextCheck) {
      void this.refresh().catch((error: unknown) => this.logger.warn(String(error)));
    }
    return this.kept;
  }

  /** As last read, completed with the words of this text that sheets published since may have. */
  async knowing(text: string): Promise<Vocabulary> {
    const vocabulary = await this.current();
    const unknown = unknownWords(text, vocabulary);
    if (unknown.length > 0) for (const word of await this.words.published(unknown)) vocabulary.learn(word);
    return vocabulary;
  }

  /** Reads again if the catalogue has changed since. */
  async refresh(): Promise<void> {
    this.nextCheck = performance.now() + shortestPause;
    const version = await this.words.version();
    if (this.kept !== null && version === this.keptVersion) return;
    const begun = performance.now();
    await this.read();
    this.nextCheck = performance.now() + Math.max(shortestPause, pausePerReading * (performance.now() - begun));
  }

  /** What was kept stays until its successor is there. */
  private async read(): Promise<Vocabulary> {
    const reading = this.readWithVersion();
    this.kept ??= reading;
    try {
      const vocabulary = await reading;
      this.kept = Promise.resolve(vocabulary);
      return vocabulary;
    } catch (error) {
      if (this.kept === reading) this.kept = null;
      throw error;
    }
  }

  /** The version first: what is published between the two will be read again. */
  private async readWithVersion(): Promise<Vocabulary> {
    const version = await this.words.version();
    const vocabulary = await this.words.read();
    this.keptVersion = version;
    return vocabulary;
  }
}
