import type { EntityManager } from 'typeorm';
import { only, sql } from './sql';

/**
 * Has PostgreSQL write some megabytes to its disk and throw them away: they are sorted with next to no memory. No table
 * is touched, and no right is needed. Throws what PostgreSQL says where it has no room.
 */
export async function writesToDisk(manager: EntityManager): Promise<void> {
  await only(manager, sql<{ memory: string }>`SELECT set_config('work_mem', '64kB', true) AS memory`);
  await only(
    manager,
    sql<{ last: string | null }>`SELECT max(filler) AS last FROM
      (SELECT repeat(md5(n::text), 32) AS filler FROM generate_series(1, 4000) n ORDER BY 1 OFFSET 0) sorted`,
  );
}
