import type { InstallationFacts } from '../installation-facts';
import { toComplete, type Paper } from '../paper';

/** Flows and inputs for the security approval (homologation) of the installation. */
export function securityApproval(facts: InstallationFacts): Paper {
  return {
    name: 'homologation-flux-et-elements',
    title: 'Éléments pour l’homologation de sécurité',
    purpose:
      'Ce que Recueil sait de cette installation, pour le dossier que l’autorité d’homologation décide. Les risques propres à l’organisme sont à ajouter.',
    parts: [
      {
        heading: 'Ce qui est installé',
        blocks: [
          `Recueil ${facts.release}, à l’adresse ${facts.publicUrl}. Un programme (Node.js), une base PostgreSQL, un moteur de recherche s’il y en a un, un serveur de messagerie.`,
          toComplete('les machines, leur système, qui les exploite'),
        ],
      },
      { heading: 'Flux', blocks: [{ columns: ['De', 'Vers', 'Pour'], rows: flows(facts) }] },
      {
        heading: 'Ce qu’il faut protéger',
        blocks: [
          {
            columns: ['Bien', 'Besoin'],
            rows: [
              ['Textes qui ne sont pas en ligne, avis, messages', 'confidentialité'],
              ['Accord d’un auteur sur un texte, à la lettre', 'intégrité, preuve'],
              ['Coordonnées des contacts, comptes', 'confidentialité'],
              ['Catalogue en ligne', 'intégrité, disponibilité'],
            ],
          },
          toComplete('le niveau de chaque besoin pour l’organisme'),
        ],
      },
      {
        heading: 'Comment on entre',
        blocks: [
          {
            list: [
              ...(facts.hosts.provider === null ? [] : [`par le fournisseur d’identité ${facts.hosts.provider} ;`]),
              ...(facts.hasPasswords
                ? ['par un mot de passe de 12 signes au moins, refusé s’il est facile à deviner ;']
                : []),
              'par un lien à usage unique, reçu par mail, pour ouvrir un compte ou retrouver un accès.',
            ],
          },
        ],
      },
      {
        heading: 'Ce que Recueil fournit',
        blocks: [
          {
            list: [
              'docs/security.md : de qui l’on se protège, comment, et le test qui échouerait sinon ;',
              'docs/access-routes.md : qui peut appeler chaque route, tableau vérifié par un test ;',
              'docs/operations.md : sauvegarde, restauration et surveillance, essayées par des tests ;',
              'les mentions légales du catalogue : la version installée.',
            ],
          },
        ],
      },
      {
        heading: 'Ce qui n’est pas couvert',
        blocks: [
          {
            list: [
              'une machine, un poste ou un navigateur pris en main par quelqu’un d’autre ;',
              'la personne qui administre le serveur ou la base ;',
              'les virus dans les fichiers joints : ce qui s’exécute est refusé, le reste n’est pas analysé.',
            ],
          },
          toComplete('les mesures de l’organisme pour ces trois points'),
        ],
      },
      {
        heading: 'Décision',
        blocks: [toComplete('les risques résiduels acceptés, la durée de l’homologation, l’autorité et la date')],
      },
    ],
  };
}

function flows({ publicUrl, hosts }: InstallationFacts): string[][] {
  const protocol = publicUrl.startsWith('https:') ? 'HTTPS' : 'HTTP (à protéger)';
  const optional: [host: string | null, what: string][] = [
    [hosts.search, 'chercher dans les fiches en ligne (HTTP ou HTTPS)'],
    [hosts.mail, 'envoyer les mails (SMTP)'],
    [hosts.provider, 'identifier les agents (HTTPS, OpenID Connect)'],
    [hosts.files, 'garder les fichiers joints (S3)'],
  ];
  return [
    ['Navigateurs de l’intranet', publicUrl, `lire, contribuer, administrer (${protocol})`],
    ['Recueil', hosts.database, 'garder toutes les données (PostgreSQL)'],
    ...optional.flatMap(([host, what]) => (host === null ? [] : [['Recueil', host, what]])),
  ];
}
