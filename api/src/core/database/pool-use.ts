import type pg from 'pg';
import type { DataSource } from 'typeorm';

/** How many connections of the application's pool do something or nothing, and how many statements wait for one. */
export function poolUse({ driver }: DataSource): { busy: number; idle: number; waiting: number } {
  const { totalCount, idleCount, waitingCount } = (driver as unknown as { master: pg.Pool }).master;
  return { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
}
