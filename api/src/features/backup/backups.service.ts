import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { Clock } from '#core/clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '#core/config/running-config';
import { release } from '#core/config/release';
import { KeptFiles } from '#rooms/attachments';
import { BackupError } from './backup-error';
import { attachmentPath, BackupWriter, tablePath } from './backup-folder';
import { BackupRepository } from './backup.repository';
import { backupFormat, type TableInBackup } from './manifest';
import type { Progress } from './progress';
import { keptTables } from './tables.sql';

export interface BackupMade {
  rows: number;
  attachments: number;
  /** Files that the database knows and whose bytes are not there. */
  missing: string[];
  /** A back-up had been interrupted in that folder. */
  again: boolean;
}

/** Writes all that an installation holds into one folder, as it stands at one moment, while it goes on. */
@Injectable()
export class Backups {
  constructor(
    private readonly backup: BackupRepository,
    private readonly files: KeptFiles,
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /** Throws a {@link BackupError} for a folder that holds something else, or a database that is not known in full. */
  async make(folder: string, progress: Progress): Promise<BackupMade> {
    const { writer, again } = await BackupWriter.begin(folder);
    const client = new pg.Client({ connectionString: this.config.databaseUrl, application_name: 'recueil' });
    // A connection that is lost is told by the statement that fails.
    client.on('error', () => undefined);
    await client.connect();
    let whole = false;
    try {
      await this.files.hold(client);
      await this.backup.beginSnapshot(client);
      const madeAt = this.clock.now().toISOString();
      const migrations = await this.backup.migrations(client);
      const misfit = await this.backup.misfit(migrations);
      if (misfit !== null) throw new BackupError(`La sauvegarde n’est pas faite. ${misfit}`);
      const tables = await this.writeTables(client, writer, progress);
      const { attachments, missing } = await this.writeFiles(client, writer, progress);
      await writer.finish({
        format: backupFormat,
        release,
        madeAt,
        migrations,
        tables,
        sequences: await this.backup.sequences(client),
        revisions: await this.backup.revisionsDigest(client),
        attachments,
      });
      whole = true;
      return { rows: tables.reduce((sum, { rows }) => sum + rows, 0), attachments, missing, again };
    } finally {
      // In the middle of a table, PostgreSQL goes on sending rows that nobody reads: its answer is not waited for.
      const ended = client.end();
      if (whole) await ended;
      else ended.catch(() => undefined);
    }
  }

  private async writeTables(client: pg.Client, writer: BackupWriter, progress: Progress): Promise<TableInBackup[]> {
    const written: TableInBackup[] = [];
    for (const [index, table] of keptTables.entries()) {
      progress('Tables', index, keptTables.length);
      const rows = this.backup.rowsOf(client, table);
      await writer.write(tablePath(table.name), rows);
      written.push({
        name: table.name,
        columns: await this.backup.columns(client, table.name),
        rows: rows.rowCount,
      });
    }
    progress('Tables', keptTables.length, keptTables.length);
    return written;
  }

  private async writeFiles(
    client: pg.Client,
    writer: BackupWriter,
    progress: Progress,
  ): Promise<{ attachments: number; missing: string[] }> {
    const known = await this.files.list(client);
    const missing: string[] = [];
    let attachments = 0;
    for (const [index, { key, isCopy }] of known.entries()) {
      progress('Fichiers joints', index, known.length);
      const bytes = await this.files.read(key);
      if (bytes !== null) await writer.write(attachmentPath(key), bytes);
      if (isCopy) continue;
      if (bytes === null) missing.push(key);
      else attachments += 1;
    }
    progress('Fichiers joints', known.length, known.length);
    return { attachments, missing };
  }
}
