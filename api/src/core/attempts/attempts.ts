import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { ProblemError } from '../errors/problem';
import { countAttempt, forgetAttempts, uncountAttempt } from './attempt.repository';

/** How often something may be tried in a window of time. */
export interface Limit {
  /** What is limited, and whose: `sign-in`. */
  name: string;
  most: number;
  /** Seconds. The window begins at the first try. */
  window: number;
}

/**
 * Limits what may be tried over and over. Kept in PostgreSQL, so that limits hold across servers and starts; a key is
 * stored hashed, for it may be an address.
 */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one try. Throws `too-many-requests`, with the seconds to wait, when it is one too many; `detail` is told the
   * wait in words: « 12 minutes ». Counting comes first: of tries sent all at once, none slips through.
   */
  async count(limit: Limit, key: string, detail: (wait: string) => string): Promise<void> {
    const { count, seconds } = await this.add(limit, key);
    if (count <= limit.most) return;
    throw new ProblemError('too-many-requests', detail(waitWords(seconds)), {
      headers: { 'retry-after': String(seconds) },
    });
  }

  /** Counts one try, and answers whether it is still within the limit. */
  async passes(limit: Limit, key: string): Promise<boolean> {
    return (await this.add(limit, key)).count <= limit.most;
  }

  /** Answers how many there are in this window with one more, and the seconds until it ends. */
  private async add(limit: Limit, key: string): Promise<{ count: number; seconds: number }> {
    const now = this.clock.now();
    const endsAt = new Date(now.getTime() + limit.window * 1_000);
    const counted = await countAttempt(this.database, stored(limit, key), now, endsAt);
    const seconds = Math.ceil((counted.endsAt.getTime() - now.getTime()) / 1_000);
    return { count: counted.count, seconds: Math.max(1, seconds) };
  }

  /** Takes one try back: it was none of those that the limit is about. */
  async uncount(limit: Limit, key: string): Promise<void> {
    await uncountAttempt(this.database, stored(limit, key));
  }

  /** Starts anew. */
  async forget(limit: Limit, key: string): Promise<void> {
    await forgetAttempts(this.database, stored(limit, key));
  }
}

function stored({ name }: Limit, key: string): string {
  return `${name}:${createHash('sha256').update(key).digest('base64url')}`;
}

function waitWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  if (minutes > 60) return `${String(Math.ceil(minutes / 60))}\u00a0heures`;
  return minutes > 1 ? `${String(minutes)}\u00a0minutes` : 'une minute';
}
