import path from 'node:path';
import { Backups, type BackupMade } from '#rooms/backup';
import { inApplication } from './application';
import { help, readArguments } from './arguments';
import { progressLines } from './progress-lines';

/** `backup`: everything in one folder, as it stands at one moment. */
export async function backupCommand(args: string[]): Promise<number> {
  const folder = readFolder(args);
  if (folder === null) return 1;
  const made = await inApplication(
    'backup',
    (app) => app.get(Backups, { strict: false }).make(folder, progressLines()),
    { leaveJobs: true },
  );
  process.stdout.write(summary(folder, made));
  return 0;
}

/** The one folder that is named, whole; null once what is wrong has been said. */
export function readFolder(args: string[]): string | null {
  const read = readArguments({ args, allowPositionals: true, options: {} });
  return read && oneFolder(read.positionals);
}

/** As {@link readFolder}, of a command that understands more than a folder. */
export function oneFolder([folder, ...others]: string[]): string | null {
  if (folder !== undefined && folder !== '' && others.length === 0) return path.resolve(folder);
  process.stderr.write(`Donnez un dossier, et un seul.\n\n${help}`);
  return null;
}

function summary(folder: string, { rows, attachments, missing, again }: BackupMade): string {
  const number = new Intl.NumberFormat('fr');
  const lines = [
    ...(again ? ['Une sauvegarde interrompue était là\u00a0: elle a été refaite depuis le début.'] : []),
    ...missing.map((sha256) => `Les octets d’un fichier joint ne sont pas là où ils ont été mis\u00a0: ${sha256}.`),
    `Sauvegarde faite dans ${folder}\u00a0: ${number.format(rows)} lignes, ${number.format(attachments)} fichiers joints.`,
    'Gardez-la à part, avec les mêmes précautions que la base. SECRET n’y est pas.',
  ];
  return `${lines.join('\n')}\n`;
}
