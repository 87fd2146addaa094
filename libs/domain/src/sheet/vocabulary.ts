/** The closed lists of a sheet's classification: the code that is stored and travels, and the words people read. */
export const organisationKinds = {
  ministry: 'Ministère, administration centrale',
  deconcentrated: 'Préfecture, service déconcentré',
  region: 'Région',
  department: 'Département',
  municipality: 'Commune, intercommunalité',
  'social-security': 'Caisse de sécurité sociale',
  health: 'Établissement de santé',
  education: 'Enseignement, recherche',
  agency: 'Agence, établissement public',
  association: 'Association',
  company: 'Entreprise',
  other: 'Autre organisme',
} as const;

export const scales = {
  local: 'Locale',
  departmental: 'Départementale',
  regional: 'Régionale',
  national: 'Nationale',
  international: 'Internationale',
} as const;

export const audiences = {
  everyone: 'Tous les usagers',
  families: 'Familles',
  young: 'Jeunes, étudiants',
  older: 'Personnes âgées',
  disabled: 'Personnes handicapées',
  vulnerable: 'Personnes en difficulté',
  foreigners: 'Personnes étrangères',
  jobseekers: 'Personnes en recherche d’emploi',
  companies: 'Entreprises, indépendants',
  associations: 'Associations',
  agents: 'Agents publics',
  managers: 'Encadrement',
} as const;

export const maturities = {
  experiment: 'Expérimentation',
  deployed: 'Déployée',
  generalised: 'Généralisée',
  stopped: 'Arrêtée',
} as const;

export type OrganisationKind = keyof typeof organisationKinds;
export type Scale = keyof typeof scales;
export type Audience = keyof typeof audiences;
export type Maturity = keyof typeof maturities;

/** What a practice takes, in a few words each; empty when unknown. */
export interface Effort {
  duration: string;
  cost: string;
  means: string;
}

/** Outside the content and its hash: may change without touching a validation. */
export interface Classification {
  organisationKind: OrganisationKind;
  scale: Scale | null;
  audience: Audience[];
  maturity: Maturity | null;
  year: number | null;
  effort: Effort;
  keywords: string[];
}
