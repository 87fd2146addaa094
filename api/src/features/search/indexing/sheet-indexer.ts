import { Inject, Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EngineSwitch } from '../engine-switch';
import { SearchDocumentRepository } from '../search-document.repository';
import { KeyRefused } from '../meilisearch/key-refused';
import type { SearchEngine, SearchIndex } from '../search.port';
import { beginRebuild, joinWriters, pauseWriters } from './index-lock.repository';

/** How often a job looks whether its sheets changed while it wrote them, before it lets the next job do it. */
const looksAgain = 5;
const sheetsPerWrite = 500;

/** What the index and the catalogue disagree on, by sheet. */
export interface Drift {
  /** Sheets that differ: missing, out of date, or no longer published. */
  count: number;
}

/**
 * Keeps the index in step with the published sheets. Level-triggered: it is told which sheets may have changed, and
 * reads what they are now. Everything may be run again, at any time, by several processes at once.
 */
@Injectable()
export class SheetIndexer {
  private readonly logger = new Logger(SheetIndexer.name);
  private readonly engine: SearchEngine;
  /** What was left to repair after the last look; null before the first. */
  lastDrift: Drift | null = null;
  /** That the last look was refused; null where it was not. */
  refusal: KeyRefused | null = null;

  constructor(
    @Inject(EngineSwitch) engines: EngineSwitch,
    private readonly documents: SearchDocumentRepository,
    private readonly database: DataSource,
  ) {
    this.engine = engines.main;
  }

  /** Puts these sheets into the index as they are now, or takes them out. Throws when it could not; to be run again. */
  async index(sheetIds: string[]): Promise<void> {
    if (this.engine.name === 'postgresql') return;
    // Filled sheet by sheet, a missing index would answer searches with the little it has.
    if (await this.engine.isOutdated()) await this.rebuild({ evenIfCurrent: false });
    const release = await joinWriters(this.database);
    try {
      await this.write(this.engine, sheetIds);
    } finally {
      await release();
    }
    await this.caughtUp();
  }

  /** Builds a new index beside the one that serves, and puts it in its place. Answers how many sheets it holds. */
  reindex(): Promise<{ count: number }> {
    return this.rebuild({ evenIfCurrent: true });
  }

  /** Unless `evenIfCurrent`, does nothing when another process rebuilt the index while this one waited. */
  private async rebuild({ evenIfCurrent }: { evenIfCurrent: boolean }): Promise<{ count: number }> {
    let count = (await this.documents.versions()).size;
    const releases = [await beginRebuild(this.database)];
    try {
      if (!evenIfCurrent && !(await this.engine.isOutdated())) return { count };
      await this.engine.rebuild(async (index) => {
        for await (const batch of this.documents.all(sheetsPerWrite)) await index.replace(batch);
        releases.push(await pauseWriters(this.database));
        const published = await this.documents.versions();
        await this.write(index, await this.differing(index));
        const indexed = await index.versions();
        count = indexed.size;
        await this.requireAll([...published.keys()], indexed);
      });
    } finally {
      for (const release of releases) await release();
    }
    await this.caughtUp();
    return { count };
  }

  /**
   * Compares what the index holds with what is published, and repairs it when asked to: an index that is missing, or
   * was made by another version of ours, is built again.
   */
  async driftCheck(options: { repair: boolean }): Promise<Drift> {
    try {
      const drift = await this.compare(options);
      this.refusal = null;
      return drift;
    } catch (error) {
      this.refusal = error instanceof KeyRefused ? error : null;
      throw error;
    }
  }

  private async compare({ repair }: { repair: boolean }): Promise<Drift> {
    const isOutdated = await this.engine.isOutdated();
    const differing = isOutdated ? [...(await this.documents.versions()).keys()] : await this.differing(this.engine);
    const found = { count: differing.length };
    this.lastDrift = found;
    if (!repair) return found;
    if (isOutdated) await this.rebuild({ evenIfCurrent: false });
    else if (found.count > 0) {
      this.logger.warn(`${String(found.count)} sheets differ between catalogue and index`);
      await this.index(differing);
    }
    this.lastDrift = { count: 0 };
    return found;
  }

  /** Writes until what was written is what is published: whoever writes last has looked after that. */
  private async write(index: SearchIndex, sheetIds: string[]): Promise<void> {
    let left = sheetIds;
    for (let look = 0; left.length > 0; look += 1) {
      if (look > looksAgain) throw new Error('sheets keep changing while they are indexed');
      const written = new Map<string, number>();
      for (let start = 0; start < left.length; start += sheetsPerWrite) {
        const some = left.slice(start, start + sheetsPerWrite);
        const documents = await this.documents.find(some);
        for (const { sheetId, version } of documents) written.set(sheetId, version);
        await index.replace(documents);
        await index.remove(some.filter((sheetId) => !written.has(sheetId)));
      }
      const published = await this.documents.versions(left);
      left = left.filter((sheetId) => published.get(sheetId) !== written.get(sheetId));
    }
  }

  private async differing(index: SearchIndex): Promise<string[]> {
    const indexed = await index.versions();
    const published = await this.documents.versions();
    const sheetIds = new Set([...indexed.keys(), ...published.keys()]);
    return [...sheetIds].filter((sheetId) => indexed.get(sheetId) !== published.get(sheetId));
  }

  /** A new index that lacks sheets must not take the old one's place; what is published since comes by its job. */
  private async requireAll(sheetIds: string[], indexed: ReadonlyMap<string, number>): Promise<void> {
    const absent = sheetIds.filter((sheetId) => !indexed.has(sheetId));
    if (absent.length === 0) return;
    const lacking = await this.documents.versions(absent);
    if (lacking.size > 0) {
      throw new Error(`the new index lacks ${String(lacking.size)} sheets of ${String(sheetIds.length)}: not swapped`);
    }
  }

  /** Answers kept from before this moment were given by an index that lagged behind. */
  private async caughtUp(): Promise<void> {
    await this.documents.noteIndexed();
  }
}
