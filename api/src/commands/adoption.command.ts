import { AdoptionPapers } from '#rooms/adoption';
import { inApplication } from './application';
import { readFolder } from './backup.command';

/** `adoption`: the papers of those who must agree to this installation, to be completed. */
export async function adoptionCommand(args: string[]): Promise<number> {
  const folder = readFolder(args);
  if (folder === null) return 1;
  const { written, kept } = await inApplication(
    'adoption',
    (app) => app.get(AdoptionPapers, { strict: false }).write(folder),
    { leaveJobs: true },
  );
  const lines = [
    ...written.map((name) => `Écrit\u00a0: ${name}`),
    ...kept.map((name) => `Déjà là, laissé tel quel\u00a0: ${name}`),
    'Complétez ce qui commence par «\u202fÀ compléter\u202f».',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
