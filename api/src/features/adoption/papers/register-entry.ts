import type { InstallationFacts } from '../installation-facts';
import { orToComplete, toComplete, type Paper } from '../paper';
import { keptRows } from '../personal-data';

/** The entry of the register of processing activities (article 30 of the GDPR). */
export function registerEntry(facts: InstallationFacts): Paper {
  return {
    name: 'registre-des-traitements',
    title: 'Fiche du registre des activités de traitement',
    purpose:
      'Projet pour le registre de l’article 30 du RGPD, écrit par Recueil d’après ses réglages. À relire et à compléter avec le délégué à la protection des données.',
    parts: [
      {
        heading: 'Qui',
        blocks: [
          { columns: ['Rôle', 'Qui'], rows: peopleInCharge(facts) },
          `Adresse du service : ${facts.publicUrl}. Projet écrit le ${facts.date} par Recueil ${facts.release}.`,
        ],
      },
      {
        heading: 'Pourquoi',
        blocks: [
          'Finalité : recueillir, réécrire, faire valider par leurs auteurs et faire connaître des pratiques utiles entre services.',
          'Base juridique proposée : mission d’intérêt public (article 6.1.e du RGPD).',
          toComplete('le texte qui fonde cette mission'),
        ],
      },
      {
        heading: 'Qui est concerné, et ce qui est gardé',
        blocks: [
          { columns: ['Données', 'Lesquelles', 'Combien de temps'], rows: keptRows(['about', 'what', 'howLong']) },
        ],
      },
      {
        heading: 'Qui les voit',
        blocks: [
          {
            list: [
              facts.access === 'open'
                ? 'Les fiches en ligne : toute personne qui atteint l’intranet, sans compte.'
                : 'Les fiches en ligne : les agents connectés.',
              'Les coordonnées des contacts : les agents connectés, jamais les visiteurs.',
              'Un texte qui n’est pas en ligne : son équipe, le comité qui le suit et son secrétariat.',
              'Les comptes et l’historique : les administrateurs.',
            ],
          },
          { columns: ['Autre service qui reçoit des données', 'Ce qu’il reçoit'], rows: recipients(facts) },
          toComplete('les sous-traitants qui exploitent ces machines, et leurs contrats (article 28)'),
        ],
      },
      {
        heading: 'Hors de l’Union européenne',
        blocks: [
          'Recueil n’appelle aucun service extérieur : ni mesure d’audience, ni police de caractères, ni carte.',
          toComplete('le lieu d’hébergement de chaque machine ci-dessus'),
        ],
      },
      {
        heading: 'Comment les données sont protégées',
        blocks: [
          {
            list: [
              'accès refusé par défaut, accordé route par route et fiche par fiche ;',
              'mots de passe, sessions et liens gardés sous forme d’empreintes ;',
              'historique des accès donnés et des modifications, que la base de données refuse de réécrire ;',
              'purge chaque nuit de ce dont la durée est passée ;',
              'effacement d’un passage dans toutes ses versions, retrait de coordonnées d’un geste, fermeture d’un compte par son titulaire.',
            ],
          },
        ],
      },
      {
        heading: 'Exercer ses droits',
        blocks: [
          'Accès, copie, rectification et fermeture du compte : dans « Mon compte ». Le reste : par la page Contact du catalogue.',
        ],
      },
    ],
  };
}

function peopleInCharge({ service, legal }: InstallationFacts): string[][] {
  const contact = [service.contactEmail, service.contactPhone].filter((one) => one !== '').join(', ');
  return [
    ['Responsable du traitement', orToComplete(service.name, 'le nom du service')],
    ['Contact', orToComplete(contact, 'une adresse ou un téléphone')],
    ['Directeur de la publication', orToComplete(legal.publisher, 'son nom ou sa fonction')],
    ['Délégué à la protection des données', orToComplete(legal.dpo, 'son nom et comment le joindre')],
  ];
}

function recipients({ hosts }: InstallationFacts): string[][] {
  const rows: [string, string | null, string][] = [
    ['Base de données', hosts.database, 'toutes les données'],
    ['Moteur de recherche', hosts.search, 'les fiches en ligne, sans coordonnées'],
    ['Serveur de messagerie', hosts.mail, 'les adresses et le texte des mails'],
    ['Fournisseur d’identité', hosts.provider, 'rien ; il dit qui se connecte'],
    ['Stockage des fichiers', hosts.files, 'les fichiers joints aux fiches'],
  ];
  return rows.flatMap(([what, host, data]) => (host === null ? [] : [[`${what} (${host})`, data]]));
}
