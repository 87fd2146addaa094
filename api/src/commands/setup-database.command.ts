import { loadConfig } from '#core/config/load-config';
import { setUpRoles } from '#core/database/roles/set-up-roles';
import { databaseInWords } from '../supervisor/database-in-words';
import { StartError } from '../supervisor/start-error';
import { readArguments } from './arguments';

/** `setup-database`: the roles of the server and of readers, with their rights. */
export async function setUpDatabaseCommand(args: string[]): Promise<number> {
  if (readArguments({ args, options: {} }) === null) return 1;
  const { databaseUrl, databaseOwnerUrl } = loadConfig(process.env);
  if (databaseUrl === null) {
    process.stdout.write('La base que Recueil apporte a ses rôles d’elle-même\u00a0: il n’y a rien à faire.\n');
    return 0;
  }
  process.stderr.write(`${databaseInWords(databaseOwnerUrl ?? databaseUrl)}\n`);
  if (databaseOwnerUrl === null)
    throw new StartError('DATABASE_OWNER_URL : donnez l’adresse du rôle qui possède la base (docs/operations.md).');
  const { server, reader } = await setUpRoles(databaseUrl, databaseOwnerUrl);
  process.stdout.write(
    `Les rôles «\u00a0${server}\u00a0» et «\u00a0${reader}\u00a0» sont là, avec leurs droits et aucun autre.\n`,
  );
  return 0;
}
