import type { InstallationFacts } from '../installation-facts';
import { toComplete, type Paper } from '../paper';

/** The nine criteria of the European guidelines (WP 248), with what Recueil does about each. */
const criteria: [criterion: string, inRecueil: string, proposed: string][] = [
  [
    'Évaluer ou noter des personnes',
    'Aucune note, aucun classement de personnes. Les avis portent sur des textes.',
    'Non',
  ],
  [
    'Décider automatiquement, avec effet sur les personnes',
    'Aucune décision automatique : le silence ne publie jamais.',
    'Non',
  ],
  ['Surveiller systématiquement', 'Ce que chacun lit ou cherche n’est pas gardé.', 'Non'],
  [
    'Données sensibles ou très personnelles',
    'Aucune n’est demandée. Un texte libre peut en contenir : le comité le relit, et un passage peut être effacé partout.',
    'Non, à confirmer',
  ],
  ['Traiter à grande échelle', 'Les agents du périmètre, pour des données professionnelles.', 'À apprécier'],
  [
    'Croiser des ensembles de données',
    'Aucun croisement. Le fournisseur d’identité donne un nom, une adresse et, si on le choisit, un SIRET.',
    'Non',
  ],
  ['Personnes vulnérables', 'Les agents sont dans un lien de subordination avec leur employeur.', 'Oui, en partie'],
  ['Usage nouveau d’une technologie', 'Aucun : un catalogue, une recherche par mots.', 'Non'],
  ['Empêcher d’exercer un droit ou d’obtenir un service', 'Non : personne n’est privé de rien.', 'Non'],
];

/** Whether an impact assessment (article 35 of the GDPR) is called for. */
export function impactCheck({ date, release }: InstallationFacts): Paper {
  return {
    name: 'analyse-d-impact-verification',
    title: 'Faut-il une analyse d’impact ?',
    purpose:
      'Vérification préalable à l’article 35 du RGPD, à conclure par le responsable du traitement après avis du délégué à la protection des données.',
    parts: [
      {
        heading: 'Les neuf critères',
        blocks: [
          'Une analyse d’impact est en principe nécessaire quand deux critères sont remplis.',
          { columns: ['Critère', 'Dans Recueil', 'Réponse proposée'], rows: criteria.map((row) => [...row]) },
        ],
      },
      {
        heading: 'Conclusion',
        blocks: [
          `Réponses proposées d’après Recueil ${release}, le ${date}. Un critère est rempli en partie, un autre dépend du nombre d’agents.`,
          toComplete('le nombre d’agents concernés'),
          toComplete('la conclusion, sa date, qui l’a prise, et l’avis du délégué'),
        ],
      },
    ],
  };
}
