import type { Task } from '#core/tasks/task';
import type { CleanFile } from '#rooms/file-rules';

/** Looking through a file that was sent. */
export const cleaning: Task<Buffer, CleanFile> = {
  name: 'clean-file',
  seconds: 25,
  megabytes: 1_000,
  tooHeavy:
    'Ce fichier demande trop de travail pour être examiné. Enregistrez-le à nouveau, en plus simple, puis renvoyez-le.',
  load: async () => (await import('./clean-file')).cleanFile,
};
