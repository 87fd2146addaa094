import { colleges, exclusions } from '@recueil/contracts';
import { longDate } from '#web/ui/french';
import { roleWords } from '../people/people-search';
import { kindLabel } from '../organisations/organisation-kinds';

/** One thing that changed: its name, and what it was before and after. */
export interface DetailLine {
  label: string;
  before: string;
  after: string;
}

const labels: Record<string, string> = {
  name: $localize`Nom`,
  label: $localize`Nom`,
  slug: $localize`Adresse`,
  email: $localize`Adresse électronique`,
  service: $localize`Service`,
  organisation: $localize`Organisme`,
  organisationId: $localize`Organisme`,
  kind: $localize`Type d’organisme`,
  parentId: $localize`Dépend de`,
  general: $localize`Comité général`,
  college: $localize`Avis demandés`,
  exclusion: $localize`Qui ne donne pas d’avis`,
  themes: $localize`Thèmes`,
  members: $localize`Membres`,
  secretaries: $localize`Secrétariat`,
  meetings: $localize`Séances`,
  startsOn: $localize`Premier jour`,
  endsOn: $localize`Dernier jour`,
  delegateId: $localize`Qui agit en attendant`,
  notifications: $localize`Messages`,
  role: $localize`Rôle`,
  committeeId: $localize`Comité`,
  side: $localize`Côté`,
  actorId: $localize`Personne`,
  action: $localize`Action`,
  from: $localize`Du`,
  to: $localize`Au`,
};

/** Codes that stand for words, whatever holds them. */
const words: Record<string, string> = {
  ...roleWords,
  ...colleges,
  design: $localize`conception`,
  use: $localize`usage`,
};

/** What an event keeps of before and after, line by line; what did not change is left out. */
export function detailLines(before: unknown, after: unknown): DetailLine[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((key) => ({
      label: key === '' ? $localize`Valeur` : (labels[key] ?? key),
      before: inWords(key, was[key]),
      after: inWords(key, is[key]),
    }))
    .filter((line) => line.before !== line.after);
}

function partsOf(value: unknown): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : { '': value };
}

function inWords(key: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? $localize`oui` : $localize`non`;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return textOf(key, value);
  if (Array.isArray(value)) return value.map((one) => inWords(key, one)).join(' ; ');
  return Object.entries(value as Record<string, unknown>)
    .filter(([, part]) => part !== null && part !== '')
    .map(([name, part]) => `${(labels[name] ?? name).toLocaleLowerCase('fr')}\u202F: ${inWords(name, part)}`)
    .join(', ');
}

function textOf(key: string, text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return longDate(text);
  if (key === 'kind') return kindLabel(text);
  if (key === 'exclusion') return (exclusions as Record<string, string>)[text] ?? text;
  return words[text] ?? text;
}
