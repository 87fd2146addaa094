import type { InstallationFacts } from '../installation-facts';
import { orToComplete, toComplete, type Paper } from '../paper';

/** For staff representatives: what the software does not measure, and what it keeps all the same. */
export function staffNote({ service, release }: InstallationFacts): Paper {
  return {
    name: 'note-aux-representants-du-personnel',
    title: 'Recueil : ce qu’il garde, ce qu’il ne mesure pas',
    purpose: 'Note pour l’instance représentative du personnel, à compléter par l’employeur.',
    parts: [
      {
        heading: 'À quoi sert Recueil',
        blocks: [
          `${orToComplete(service.name, 'le nom du service')} propose aux agents de partager leurs bonnes pratiques. Un agent raconte, un comité met en forme, l’auteur valide le texte à la lettre, puis la fiche paraît. Participer est libre.`,
        ],
      },
      {
        heading: 'Ce que Recueil ne mesure pas',
        blocks: [
          {
            list: [
              'ce que chaque agent lit, cherche ou télécharge : rien n’en est gardé ;',
              'le temps passé par une personne, sa vitesse ou le nombre de ses fiches comparé à d’autres ;',
              'la qualité du travail d’une personne : les avis portent sur un texte, jamais sur qui l’a écrit.',
            ],
          },
          'Recueil ne contient ni classement d’agents, ni tableau de performance individuelle, ni outil de mesure d’audience.',
        ],
      },
      {
        heading: 'Ce que Recueil garde, et qui le voit',
        blocks: [
          {
            list: [
              'qui a fait quoi sur une fiche, et quand : l’équipe de la fiche et son comité pour ce qui les concerne, les administrateurs ;',
              'la date jusqu’à laquelle un texte est attendu de quelqu’un, et les relances : la personne, son comité, le secrétariat ;',
              'le nombre de textes qu’un membre de comité a en main, pour répartir les relectures : le comité et son secrétariat ;',
              'les absences déclarées, pour ne relancer personne pendant ce temps : le comité et le secrétariat ;',
              'la dernière visite d’un compte, pour fermer ceux qui ne servent plus : les administrateurs.',
            ],
          },
          `Cette liste décrit Recueil ${release}.`,
        ],
      },
      {
        heading: 'Engagements de l’employeur',
        blocks: [
          toComplete('ce que l’employeur s’engage à ne pas faire des informations ci-dessus'),
          toComplete('la date de consultation de l’instance et son avis'),
        ],
      },
    ],
  };
}
