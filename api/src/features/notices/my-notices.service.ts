import { Injectable } from '@nestjs/common';
import type { NoticeList } from '@recueil/contracts';
import { Clock } from '#core/clock/clock';
import { NoticeRepository } from './notice.repository';

/** What Recueil told someone: their own notices, and nobody else's. */
@Injectable()
export class MyNotices {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {}

  async list(accountId: string): Promise<NoticeList> {
    const { notices, unread } = await this.notices.of(accountId);
    return {
      notices: notices.map(({ at, readAt, ...notice }) => ({
        ...notice,
        at: at.toISOString(),
        readAt: readAt?.toISOString() ?? null,
      })),
      unread,
    };
  }

  /** All of them when none is named. */
  markRead(accountId: string, ids: readonly string[] | null): Promise<void> {
    return this.notices.markRead(accountId, ids, this.clock.now());
  }
}
