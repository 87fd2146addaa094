import type { SheetContent } from '@recueil/domain';
import type { Task } from '../../../core/tasks/task';
import type { LooseContact } from '../text-in-progress.repository';
import type { comparedParts } from './compared-parts';

interface Compared {
  before: SheetContent;
  after: SheetContent;
  contacts: readonly LooseContact[];
}

/** Comparing two texts of a sheet, part by part; why a part changed is for whoever asks to add. */
export const comparing: Task<Compared, ReturnType<typeof comparedParts>> = {
  name: 'compare',
  seconds: 15,
  megabytes: 500,
  tooHeavy: 'Ces deux textes sont trop longs et trop différents pour être comparés. Lisez-les l’un après l’autre.',
  load: async () => {
    const { comparedParts } = await import('./compared-parts');
    return ({ before, after, contacts }) => comparedParts(before, after, contacts, () => []);
  },
};
