import { richText } from '@recueil/testing';
import type { TestSheet } from '../../../../test/published-catalogue';

const service = { slug: 'relation-de-service', label: 'Relation de service' };
const complaints = { slug: 'gestion-des-reclamations', label: 'Gestion des réclamations', parent: service };
const conferences = { slug: 'conferences', label: 'Conférences', parent: null };

/** Speaks of appointments, in a family allowance office. */
export const appointment: TestSheet = {
  content: {
    title: 'La prise de rendez-vous en ligne',
    organisation: 'Caisse d’allocations familiales du Val',
    pitch: 'Choisir son créneau depuis chez soi.',
    sections: {
      origin: richText('L’accueil débordait le lundi.'),
      results: richText('Les usager·ère·s attendent moins.'),
      principles: richText('Un créneau sur quatre reste libre.'),
      advice: richText('Former les agents.'),
      setbacks: richText('Le <script>alert(1)</script> du premier site.'),
    },
  },
  themes: [conferences],
  keywords: ['agenda'],
  scale: 'local',
  year: 2024,
  audience: ['families', 'older'],
  publishedAt: new Date('2026-01-01T08:00:00Z'),
};
/** Speaks of complaints. */
export const reply: TestSheet = {
  content: {
    title: 'Répondre à une réclamation en deux jours',
    organisation: 'Ville de Montreval',
    pitch: 'Un appel avant tout courrier.',
    sections: {
      origin: richText('Des mécontents sans réponse.'),
      results: richText('Le délai a été divisé par trois.'),
      principles: richText('Un seul interlocuteur.'),
      advice: richText('Mesurer.'),
      setbacks: null,
    },
  },
  themes: [complaints],
  scale: 'national',
  year: 2025,
  audience: ['families'],
  maturity: 'deployed',
  publishedAt: new Date('2026-02-01T08:00:00Z'),
};
/** Speaks of a one-stop desk. */
export const desk: TestSheet = {
  content: {
    title: 'Accueil unique à la mairie',
    organisation: 'Ville d’Orsenne',
    pitch: 'Tous les services au même guichet.',
    sections: {
      origin: richText('Cinq guichets, cinq files.'),
      results: richText('Les habitants viennent une fois.'),
      principles: richText('Le RGAA (R.G.A.A.) s’applique aux bornes.'),
      advice: richText('Commencer petit.'),
      setbacks: null,
    },
  },
  themes: [{ slug: 'strategie-multicanal', label: 'Stratégie multicanal', parent: service }],
  scale: 'local',
  year: 2025,
  publishedAt: new Date('2026-03-01T08:00:00Z'),
};
