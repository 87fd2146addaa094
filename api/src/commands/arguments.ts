import { parseArgs } from 'node:util';
import { commandLine } from '#core/config/command-line';

/** What the command line understands. */
export const help = `Usage : ${commandLine} COMMANDE

  import FICHIER [--dry-run] [--json] [--legacy "Recueil 2014"] [--create-themes]
      Lit un document (texte, Markdown ou CSV) et en fait des fiches.
      --dry-run        montre ce qui serait importé, sans rien enregistrer
      --json           un seul objet JSON, et rien d’autre
      --legacy NOM     publie les fiches, déjà parues dans le recueil NOM
      --create-themes  crée les thèmes que le catalogue n’a pas encore
  reindex [--check]
      Reconstruit l’index de recherche sans interruption ; --check compare seulement, et répare.
  create-user ADRESSE [--name NOM] [--admin] [--password-stdin]
      Crée un compte et écrit le lien d’invitation à lui remettre.
      --admin           donne le rôle d’administration, y compris à un compte qui existe
      --password-stdin  lit le mot de passe sur l’entrée standard, au lieu d’une invitation
  opening-link
      Écrit un nouveau lien d’ouverture, tant que personne n’administre ; les précédents n’ouvrent plus rien.
  backup DOSSIER
      Écrit dans ce dossier neuf tout ce que Recueil garde, fichiers joints compris, pendant qu’il sert.
  restore DOSSIER [--erasures FICHIER] [--leave-out IDENTIFIANT]
      Remet une sauvegarde dans une base qui ne contient encore rien. Arrêtez d’abord le serveur.
      --erasures FICHIER        le journal des effacements, s’il n’est ni dans DATA_DIR ni dans le bucket
      --leave-out IDENTIFIANT   n’efface pas à nouveau ce que le journal dit sous cet identifiant
  replay-erasures [--erasures FICHIER] [--leave-out IDENTIFIANT]
      Efface à nouveau, dans une base restaurée autrement, ce qui l’a été depuis sa sauvegarde.
  setup-database
      Crée les rôles de PostgreSQL du serveur et de ses lecteurs, et leur donne leurs droits ; peut être relancée.
      Demande DATABASE_OWNER_URL, l’adresse du rôle qui possède la base.
  migrate
      Met la base à jour, ce que le serveur fait sinon en démarrant.
  adoption DOSSIER
      Écrit les documents de ceux qui doivent donner leur accord (registre, information, homologation…), à compléter.
  doctor
      Dit en mots simples ce qui ne va pas dans cette installation.
  remove-demo
      Retire le catalogue de démonstration, sans trace.
`;

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
