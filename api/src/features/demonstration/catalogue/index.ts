import type { DemonstrationSheet } from '../demonstration-sheet';
import { accompagnementDesEquipesEtDeveloppementDeLaCultureClient } from './accompagnement-des-equipes-et-developpement-de-la-culture-client';
import { accompagnementDesPublicsSpecifiquesEtFragiles } from './accompagnement-des-publics-specifiques-et-fragiles';
import { agentsEtInnovation } from './agents-et-innovation';
import { applicationsMobiles } from './applications-mobiles';
import { changementDePostureDeLAdministration } from './changement-de-posture-de-l-administration';
import { conferences } from './conferences';
import { ecouteDesUsagers } from './ecoute-des-usagers';
import { gestionDesReclamations } from './gestion-des-reclamations';
import { innovationManageriale } from './innovation-manageriale';
import { methodesCollaboratives } from './methodes-collaboratives';
import { pilotageDeLaQualiteParLaMesure } from './pilotage-de-la-qualite-par-la-mesure';
import { proactivite } from './proactivite';
import { referentielsDEngagementsDeService } from './referentiels-d-engagements-de-service';
import { reseauxSociauxProfessionnels } from './reseaux-sociaux-professionnels';
import { servicesEnLigne } from './services-en-ligne';
import { strategieMulticanal } from './strategie-multicanal';

/** A theme of the demonstration, in the order of the home page. */
export interface DemonstrationTheme {
  slug: string;
  label: string;
  children: { slug: string; label: string }[];
}

/** The themes that the demonstration creates; every sheet below is shelved under one of them. */
export const demonstrationThemes: DemonstrationTheme[] = [
  {
    slug: 'relation-de-service',
    label: 'Relation de service',
    children: [
      { slug: 'strategie-multicanal', label: 'Stratégie multicanal' },
      { slug: 'applications-mobiles', label: 'Applications mobiles' },
      { slug: 'services-en-ligne', label: 'Services en ligne' },
      { slug: 'changement-de-posture-de-l-administration', label: 'Changement de posture de l’administration' },
      { slug: 'proactivite', label: 'Proactivité' },
      {
        slug: 'accompagnement-des-publics-specifiques-et-fragiles',
        label: 'Accompagnement des publics spécifiques et fragiles',
      },
      { slug: 'pilotage-de-la-qualite-par-la-mesure', label: 'Pilotage de la qualité par la mesure' },
      {
        slug: 'accompagnement-des-equipes-et-developpement-de-la-culture-client',
        label: 'Accompagnement des équipes et développement de la culture client',
      },
      { slug: 'referentiels-d-engagements-de-service', label: 'Référentiels d’engagements de service' },
      { slug: 'ecoute-des-usagers', label: 'Écoute des usagers' },
      { slug: 'gestion-des-reclamations', label: 'Gestion des réclamations' },
    ],
  },
  {
    slug: 'management-collaboratif',
    label: 'Management collaboratif',
    children: [
      { slug: 'methodes-collaboratives', label: 'Méthodes collaboratives' },
      { slug: 'reseaux-sociaux-professionnels', label: 'Réseaux sociaux professionnels' },
      { slug: 'innovation-manageriale', label: 'Innovation managériale' },
      { slug: 'agents-et-innovation', label: 'Agents et innovation' },
    ],
  },
  { slug: 'conferences', label: 'Conférences', children: [] },
];

/** Fifty-two practices of organisations that do not exist, so that a newcomer has something to search and to read. */
export const demonstrationCatalogue: DemonstrationSheet[] = [
  ...strategieMulticanal,
  ...applicationsMobiles,
  ...servicesEnLigne,
  ...changementDePostureDeLAdministration,
  ...proactivite,
  ...accompagnementDesPublicsSpecifiquesEtFragiles,
  ...pilotageDeLaQualiteParLaMesure,
  ...accompagnementDesEquipesEtDeveloppementDeLaCultureClient,
  ...referentielsDEngagementsDeService,
  ...ecouteDesUsagers,
  ...gestionDesReclamations,
  ...methodesCollaboratives,
  ...reseauxSociauxProfessionnels,
  ...innovationManageriale,
  ...agentsEtInnovation,
  ...conferences,
];
