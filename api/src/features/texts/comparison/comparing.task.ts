import { compareContents, type ComparableContent, type ComparedPart } from '@recueil/contracts';
import type { Task } from '#core/tasks/task';

interface Compared {
  before: ComparableContent;
  after: ComparableContent;
}

/** Comparing two texts of a sheet, part by part; why a part changed is for whoever asks to add. */
export const comparing: Task<Compared, ComparedPart[]> = {
  name: 'compare',
  seconds: 15,
  megabytes: 500,
  tooHeavy: 'Ces deux textes sont trop longs et trop différents pour être comparés. Lisez-les l’un après l’autre.',
  load: () => Promise.resolve(({ before, after }: Compared) => compareContents(before, after)),
};
