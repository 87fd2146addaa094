import { readFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { commandLine } from '#core/config/command-line';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { UnitOfWork } from '#core/database/unit-of-work';
import { ErasureLog, type NotedErasure } from '#core/erasures/erasure-log';
import { bucketCopy, fileCopy, type JournalCopy } from './journal-copy';
import { erasureOf, journalLine, readJournal, UnreadableJournal } from './journal-line';

/** What was found of the journal outside the database. */
export interface FoundJournal {
  /** In the order in which they were made. */
  erasures: NotedErasure[];
  /** Where any was found. */
  where: string[];
}

/**
 * The journal of erasings outside the database, which says to a restored one what was erased after its back-up: a file under
 * `DATA_DIR`, and an object in the bucket where there is one. The table is the truth: whatever it has more is added.
 */
@Injectable()
export class ErasureJournal {
  private readonly copies: readonly JournalCopy[];

  constructor(
    private readonly log: ErasureLog,
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
    @Inject(RUNNING_CONFIG) { dataDir, s3 }: RunningConfig,
  ) {
    this.copies = [fileCopy(dataDir), ...(s3 === null ? [] : [bucketCopy(s3)])];
  }

  /** Adds to each copy what it lacks. Nothing that stands in one is ever taken out of it. */
  async bringUpToDate(): Promise<void> {
    await this.work.run(async (manager) => {
      await this.log.hold(manager);
      const noted = await this.log.all(manager);
      for (const copy of this.copies) await addMissing(copy, noted);
    });
  }

  /** All that the copies hold, and this file where one is given. Throws {@link UnreadableJournal}. */
  async find(file: string | null): Promise<FoundJournal> {
    const found = new Map<string, NotedErasure>();
    const where: string[] = [];
    const given = file === null ? [] : [{ where: file, read: () => readFile(file, 'utf8') }];
    for (const copy of [...this.copies, ...given]) {
      const erasures = readJournal(await readCopy(copy), copy.where);
      if (erasures.length > 0) where.push(copy.where);
      for (const erasure of erasures) found.set(erasure.id, erasure);
    }
    return { erasures: [...found.values()].sort(inTime), where };
  }

  /** How many erasings of the copies the database does not know: it was restored, and holds what they took away. */
  async countUnknown(): Promise<number> {
    const { erasures } = await this.find(null);
    return (await this.log.unknown(this.database, erasures)).length;
  }

  /** What a start says of it; null: nothing. A copy that is away keeps nobody from starting: a job tries again. */
  async atStart(): Promise<string | null> {
    try {
      const unknown = await this.countUnknown();
      await this.bringUpToDate();
      return unknown === 0 ? null : restoredWithout(unknown);
    } catch (error) {
      return error instanceof UnreadableJournal
        ? error.message
        : `Le journal des effacements n’est pas à jour hors de la base\u00a0: ${(error as Error).message}`;
    }
  }
}

async function addMissing(copy: JournalCopy, noted: readonly NotedErasure[]): Promise<void> {
  const read = await copy.read();
  const there = new Set(read.split('\n').flatMap((line) => erasureOf(line)?.id ?? []));
  const missing = noted.filter(({ id }) => !there.has(id));
  if (missing.length > 0) await copy.add(read, missing.map(journalLine).join(''));
}

/** Throws {@link UnreadableJournal} for one that is not to be reached: what it holds would not be made again. */
async function readCopy({ where, read }: Pick<JournalCopy, 'where' | 'read'>): Promise<string> {
  return read().catch((error: unknown) => {
    const { name, code = name } = error as NodeJS.ErrnoException;
    throw new UnreadableJournal(`Le journal des effacements «\u00a0${where}\u00a0» n’a pas pu être lu (${code}).`);
  });
}

function inTime(one: NotedErasure, other: NotedErasure): number {
  return one.at === other.at ? one.id.localeCompare(other.id) : one.at < other.at ? -1 : 1;
}

/** In words, with what to do. */
function restoredWithout(unknown: number): string {
  return (
    `Cette base vient d’une sauvegarde\u00a0: ${String(unknown)} effacements ou retraits faits depuis y sont revenus. ` +
    `Lancez ${commandLine} replay-erasures.`
  );
}
