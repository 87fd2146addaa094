import { type Choice } from '#web/ui/select-field';

const kinds: Record<string, string> = {
  ministry: $localize`Ministère, administration centrale`,
  deconcentrated: $localize`Préfecture, service déconcentré`,
  region: $localize`Région`,
  department: $localize`Département`,
  municipality: $localize`Commune, intercommunalité`,
  'social-security': $localize`Caisse de sécurité sociale`,
  health: $localize`Établissement de santé`,
  education: $localize`Enseignement, recherche`,
  agency: $localize`Agence, établissement public`,
  association: $localize`Association`,
  company: $localize`Entreprise`,
  other: $localize`Autre organisme`,
};

export const kindChoices: Choice[] = Object.entries(kinds).map(([value, label]) => ({ value, label }));

export function kindLabel(kind: string): string {
  return kinds[kind] ?? kind;
}
