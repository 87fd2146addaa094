import { SheetIndexer } from '#rooms/search';
import { inApplication } from './application';
import { readArguments } from './arguments';

/** `reindex`: builds the index again, or only compares and repairs it (`--check`). */
export async function reindexCommand(args: string[]): Promise<number> {
  const parsed = readArguments({ args, options: { check: { type: 'boolean', default: false } } });
  if (!parsed) return 1;
  return inApplication('reindex', async (app) => {
    const indexer = app.get(SheetIndexer, { strict: false });
    if (parsed.values.check) {
      const drift = await indexer.driftCheck({ repair: true });
      process.stdout.write(
        `Écart entre le catalogue et l’index : ${String(drift.count)}${drift.count > 0 ? ', réparé' : ''}.\n`,
      );
    } else {
      const { count } = await indexer.reindex();
      process.stdout.write(`Index reconstruit : ${String(count)} fiches.\n`);
    }
    return 0;
  });
}
