import { releaseLine } from '#core/config/release';
import { adoptionCommand } from './adoption.command';
import { help } from './arguments';
import { backupCommand } from './backup.command';
import { createUserCommand } from './create-user.command';
import { doctorCommand } from './doctor.command';
import { importCommand } from './import.command';
import { migrateCommand } from './migrate.command';
import { openingLinkCommand } from './opening-link.command';
import { reindexCommand } from './reindex.command';
import { removeDemoCommand } from './remove-demo.command';
import { replayErasuresCommand } from './replay-erasures.command';
import { restoreCommand } from './restore.command';
import { setUpDatabaseCommand } from './setup-database.command';

type Command = (args: string[]) => Promise<number>;
const commands: Record<string, Command> = {
  adoption: adoptionCommand,
  backup: backupCommand,
  'create-user': createUserCommand,
  doctor: doctorCommand,
  import: importCommand,
  migrate: migrateCommand,
  'opening-link': openingLinkCommand,
  reindex: reindexCommand,
  'remove-demo': removeDemoCommand,
  'replay-erasures': replayErasuresCommand,
  restore: restoreCommand,
  'setup-database': setUpDatabaseCommand,
};

/** Runs one command and answers its exit code: 0 when all went well. */
export async function runCommand([name, ...args]: string[]): Promise<number> {
  const command = name === undefined ? undefined : commands[name];
  if (command) {
    process.stderr.write(`${releaseLine(`commande ${String(name)}`)}\n`);
    return command(args);
  }
  const asked = name === undefined || ['help', '--help', '-h'].includes(name);
  process[asked ? 'stdout' : 'stderr'].write(asked ? help : `La commande « ${name} » n’existe pas.\n\n${help}`);
  return asked ? 0 : 1;
}
