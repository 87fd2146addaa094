import type { DraftClassification } from '@recueil/contracts';
import { type Choice } from '#web/ui/select-field';

type Scale = NonNullable<DraftClassification['scale']>;
type Maturity = NonNullable<DraftClassification['maturity']>;
type Audience = DraftClassification['audience'][number];

const scales: Record<Scale, string> = {
  local: $localize`Locale`,
  departmental: $localize`Départementale`,
  regional: $localize`Régionale`,
  national: $localize`Nationale`,
  international: $localize`Internationale`,
};

const maturities: Record<Maturity, string> = {
  experiment: $localize`Expérimentation`,
  deployed: $localize`Déployée`,
  generalised: $localize`Généralisée`,
  stopped: $localize`Arrêtée`,
};

const audiences: Record<Audience, string> = {
  everyone: $localize`Tous les usagers`,
  families: $localize`Familles`,
  young: $localize`Jeunes, étudiants`,
  older: $localize`Personnes âgées`,
  disabled: $localize`Personnes handicapées`,
  vulnerable: $localize`Personnes en difficulté`,
  foreigners: $localize`Personnes étrangères`,
  jobseekers: $localize`Personnes en recherche d’emploi`,
  companies: $localize`Entreprises, indépendants`,
  associations: $localize`Associations`,
  agents: $localize`Agents publics`,
  managers: $localize`Encadrement`,
};

const unsaid: Choice = { value: '', label: $localize`Je ne sais pas` };

export const scaleChoices: Choice[] = [unsaid, ...choicesOf(scales)];
export const maturityChoices: Choice[] = [unsaid, ...choicesOf(maturities)];
export const audienceChoices = choicesOf(audiences) as (Choice & { value: Audience })[];

function choicesOf(words: Record<string, string>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
