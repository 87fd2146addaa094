import path from 'node:path';
import { ErasureReplays, type JournalGiven, type Replayed } from '#rooms/backup';
import { inApplication } from './application';
import { readArguments } from './arguments';

/** Where the journal of erasings is read besides its own places, and what of it is not made again. */
export const journalOptions = {
  erasures: { type: 'string' },
  'leave-out': { type: 'string', multiple: true },
} as const;

/** `replay-erasures`: after a restore by other means, what was erased since its back-up goes again. */
export async function replayErasuresCommand(args: string[]): Promise<number> {
  const read = readArguments({ args, options: journalOptions });
  if (read === null) return 1;
  const given = journalGiven(read.values);
  const replayed = await inApplication('replay-erasures', (app) =>
    app.get(ErasureReplays, { strict: false }).replay(given),
  );
  process.stdout.write(`${toldOfReplay(replayed)}\n`);
  return 0;
}

export function journalGiven(values: { erasures?: string; 'leave-out'?: string[] }): JournalGiven {
  const { erasures, 'leave-out': leftOut = [] } = values;
  return { file: erasures === undefined ? null : path.resolve(erasures), leftOut };
}

export function toldOfReplay({ count, where }: Replayed): string {
  if (where.length === 0) {
    return (
      'Aucun journal des effacements n’a été trouvé (DATA_DIR/erasures.jsonl, ou --erasures FICHIER)\u00a0: ce qui a été effacé ou ' +
      'retiré depuis cette sauvegarde est revenu, redemandez-le (docs/operations.md).'
    );
  }
  const found = `journal\u00a0: ${where.join(', ')}`;
  if (count === 0) return `Rien n’a été effacé ni retiré depuis cette sauvegarde (${found}).`;
  return `Ce qui a été effacé ou retiré depuis cette sauvegarde l’est à nouveau\u00a0: ${new Intl.NumberFormat('fr').format(count)} (${found}).`;
}
