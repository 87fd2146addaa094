import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SheetIndexer } from './sheet-indexer';

const betweenChecks = 5 * 60_000;
const afterFailure = 15_000;

/**
 * Looks at the start, and every few minutes, whether the index still holds what is published, and repairs it: jobs
 * keep it in step, this is for what no job can know, an index that was lost or a server that was replaced.
 */
@Injectable()
export class IndexWatch implements OnApplicationShutdown {
  private readonly logger = new Logger(IndexWatch.name);
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> = Promise.resolve();
  private stopped = true;

  constructor(private readonly indexer: SheetIndexer) {}

  /** Begins to watch. Answers when the first look is over, well or not, or has taken that many milliseconds. */
  async start(patience = 5_000): Promise<void> {
    this.stopped = false;
    await Promise.race([this.look(), new Promise((resolve) => setTimeout(resolve, patience).unref())]);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.looking;
  }

  private look(): Promise<void> {
    this.looking = this.check().then((pause) => {
      if (!this.stopped) this.timer = setTimeout(() => void this.look(), pause).unref();
    });
    return this.looking;
  }

  private async check(): Promise<number> {
    try {
      await this.indexer.driftCheck({ repair: true });
      return betweenChecks;
    } catch (error) {
      this.logger.warn(`The index could not be checked: ${String(error)}`);
      return afterFailure;
    }
  }
}
