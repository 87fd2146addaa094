import type { Me, MyCorrection, NotificationPreferences } from '@recueil/contracts';

/** What a person may correct, as typed: an organisation is a name until it is found again. */
export interface Details {
  name: string;
  service: string;
  organisation: string;
  requests: NotificationPreferences['requests'];
  news: NotificationPreferences['news'];
}

export function detailsOf({ name, service, organisation, notifications }: Me): Details {
  return { name, service, organisation: organisation?.name ?? '', ...notifications };
}

/** What was kept of a form; null when it is something else. */
export function readDetails(kept: unknown): Details | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { name, service, organisation, requests, news } = kept as Record<string, unknown>;
  if (typeof name !== 'string' || typeof service !== 'string' || typeof organisation !== 'string') return null;
  return {
    name,
    service,
    organisation,
    requests: requests === 'daily' ? 'daily' : 'at-once',
    news: news === 'weekly' ? 'weekly' : 'never',
  };
}

export function sameDetails(one: Details, other: Details): boolean {
  return changedLabels(one, other).length === 0;
}

export function correctionOf(details: Details, organisationId: string | null): MyCorrection {
  return {
    name: details.name.trim(),
    service: details.service.trim(),
    organisationId,
    notifications: { requests: details.requests, news: details.news },
  };
}

/** What differs between two states of the same person, as sentences: « Service : Accueil ». */
export function changes(before: Details, now: Details): string[] {
  return changedLabels(before, now).map(({ label, value }) => `${label}\u202F: ${value}`);
}

function changedLabels(before: Details, now: Details): { label: string; value: string }[] {
  const none = $localize`vide`;
  const rows: [string, string, string][] = [
    [$localize`Prénom et nom`, before.name, now.name],
    [$localize`Organisme`, before.organisation, now.organisation],
    [$localize`Service`, before.service, now.service],
    [$localize`Ce qui m’est demandé`, requestWords[before.requests], requestWords[now.requests]],
    [$localize`Nouveautés`, newsWords[before.news], newsWords[now.news]],
  ];
  return rows
    .filter(([, former, current]) => former !== current)
    .map(([label, , value]) => ({ label, value: value === '' ? none : value }));
}

export const requestWords: Record<Details['requests'], string> = {
  'at-once': $localize`Dès que l’on me demande quelque chose`,
  daily: $localize`Une fois par jour, en un seul message`,
};

export const newsWords: Record<Details['news'], string> = {
  weekly: $localize`Une fois par semaine, les nouvelles fiches`,
  never: $localize`Jamais`,
};
