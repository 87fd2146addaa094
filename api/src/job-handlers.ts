import type { INestApplicationContext } from '@nestjs/common';
import type { JobHandlers } from './core/jobs/job-worker';
import { SheetIndexer } from './features/search/indexing/sheet-indexer';

/** Who does each job: the one place where the queue's names meet the features. */
export function jobHandlers(app: INestApplicationContext): JobHandlers {
  const indexer = app.get(SheetIndexer, { strict: false });
  return { 'index-sheets': ({ sheetIds }) => indexer.index(sheetIds) };
}
