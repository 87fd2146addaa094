import { FirstAdministrator } from '#rooms/first-administrator';
import { inApplication } from './application';
import { readArguments } from './arguments';

/** `opening-link`: a new link for the first administrator, where the one that a start printed is lost or too old. */
export async function openingLinkCommand(args: string[]): Promise<number> {
  if (readArguments({ args, options: {} }) === null) return 1;
  const lines = await inApplication('opening-link', (app) => app.get(FirstAdministrator, { strict: false }).lines());
  if (lines.length === 0) {
    process.stderr.write('Quelqu’un administre déjà Recueil : cette personne invite les autres.\n');
    return 1;
  }
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
