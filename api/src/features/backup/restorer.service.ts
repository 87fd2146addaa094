import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { migrationSource } from '#core/database/migration-lock';
import { giveRightsWhereApart } from '#core/database/roles/rights-of-roles';
import { runPendingMigrations, undoMigrationsSince } from '#core/database/migration-level';
import { KeptFiles } from '#rooms/attachments';
import { ErasureJournal } from '#rooms/erasures';
import { BackupError } from './backup-error';
import { attachmentPath, BackupReader, tablePath } from './backup-folder';
import { BackupRepository } from './backup.repository';
import { DerivedJobs } from './derived-jobs.service';
import { ErasureReplay } from './erasure-replay.service';
import type { JournalGiven, Replayed } from './erasure-replays.service';
import type { Manifest, TableInBackup } from './manifest';
import type { Progress } from './progress';
import { RestorationRepository } from './restoration.repository';
import { forgottenTables, keptTables, type KeptTable } from './tables.sql';

export interface Restored {
  madeAt: string;
  release: string;
  rows: number;
  attachments: number;
  /** What was erased since, and is again. */
  replayed: Replayed;
}

/** No journal besides those in their own places, and nothing left out. */
const noJournal: JournalGiven = { file: null, leftOut: [] };

/** Brings a back-up into an installation that holds nothing yet: all of it in one transaction, or nothing. */
@Injectable()
export class Restorer {
  constructor(
    private readonly backup: BackupRepository,
    private readonly restoration: RestorationRepository,
    private readonly files: KeptFiles,
    private readonly jobs: DerivedJobs,
    private readonly journal: ErasureJournal,
    private readonly erasures: ErasureReplay,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Throws a {@link BackupError} that says why nothing was restored. */
  async restore(folder: string, progress: Progress, given: JournalGiven = noJournal): Promise<Restored> {
    const { erasures, where } = await this.journal.find(given.file);
    const backup = await BackupReader.open(folder);
    const database = await migrationSource(this.config.databaseOwnerUrl ?? this.config.databaseUrl).initialize();
    const runner = database.createQueryRunner();
    let count: number;
    try {
      await this.requireKnown(runner, backup.manifest);
      await this.requireEmpty(runner, keptTables);
      await this.checkFiles(backup, progress);
      await this.keepFiles(backup, progress);
      await runner.startTransaction();
      const former = await this.restoration.begin(runner);
      await this.bringRows(database, runner, backup, progress);
      count = await this.erasures.replay(runner.manager, erasures, given.leftOut);
      await this.requireSound(runner);
      await this.jobs.queue(runner.manager);
      await this.restoration.renewCatalogue(runner, former);
      await runner.commitTransaction();
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
      await database.destroy();
    }
    await this.journal.bringUpToDate();
    const { madeAt, release, attachments, tables } = backup.manifest;
    const rows = tables.reduce((sum, { rows: its }) => sum + its, 0);
    return { madeAt, release, attachments, rows, replayed: { count, where } };
  }

  /** Both the database and the one that the back-up was made of. */
  private async requireKnown(runner: QueryRunner, { migrations, release }: Manifest): Promise<void> {
    const there = await this.backup.misfit(await this.backup.migrations(runner));
    if (there !== null) throw new BackupError(`La base à remplir ne convient pas à ce programme. ${there}`);
    const saved = await this.backup.misfit(migrations);
    if (saved !== null)
      throw new BackupError(`Cette sauvegarde, faite par Recueil ${release}, ne convient pas à ce programme. ${saved}`);
  }

  private async requireEmpty(runner: QueryRunner, tables: readonly KeptTable[]): Promise<void> {
    for (const table of tables) {
      if (table.single !== true && (await this.backup.hasRows(runner, table))) {
        throw new BackupError(
          `La base n’est pas vide (${table.name})\u00a0: rien n’a été restauré. Donnez une base neuve, ou un DATA_DIR neuf ` +
            'avec DEMO=off.',
        );
      }
    }
  }

  private async checkFiles(backup: BackupReader, progress: Progress): Promise<void> {
    for (const [index, file] of backup.files.entries()) {
      progress('Vérification', index, backup.files.length);
      await backup.check(file);
    }
    progress('Vérification', backup.files.length, backup.files.length);
  }

  /** Before the rows that name them: a file without row is harmless, and kept again it is the same. */
  private async keepFiles(backup: BackupReader, progress: Progress): Promise<void> {
    const kept = backup.files.filter(({ path }) => path.startsWith('attachments/'));
    for (const [index, { path }] of kept.entries()) {
      progress('Fichiers joints', index, kept.length);
      const key = path.slice(path.lastIndexOf('/') + 1);
      if (path !== attachmentPath(key))
        throw new BackupError(`La sauvegarde est abîmée\u00a0: «\u00a0${path}\u00a0» n’est pas à sa place.`);
      await this.files.keep(key, await backup.bytes(path));
    }
    progress('Fichiers joints', kept.length, kept.length);
  }

  private async bringRows(
    database: DataSource,
    runner: QueryRunner,
    backup: BackupReader,
    progress: Progress,
  ): Promise<void> {
    const { manifest } = backup;
    for (const table of forgottenTables) await this.backup.empty(runner, table);
    await undoMigrationsSince(manifest.migrations, database, runner);
    await this.restoration.setTriggersAside(runner);
    const placed = inOrder(manifest.tables);
    await this.requireEmpty(
      runner,
      placed.map(({ table }) => table),
    );
    const client = (await runner.connect()) as pg.PoolClient;
    for (const [index, table] of placed.entries()) {
      progress('Tables', index, manifest.tables.length);
      await this.bringTable(runner, client, backup, table);
    }
    progress('Tables', manifest.tables.length, manifest.tables.length);
    for (const sequence of manifest.sequences) await this.backup.setSequence(runner, sequence);
    await this.restoration.putTriggersBack(runner);
    if ((await this.backup.revisionsDigest(runner)) !== manifest.revisions)
      throw new BackupError(
        'Les empreintes des textes ne sont pas celles de la sauvegarde\u00a0: rien n’a été restauré.',
      );
    await runPendingMigrations(database, runner);
    await this.restoration.checkAtTheEnd(runner);
    await giveRightsWhereApart(runner, this.config.databaseUrl);
  }

  private async requireSound(runner: QueryRunner): Promise<void> {
    const misfit = await this.backup.schemaMisfit(runner);
    if (misfit !== null) throw new BackupError(`Rien n’a été restauré. ${misfit}`);
    const broken = await this.restoration.brokenChains(runner);
    if (broken.length > 0) {
      throw new BackupError(
        `Des fiches en ligne ne sont pas, à la lettre, un texte validé\u00a0: rien n’a été restauré (${broken.join(', ')}).`,
      );
    }
  }

  private async bringTable(
    runner: QueryRunner,
    client: pg.PoolClient,
    backup: BackupReader,
    { table, inBackup }: PlacedTable,
  ): Promise<void> {
    const columns = await this.backup.columns(runner, table.name);
    if (columns.join() !== inBackup.columns.join())
      throw new BackupError(
        `La table ${table.name} n’a pas les colonnes de la sauvegarde\u00a0: rien n’a été restauré.`,
      );
    if (table.single === true) await this.backup.empty(runner, table);
    const taking = this.backup.takeRows(client, table);
    await pipeline(backup.stream(tablePath(table.name)), taking);
    if (taking.rowCount !== inBackup.rows)
      throw new BackupError(`La table ${table.name} n’a pas toutes ses lignes\u00a0: rien n’a été restauré.`);
  }
}

interface PlacedTable {
  table: KeptTable;
  inBackup: TableInBackup;
}

/** Those that others point to first, whatever the order in the manifest. */
function inOrder(tables: readonly TableInBackup[]): PlacedTable[] {
  const named = new Map(tables.map((table) => [table.name, table]));
  const unknown = tables.find(({ name }) => !keptTables.some((table) => table.name === name));
  if (unknown !== undefined) throw new BackupError(`La sauvegarde a une table inconnue\u00a0: ${unknown.name}.`);
  return keptTables.flatMap((table) => {
    const inBackup = named.get(table.name);
    return inBackup === undefined ? [] : [{ table, inBackup }];
  });
}
