import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { open, rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Clock } from '../clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';
import { writesToDisk } from '../database/room.repository';
import { UnitOfWork } from '../database/unit-of-work';
import { causeOf } from '../logging/without-addresses';
import { isDiskFull } from './disk-full';

/** Milliseconds for which a refusal is told whatever follows, so that whoever looks twice a minute sees it. */
const lasting = 30_000;
/** Bytes; less is as good as nothing. */
const least = 16 * 1_048_576;
/** Bytes of the file that is written to see whether there is room again. */
const trial = 1_048_576;

/** Whether what is sent can still be kept, for those who watch over the server. */
@Injectable()
export class RoomLeft {
  private refused: { at: number; cause: string } | null = null;

  constructor(
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: Pick<RunningConfig, 'dataDir'>,
    @Inject(UnitOfWork) private readonly work: Pick<UnitOfWork, 'run'>,
  ) {}

  /** Something could not be kept, for this reason. */
  wasMissing(error: unknown): void {
    this.refused = { at: this.clock.now().getTime(), cause: causeOf(error) };
  }

  /**
   * Null while there is room. After a refusal there is none for half a minute, nor until the disk of the files and the one of
   * the database, which may be on another machine, have both taken something again.
   */
  async missing(): Promise<{ cause: string | null } | null> {
    const { refused } = this;
    if (refused !== null && (this.isRecent(refused.at) || !(await this.isBack()))) return refused;
    if (this.refused === refused) this.refused = null;
    const { bavail, bsize } = await statfs(this.config.dataDir).catch(() => ({ bavail: Infinity, bsize: 1 }));
    return bavail * bsize < least ? { cause: null } : null;
  }

  private isRecent(at: number): boolean {
    return this.clock.now().getTime() - at < lasting;
  }

  private async isBack(): Promise<boolean> {
    try {
      await this.keepForAMoment();
      await this.work.run(writesToDisk);
      return true;
    } catch (error) {
      // Whatever else goes wrong is told by others.
      return !isDiskFull(error);
    }
  }

  private async keepForAMoment(): Promise<void> {
    const file = path.join(this.config.dataDir, `.essai-${randomUUID()}`);
    try {
      const handle = await open(file, 'wx', 0o600);
      try {
        await handle.writeFile(Buffer.alloc(trial, 'x'));
        await handle.sync();
      } finally {
        await handle.close();
      }
    } finally {
      await rm(file, { force: true });
    }
  }
}
