import { Inject, Injectable } from '@nestjs/common';
import { statfs } from 'node:fs/promises';
import { Clock } from '../clock/clock';
import { RUNNING_CONFIG, type RunningConfig } from '../config/running-config';

/** Milliseconds for which one refusal tells that the disk is full: the database may be on another machine. */
const lasting = 300_000;
/** Bytes; less is as good as nothing. */
const least = 16 * 1_048_576;

/** Whether what is sent can still be kept, for those who watch over the server. */
@Injectable()
export class RoomLeft {
  private refusedAt: number | null = null;

  constructor(
    private readonly clock: Clock,
    @Inject(RUNNING_CONFIG) private readonly config: Pick<RunningConfig, 'dataDir'>,
  ) {}

  /** Something could not be kept. */
  wasMissing(): void {
    this.refusedAt = this.clock.now().getTime();
  }

  async state(): Promise<'ok' | 'full'> {
    if (this.refusedAt !== null && this.clock.now().getTime() - this.refusedAt < lasting) return 'full';
    const { bavail, bsize } = await statfs(this.config.dataDir).catch(() => ({ bavail: Infinity, bsize: 1 }));
    return bavail * bsize < least ? 'full' : 'ok';
  }
}
