import { Restorer } from '#rooms/backup';
import { SheetIndexer } from '#rooms/search';
import { StartError } from '../supervisor/start-error';
import { inApplication } from './application';
import { oneFolder } from './backup.command';
import { readArguments } from './arguments';
import { progressLines } from './progress-lines';
import { journalGiven, journalOptions, toldOfReplay } from './replay-erasures.command';

/** `restore`: a back-up into an installation that holds nothing yet. */
export async function restoreCommand(args: string[]): Promise<number> {
  const read = readArguments({ args, allowPositionals: true, options: journalOptions });
  const folder = read && oneFolder(read.positionals);
  if (folder === null) return 1;
  const given = journalGiven(read?.values ?? {});
  const said = await inApplication(
    'restore',
    async (app, { besideServer }) => {
      if (besideServer) throw new StartError('Un serveur tourne sur ce DATA_DIR\u00a0: arrêtez-le, puis recommencez.');
      const progress = progressLines();
      const { madeAt, release, rows, attachments, replayed } = await app
        .get(Restorer, { strict: false })
        .restore(folder, progress, given);
      progress('Index de recherche', 0, 1);
      const { count } = await app.get(SheetIndexer, { strict: false }).reindex();
      const number = new Intl.NumberFormat('fr');
      return [
        `Sauvegarde du ${new Date(madeAt).toLocaleString('fr', { timeZone: 'UTC' })} (temps universel), ` +
          `version ${release}, remise en place\u00a0: ${number.format(rows)} lignes, ${number.format(attachments)} fichiers joints.`,
        `Index reconstruit\u00a0: ${number.format(count)} fiches.`,
        toldOfReplay(replayed),
        'Chacun se reconnecte\u202f; les liens des messages déjà envoyés n’ouvrent plus rien.',
      ];
    },
    { leaveJobs: true, asOwner: true },
  );
  process.stdout.write(`${said.join('\n')}\n`);
  return 0;
}
