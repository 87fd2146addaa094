import type { Placement } from '@recueil/contracts';
import type { Task } from '#core/tasks/task';

/** Sorting a pasted text into a sheet. */
export const placing: Task<string, Placement> = {
  name: 'place',
  seconds: 10,
  megabytes: 500,
  tooHeavy: 'Ce texte demande trop de travail. Collez-en moins à la fois, une fiche après l’autre.',
  load: async () => (await import('./place-text')).placeText,
};
