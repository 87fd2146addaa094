import { pagePaths } from '@recueil/contracts';

/** The parts of the administration, in the order that they are shown. */
export const parts: { path: string; label: string }[] = [
  { path: pagePaths.firstSteps, label: $localize`Premiers pas` },
  { path: pagePaths.people, label: $localize`Personnes` },
  { path: pagePaths.organisations, label: $localize`Organismes` },
  { path: pagePaths.themesAdministration, label: $localize`Thèmes` },
  { path: pagePaths.committees, label: $localize`Comités` },
  { path: pagePaths.failingMails, label: $localize`Messages non distribués` },
  { path: pagePaths.serviceState, label: $localize`État du service` },
  { path: pagePaths.settings, label: $localize`Réglages` },
  { path: pagePaths.history, label: $localize`Historique` },
];
