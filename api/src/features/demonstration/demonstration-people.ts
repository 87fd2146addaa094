import type { Side } from '@recueil/domain';

/** One password for all: these accounts are printed at start, and are never made in production. */
export const demonstrationPassword = 'quatre marches vers le guichet';

export interface DemonstrationPerson {
  email: string;
  name: string;
  service: string;
  /** What the start says of the account; null for those that only fill the committees. */
  role: string | null;
  administrator?: true;
  secretaryOf?: CommitteeKey | 'all';
  memberOf?: [CommitteeKey, Side][];
}

export type CommitteeKey = 'service' | 'general';

/** The committees: the first has the theme, the second whatever no other has. */
export const demonstrationCommittees: Record<CommitteeKey, { name: string; theme: string | null }> = {
  service: { name: 'Comité Relation de service', theme: 'relation-de-service' },
  general: { name: 'Comité général', theme: null },
};

/** One person for each role, and enough of them for every college to be complete without those who hold the pen, and a colleague. */
export const demonstrationPeople: DemonstrationPerson[] = [
  { email: 'agent@demonstration.example', name: 'Camille Vasseur', service: 'Accueil et état civil', role: 'agent' },
  {
    email: 'conception@demonstration.example',
    name: 'Inès Kerbrat',
    service: 'Mission qualité',
    role: 'comité, côté conception',
    memberOf: [
      ['service', 'design'],
      ['general', 'design'],
    ],
  },
  {
    email: 'usage@demonstration.example',
    name: 'Youssef Lemoine',
    service: 'Maison des services',
    role: 'comité, côté usage',
    memberOf: [
      ['service', 'use'],
      ['general', 'use'],
    ],
  },
  {
    email: 'secretariat@demonstration.example',
    name: 'Mathilde Oriol',
    service: 'Direction de la transformation',
    role: 'secrétariat',
    secretaryOf: 'all',
  },
  {
    email: 'administration@demonstration.example',
    name: 'Paul Estève',
    service: 'Systèmes d’information',
    role: 'administration',
    administrator: true,
  },
  {
    email: 'lina.bertaux@demonstration.example',
    name: 'Lina Bertaux',
    service: 'Relation aux usagers',
    role: null,
    memberOf: [
      ['service', 'design'],
      ['general', 'design'],
    ],
  },
  {
    email: 'hugo.salmon@demonstration.example',
    name: 'Hugo Salmon',
    service: 'Centre de contact',
    role: null,
    memberOf: [
      ['service', 'use'],
      ['general', 'use'],
    ],
  },
  {
    email: 'nadia.ferrand@demonstration.example',
    name: 'Nadia Ferrand',
    service: 'Innovation publique',
    role: null,
    memberOf: [['service', 'design']],
  },
  {
    email: 'theo.guillou@demonstration.example',
    name: 'Théo Guillou',
    service: 'Accueil du public',
    role: null,
    memberOf: [['service', 'use']],
  },
  {
    email: 'manon.delcourt@demonstration.example',
    name: 'Manon Delcourt',
    service: 'Courrier et numérisation',
    role: null,
  },
];
