import { parseArgs } from 'node:util';
import { importCommand } from './import.command';
import { reindexCommand } from './reindex.command';
import { removeDemoCommand } from './remove-demo.command';

const help = `Usage : npm run -s cli -- COMMANDE

  import FICHIER [--dry-run] [--json] [--legacy "Recueil 2014"] [--create-themes]
      Lit un document (texte, Markdown ou CSV) et en fait des fiches.
      --dry-run        montre ce qui serait importé, sans rien enregistrer
      --json           un seul objet JSON, et rien d’autre
      --legacy NOM     publie les fiches, déjà parues dans le recueil NOM
      --create-themes  crée les thèmes que le catalogue n’a pas encore
  reindex [--check]
      Reconstruit l’index de recherche sans interruption ; --check compare seulement, et répare.
  remove-demo
      Retire le catalogue de démonstration, sans trace.
`;

type Command = (args: string[]) => Promise<number>;
const commands: Record<string, Command> = {
  import: importCommand,
  reindex: reindexCommand,
  'remove-demo': removeDemoCommand,
};

/** Runs one command and answers its exit code: 0 when all went well. */
export async function runCommand([name, ...args]: string[]): Promise<number> {
  const command = name === undefined ? undefined : commands[name];
  if (command) return command(args);
  const asked = name === undefined || ['help', '--help', '-h'].includes(name);
  process[asked ? 'stdout' : 'stderr'].write(asked ? help : `La commande « ${name} » n’existe pas.\n\n${help}`);
  return asked ? 0 : 1;
}

/** As `parseArgs`, with a French word for what it does not know. Answers null once the error has been said. */
export function readArguments<Config extends NonNullable<Parameters<typeof parseArgs>[0]>>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> | null {
  try {
    return parseArgs(config);
  } catch (error) {
    const option = /'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? '';
    process.stderr.write(`L’option « ${option} » n’est pas comprise.\n\n${help}`);
    return null;
  }
}
